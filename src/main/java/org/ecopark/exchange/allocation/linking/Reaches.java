package org.ecopark.exchange.allocation.linking;

import org.ecopark.materials.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * How far materials may go.
 *
 * @param straightM straight radius; null for the road reach of each class, or {@code roadM} when given
 */
public record Reaches(@Nullable Double straightM, @Nullable Double roadM) {

    /** How far a material may go in a straight line at most; a road is never shorter. */
    public double straight(MaterialClass material) {
        return straightM != null ? straightM : road(material);
    }

    private double road(MaterialClass material) {
        return roadM != null ? roadM : material.reach().metres();
    }

    /** Whether a road leads further than the material may go; never where the straight line decides. */
    boolean isTooFarByRoad(MaterialClass material, double metres) {
        return straightM == null && metres > road(material);
    }
}
