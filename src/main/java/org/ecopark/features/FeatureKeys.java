package org.ecopark.features;

import java.util.Optional;

/** Ids of features as callers write them. */
final class FeatureKeys {

    private FeatureKeys() {}

    /** The id; empty when it is not written as one, so that no feature has it. */
    static Optional<Long> findId(String text) {
        try {
            return text.matches("-?\\d{1,19}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
