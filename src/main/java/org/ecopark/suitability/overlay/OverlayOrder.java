package org.ecopark.suitability.overlay;

import java.util.List;
import java.util.Map;
import org.ecopark.geo.Grid;
import org.ecopark.materials.MaterialClass;
import org.ecopark.scenarios.Area;
import org.ecopark.suitability.criteria.Criterion;
import org.ecopark.suitability.ground.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an overlay.
 *
 * @param zones whether zones are scored instead of the cells of a grid
 * @param material whose offers are raw material; null leaves the criterion out
 * @param market whose needs are a market; null leaves the criterion out
 * @param passThrough whether what passes through a site is left out of both
 * @param reachM straight metres within which amounts and residents count
 * @param farM metres at which a distance scores 0
 * @param layers to which distances are measured
 * @param weights not negative
 * @param consistencyRatio of the comparisons that the weights come from; null when they do not
 * @param fulls amounts that score 1
 */
record OverlayOrder(
        String title,
        Area area,
        boolean zones,
        Grid.Shape shape,
        double spacingM,
        List<Exclusion> exclusions,
        @Nullable MaterialClass material,
        @Nullable MaterialClass market,
        @Nullable Integer year,
        boolean passThrough,
        double reachM,
        double farM,
        Map<Criterion, String> layers,
        Map<Criterion, Double> weights,
        @Nullable Double consistencyRatio,
        Map<Criterion, Double> fulls) {

    OverlayOrder {
        exclusions = List.copyOf(exclusions);
        layers = Map.copyOf(layers);
        weights = Map.copyOf(weights);
        fulls = Map.copyOf(fulls);
    }
}
