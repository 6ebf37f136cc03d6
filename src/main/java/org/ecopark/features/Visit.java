package org.ecopark.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ecopark.geo.Coordinates;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.Freshness;
import org.ecopark.web.Html;
import org.ecopark.web.Languages;
import org.ecopark.web.Link;
import org.ecopark.web.Parameters;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** One request at this door with what every answer needs: where links lead, in which format, in which language. */
record Visit(Addressing at, Format format, Locale language, HttpServletRequest request, HttpServletResponse response) {

    /** A request that takes no parameters but format and language. */
    static Visit plain(HttpServletRequest request, HttpServletResponse response, Addresses addresses) {
        Format format = Format.of(request, Parameters.of(request, List.of("f")));
        return of(format, request, response, addresses);
    }

    static Visit of(Format format, HttpServletRequest request, HttpServletResponse response, Addresses addresses) {
        return new Visit(new Addressing(addresses.of(request)), format, Languages.of(request), request, response);
    }

    /** The page at an address, in the language that was asked for. */
    String page(Address address) {
        return address.with("f", Format.HTML.word())
                .with("lang", request.getParameter("lang"))
                .toString();
    }

    /** Whether the caller already has the answer that is made of these parts; then all is said. */
    boolean isKnown(FeaturesSettings settings, Object... parts) {
        return isKnownAs("", settings, parts);
    }

    /** The same for an answer whose ETag begins with a word. */
    boolean isKnownAs(String word, FeaturesSettings settings, Object... parts) {
        CacheControl caching = settings.maxAge().isZero()
                ? CacheControl.noCache()
                : CacheControl.maxAge(settings.maxAge()).cachePublic();
        return Freshness.isKnownAs(
                word,
                new ServletWebRequest(request, response),
                caching,
                format,
                language,
                at.server().url(),
                parts);
    }

    /** Writes a small document whose ETag is made of its own content. */
    void json(Object document, String mediaType, JsonMapper mapper, FeaturesSettings settings) throws IOException {
        String text = mapper.writeValueAsString(document);
        if (!isKnown(settings, text)) {
            begin(mediaType, List.of());
            response.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    void html(Html page) throws IOException {
        begin("text/html;charset=UTF-8", List.of());
        response.getOutputStream().write(page.bytes());
    }

    /** Sets the headers of an answer that is written next. */
    void begin(String mediaType, List<Link> links) {
        response.setContentType(mediaType);
        response.setHeader("Content-Language", language.getLanguage());
        links.forEach(link -> response.addHeader("Link", link.header()));
    }

    /** Says in which coordinates the answer is. */
    void coordinates(Coordinates coordinates) {
        response.setHeader("Content-Crs", "<" + coordinates.uri() + ">");
    }
}
