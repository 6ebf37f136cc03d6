package org.ecopark.siting.plans;

/**
 * A haul within the limit.
 *
 * @param candidate index of the site; {@code demand} of what is hauled
 * @param haulCost per unit of amount in the money of the run; NaN when unknown
 */
public record Way(
        int candidate,
        int demand,
        double straightM,
        double roadM,
        double minutes,
        boolean estimated,
        double haulCost) {}
