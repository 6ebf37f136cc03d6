package org.ecopark.optimise.covering;

import java.util.function.BooleanSupplier;

/**
 * How much a solution may take.
 *
 * @param work in CP-SAT's deterministic seconds: the same budget gives the same plan on any machine
 * @param seconds by the clock; positive infinity for none. A run that the clock stops is not reproducible
 * @param cancel asked some times a second, from another thread
 */
public record CoverBudget(double work, double seconds, BooleanSupplier cancel) {

    /** As long as it takes. */
    public static CoverBudget unlimited() {
        return new CoverBudget(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, () -> false);
    }

    public static CoverBudget ofWork(double work) {
        return new CoverBudget(work, Double.POSITIVE_INFINITY, () -> false);
    }

    CoverBudget less(CoverWork used) {
        return new CoverBudget(Math.max(0, work - used.work()), Math.max(0, seconds - used.seconds()), cancel);
    }

    boolean isOver() {
        return work <= 0 || seconds <= 0 || cancel.getAsBoolean();
    }
}
