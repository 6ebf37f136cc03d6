package org.ecopark.exchange.pipeline;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The tag of an exchange: its version, and behind the point what the server told of it since. What the server tells makes
 * nobody's edit obsolete, so only the version must agree when one writes.
 */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.\\d{1,18})?\"");

    private IfMatch() {}

    static String tag(Exchange exchange) {
        return "\"" + exchange.version() + "." + exchange.told() + "\"";
    }

    /** What the header If-Match says was seen; 428 without one. */
    static Pipeline.Expected of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "if_match_missing").exception();
        }
        if (header.strip().equals("*")) {
            return current -> true;
        }
        Set<Long> versions = Arrays.stream(header.split(","))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(match -> Long.valueOf(match.group(1)))
                .collect(Collectors.toSet());
        return current -> versions.contains(current.version());
    }
}
