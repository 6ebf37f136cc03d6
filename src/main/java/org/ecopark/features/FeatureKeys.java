package org.ecopark.features;

import java.util.Optional;
import org.ecopark.web.Problem;

/** Ids of features and the keys of pages as callers write them. A page key is opaque, so that it may become something else. */
final class FeatureKeys {

    private static final String MARK = "k";

    private FeatureKeys() {}

    static String after(long id) {
        return MARK + Long.toString(id, Character.MAX_RADIX);
    }

    static long readAfter(String key) {
        try {
            if (key.startsWith(MARK)) {
                return Long.parseLong(key.substring(MARK.length()), Character.MAX_RADIX);
            }
        } catch (NumberFormatException e) {
            throw refusal(key);
        }
        throw refusal(key);
    }

    /** The id; empty when it is not written as one, so that no feature has it. */
    static Optional<Long> findId(String text) {
        try {
            return text.matches("-?\\d{1,19}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static RuntimeException refusal(String key) {
        return Problem.badRequest("wrong_page_key").with("given", key).exception();
    }
}
