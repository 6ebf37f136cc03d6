package org.ecopark.siting.arisings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the register is looked away from.
 *
 * @param without facilities that are taken never to have been: what they take in and what they give out
 * @param upTo the register as it was in a year: of each facility and class the newest year up to it, no facility that
 *     opened later, no amount without a year; null for all
 */
public record Cut(Set<Long> without, @Nullable Integer upTo) {

    private static final Cut NONE = new Cut(Set.of(), null);

    public Cut {
        without = Set.copyOf(without);
    }

    /** The register as it stands. */
    public static Cut none() {
        return NONE;
    }
}
