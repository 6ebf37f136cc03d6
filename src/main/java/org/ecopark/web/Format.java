package org.ecopark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * For a program or for a person. {@code f=json|html} decides; without it HTML goes to whoever prefers it to JSON, and
 * JSON to everyone else: data is never refused for its Accept header.
 */
public enum Format {
    JSON("json"),
    HTML("html");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /**
     * The format of the answer.
     *
     * @throws ProblemException when {@code f} is something else
     */
    public static Format of(HttpServletRequest request, Parameters parameters) {
        Format usual = prefersHtml(request) ? HTML : JSON;
        String word = parameters.choice("f", List.of(JSON.word, HTML.word), usual.word);
        return HTML.word.equals(word) ? HTML : JSON;
    }

    /** Whether the Accept header puts HTML before JSON and before anything. */
    public static boolean prefersHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
            for (MediaType type : types) {
                if (type.isWildcardType() || isJson(type)) {
                    return false;
                }
                if (MediaType.TEXT_HTML.isCompatibleWith(type)) {
                    return true;
                }
            }
        } catch (InvalidMediaTypeException e) {
            return false;
        }
        return false;
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    /** Word for the parameter {@code f}. */
    public String word() {
        return word;
    }
}
