package org.ecopark.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a value comes from, from the surest to the least sure. */
public enum Provenance {
    /** Stated by the party it belongs to. */
    DECLARED,
    /** Stated in a publication that is named beside it. */
    PUBLISHED,
    /** Computed from other figures by a named method. */
    ESTIMATED,
    /** Chosen by us for want of a source; to be replaced. */
    ASSUMED;

    /** Spelling in files, JSON and SQL, such as {@code published}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Provenance> find(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }

    /** The less sure of two: a figure is never surer than its weakest input. */
    public Provenance weaker(Provenance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
