package org.ecopark.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ecopark.web.Addresses;
import org.ecopark.web.Format;
import org.ecopark.web.Languages;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}, or as a page to who prefers HTML, in the caller's language. */
@Component
public class ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemSentences sentences;
    private final JsonMapper json;
    private final Addresses addresses;

    /** Writes with these sentences, by this mapper, with links to these addresses. */
    public ProblemWriter(ProblemSentences sentences, JsonMapper json, Addresses addresses) {
        this.addresses = addresses;
        this.sentences = sentences;
        this.json = json;
    }

    /** Writes the problem, unless the answer is already under way. */
    public void write(
            Problem problem, @Nullable String incident, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = Languages.of(request);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("ETag", null);
        Map<String, Object> members = members(problem, incident, request, language);
        if (wantsPage(request)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(ProblemPage.of(members, language, addresses.of(request))
                            .bytes());
        } else {
            response.setContentType(MEDIA_TYPE);
            response.getOutputStream().write(json.writeValueAsBytes(members));
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String format = Languages.readable(request, "f");
        return format == null ? Format.prefersHtml(request) : "html".equals(format);
    }

    private Map<String, Object> members(
            Problem problem, @Nullable String incident, HttpServletRequest request, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", sentence(problem, "title", language, problem.code()));
        members.put("status", problem.status());
        members.put("detail", sentence(problem, "detail", language, ""));
        members.put("instance", request.getRequestURI());
        members.put("code", problem.code());
        members.put("what_to_change", sentence(problem, "change", language, ""));
        if (incident != null) {
            members.put("incident", incident);
        }
        members.putAll(problem.facts());
        return members;
    }

    private String sentence(Problem problem, String part, Locale language, String otherwise) {
        String found = sentences.find(problem, part, language);
        return found == null ? otherwise : found;
    }
}
