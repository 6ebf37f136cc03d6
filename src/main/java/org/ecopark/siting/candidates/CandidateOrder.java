package org.ecopark.siting.candidates;

import java.util.List;
import org.ecopark.geo.Grid;
import org.ecopark.scenarios.Area;
import org.ecopark.suitability.ground.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * Which places are looked at.
 *
 * @param area null only for given points
 * @param points of {@link From#POINTS}
 * @param spacingM between the middles of cells
 * @param leastFreeHa zones that are known to have less free land are left out
 */
public record CandidateOrder(
        From from,
        @Nullable Area area,
        List<Candidate> points,
        Grid.Shape shape,
        double spacingM,
        double leastFreeHa,
        List<Exclusion> exclusions) {

    /** What candidates are. */
    public enum From {
        ZONES,
        PLOTS,
        POINTS,
        GRID
    }

    public CandidateOrder {
        points = List.copyOf(points);
        exclusions = List.copyOf(exclusions);
    }
}
