package org.ecopark.features;

import java.util.OptionalLong;

/**
 * How many features match in all.
 *
 * @param exact empty when nobody asked or counting takes too long
 * @param estimated from the database's statistics, where {@code exact} would take too long
 */
record Matched(OptionalLong exact, OptionalLong estimated) {

    static Matched unasked() {
        return new Matched(OptionalLong.empty(), OptionalLong.empty());
    }

    static Matched exactly(long number) {
        return new Matched(OptionalLong.of(number), OptionalLong.empty());
    }

    static Matched about(long number) {
        return new Matched(OptionalLong.empty(), OptionalLong.of(number));
    }
}
