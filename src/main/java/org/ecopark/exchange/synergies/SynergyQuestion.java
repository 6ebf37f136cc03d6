package org.ecopark.exchange.synergies;

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
record SynergyQuestion(
        @Nullable Double radiusM, int best, @Nullable Integer year, Ranking.Key ranking) {

    static final int USUAL_BEST = 10;
    static final int MOST_BEST = 25;
    static final double MOST_RADIUS_KM = Chords.FARTHEST_M / 1000;

    /** What is asked when nobody asks. */
    static SynergyQuestion usual() {
        return new SynergyQuestion(null, USUAL_BEST, null, Ranking.Key.GAIN);
    }
}
