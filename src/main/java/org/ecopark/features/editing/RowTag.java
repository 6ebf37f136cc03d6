package org.ecopark.features.editing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of one feature: {@code "v7"}, where 7 is the version of its row; what stands behind a dot tells
 * representations of the same version apart and is not looked at. Weak tags are taken too, because the server compresses
 * text and so sends weak ones.
 */
public final class RowTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})(?:\\.[^\"]*)?\"");

    private RowTag() {}

    /** The beginning of the tag of a row's version. */
    public static String of(long version) {
        return "v" + version;
    }

    static String header(long version) {
        return "W/\"" + of(version) + "\"";
    }

    /**
     * The version that a request wants to change; empty for whatever is there ({@code *}).
     *
     * @param given the header If-Match
     * @throws org.ecopark.web.ProblemException 428 when it is missing
     */
    static Optional<Long> required(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw Problem.of(428, "if_match_missing").exception();
        }
        if (given.strip().equals("*")) {
            return Optional.empty();
        }
        // A tag that is none of ours belongs to no version; 0 never was one.
        return Optional.of(Arrays.stream(given.split(","))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Long.parseLong(tag.group(1)))
                .findFirst()
                .orElse(0L));
    }
}
