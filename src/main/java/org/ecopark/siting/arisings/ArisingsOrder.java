package org.ecopark.siting.arisings;

import java.util.List;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.scenarios.Area;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken.
 *
 * @param material with all its members
 * @param year of the amounts; null for all
 * @param passThrough whether sites that take in and give out the same material pass it on
 * @param captured share of each amount that can be had, above 0 up to 1
 * @param process of the plants that are to take it, so that what they refuse is left out; null for any
 */
public record ArisingsOrder(
        Area area,
        MaterialClass material,
        @Nullable Integer year,
        List<String> statuses,
        boolean passThrough,
        double captured,
        @Nullable ProcessType process) {

    public ArisingsOrder {
        statuses = List.copyOf(statuses);
    }
}
