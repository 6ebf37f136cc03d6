package org.ecopark.siting.hauls;

import org.jspecify.annotations.Nullable;

/**
 * How far a haul may go; both hold where both are known.
 *
 * @param roadM metres by road
 * @param minutes of driving
 */
public record Limit(@Nullable Double roadM, @Nullable Double minutes) {

    /** No lorry is faster. */
    private static final double FASTEST_M_PER_MINUTE = 100_000.0 / 60;

    boolean holds(double wayM, double wayMinutes) {
        return (roadM == null || wayM <= roadM) && (minutes == null || wayMinutes <= minutes);
    }

    /** Straight metres beyond which no way holds. */
    double straightM() {
        return Math.min(
                roadM == null ? Double.POSITIVE_INFINITY : roadM,
                minutes == null ? Double.POSITIVE_INFINITY : minutes * FASTEST_M_PER_MINUTE);
    }
}
