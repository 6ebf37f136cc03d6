package org.ecopark.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What went wrong, before it is said in a language. The sentences (title, detail, what to change) stand under the code
 * in {@code problems/*.en.properties} and {@code *.ko.properties}; the facts fill their placeholders and are members of
 * the answer.
 *
 * @param status of HTTP; 500 and above is the server's own failure
 * @param code stable, snake case
 * @param facts by name, in the order in which they are written
 */
public record Problem(int status, String code, Map<String, Object> facts) {

    private static final int LONGEST_FACT = 300;
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "code", "what_to_change", "incident");

    public Problem {
        if (!Collections.disjoint(facts.keySet(), RESERVED)) {
            throw new IllegalArgumentException("A fact may not be named as a member of every problem: " + facts);
        }
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of());
    }

    public static Problem badRequest(String code) {
        return of(400, code);
    }

    public static Problem forbidden(String code) {
        return of(403, code);
    }

    public static Problem notFound(String code) {
        return of(404, code);
    }

    /**
     * The same problem with one more fact: a number, a text, or a list of texts. Text is cut to 300 characters, since
     * callers may send anything.
     */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(
                name,
                value instanceof String text && text.length() > LONGEST_FACT
                        ? text.substring(0, LONGEST_FACT) + "…"
                        : value);
        return new Problem(status, code, more);
    }

    /** To be thrown. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
