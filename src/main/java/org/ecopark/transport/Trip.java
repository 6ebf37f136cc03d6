package org.ecopark.transport;

import java.util.List;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.roads.RoadGraph;
import org.jspecify.annotations.Nullable;

/**
 * The way between two places, one way, by lorry.
 *
 * @param straightM geodesic distance in metres
 * @param roadM distance by road in metres, never below the straight one; an estimate where {@link #isEstimated()}
 * @param minutes driving time, without loading and rest
 * @param circuity by which the distance was estimated; null when it was taken from roads
 * @param gap why roads did not serve; null when they did
 * @param snap how far the two places are from the road, metres, the larger of the two; null without roads
 */
public record Trip(
        double straightM,
        double roadM,
        double minutes,
        @Nullable Circuity circuity,
        @Nullable Gap gap,
        @Nullable Double snap) {

    private static final String ROADS = "fastest lorry route on the loaded roads, " + RoadGraph.ATTRIBUTION;

    /** Why a trip is estimated. */
    public enum Gap {
        /** No road graph is loaded. */
        NO_ROADS,
        /** A place lies outside every road graph, or the two lie in different ones. */
        OUTSIDE_ROADS,
        /** A place is farther from the next road than a lorry can be thought to drive unseen. */
        FAR_FROM_ROAD,
        /** The roads do not connect the places: the estimate tells what a road would be, not that there is one. */
        NO_ROUTE
    }

    public boolean isEstimated() {
        return circuity != null;
    }

    /** The distance by road with its proof, in metres. */
    public Figure distance() {
        return circuity != null
                ? circuity.roadDistance(straightM)
                : Figure.given("road_distance", roadM, "m", Provenance.ESTIMATED, ROADS);
    }

    /** The driving time with its proof, in minutes. */
    public Figure duration() {
        return circuity != null
                ? Figure.computed(
                        "driving_time",
                        minutes,
                        "min",
                        "road_distance / lorry_speed",
                        List.of(distance(), EstimatedTravel.speedFigure()))
                : Figure.given("driving_time", minutes, "min", Provenance.ESTIMATED, ROADS);
    }
}
