package org.ecopark.transport;

import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How much longer roads are than the straight line.
 *
 * <p>Korea 1.26 (national mean, Kim et al. 2015, J. KSAE 57(4) 39-49; provinces 1.22 to 1.44); Great Britain 1.3 (assumed
 * from published route factors of 1.2 to 1.4); elsewhere 1.4 (assumed; the medians of six real road graphs were 1.34
 * to 1.66, one pair in ten above 2.4). Wrong for single pairs across water or mountains.
 *
 * @param country two letters; null for the value used elsewhere
 */
public record Circuity(double ratio, @Nullable String country, Provenance provenance, String source) {

    /** The road distance that goes with a straight one, with its proof. */
    public Figure roadDistance(double straightMetres) {
        return Figure.computed(
                "road_distance",
                straightMetres * ratio,
                "m",
                "straight_distance * circuity",
                java.util.List.of(
                        Figure.given(
                                "straight_distance",
                                straightMetres,
                                "m",
                                Provenance.ESTIMATED,
                                "geodesic between the two register points, WGS 84"),
                        Figure.given("circuity", ratio, "1", provenance, source)));
    }

    /**
     * The trip that is estimated over a straight line.
     *
     * @param gap why no roads serve it
     * @param snap how far the places are from roads, when that is known
     */
    public Trip trip(double straightMetres, Trip.Gap gap, @Nullable Double snap) {
        double roadM = straightMetres * ratio;
        return new Trip(straightMetres, roadM, roadM / 1000 / EstimatedTravel.LORRY_KM_PER_HOUR * 60, this, gap, snap);
    }
}
