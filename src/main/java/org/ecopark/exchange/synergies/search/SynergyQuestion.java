package org.ecopark.exchange.synergies.search;

import org.ecopark.geo.Chords;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to find.
 *
 * @param radiusM straight-line radius; null for the reach of the offered class by estimated road
 * @param best how many partners of each stream are kept
 * @param year only streams of that year; null for all
 * @param ranking by what the best are told
 */
public record SynergyQuestion(
        @Nullable Double radiusM, int best, @Nullable Integer year, Ranking.Key ranking) {

    public static final int USUAL_BEST = 10;
    public static final int MOST_BEST = 25;
    public static final double MOST_RADIUS_KM = Chords.FARTHEST_M / 1000;

    /** What is asked when nobody asks. */
    public static SynergyQuestion usual() {
        return new SynergyQuestion(null, USUAL_BEST, null, Ranking.Key.GAIN);
    }
}
