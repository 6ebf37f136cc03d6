package org.ecopark.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopark.web.WebSettings;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The front page as it is sent: own files by the addresses of the release, and all modules of the first view announced,
 * so that a browser need not read one to learn of the next. What the page must know of this server before it asks
 * anything stands in its head: further languages, and the street map that may be switched on.
 */
record FrontPage(PageRelease release, WebSettings settings) implements ResourceTransformer {

    private static final String NAME = "index.html";
    private static final Pattern OWN_FILE = Pattern.compile("(href|src)=\"((?!webjars/)[\\w/-]+\\.(?:css|js|svg))\"");
    private static final String END_OF_HEAD = "</head>";

    @Override
    public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        Resource same = chain.transform(request, file);
        if (!NAME.equals(same.getFilename())) {
            return same;
        }
        String page = same.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(same, written(page).getBytes(StandardCharsets.UTF_8));
    }

    /** The page with the addresses of this release. */
    String written(String page) {
        String announced = release.modules().stream()
                .map(module -> "  <link rel=\"modulepreload\" href=\"" + release.folder() + module + "\">\n  ")
                .collect(Collectors.joining());
        String facts = meta("languages", String.join(" ", release.languages()))
                + meta("street-map", settings.streetMap())
                + meta("street-map-credit", settings.streetMapCredit());
        return OWN_FILE.matcher(page)
                .replaceAll("$1=\"" + release.folder() + "$2\"")
                .replace(END_OF_HEAD, facts + announced + END_OF_HEAD);
    }

    private static String meta(String name, String content) {
        return content.isEmpty()
                ? ""
                : "  <meta name=\"" + name + "\" content=\"" + HtmlUtils.htmlEscape(content, "UTF-8") + "\">\n  ";
    }
}
