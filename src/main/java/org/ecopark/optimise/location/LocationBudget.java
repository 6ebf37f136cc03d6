package org.ecopark.optimise.location;

import java.util.function.BooleanSupplier;

/**
 * How much a solution may take.
 *
 * @param units of work, see {@link LocationWork}: the same budget gives the same plan on any machine
 * @param seconds by the clock; positive infinity for none. A run that the clock stops is not reproducible
 * @param cancel asked between steps
 */
public record LocationBudget(long units, double seconds, BooleanSupplier cancel) {

    /** As long as it takes. */
    public static LocationBudget unlimited() {
        return new LocationBudget(Long.MAX_VALUE, Double.POSITIVE_INFINITY, () -> false);
    }

    public static LocationBudget ofUnits(long units) {
        return new LocationBudget(units, Double.POSITIVE_INFINITY, () -> false);
    }

    public static LocationBudget ofSeconds(double seconds) {
        return new LocationBudget(Long.MAX_VALUE, seconds, () -> false);
    }

    boolean cancelled() {
        return cancel.getAsBoolean();
    }
}
