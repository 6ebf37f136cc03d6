package org.ecopark.capacity.sizing;

import org.ecopark.capacity.economics.Case;

/**
 * How much the cases count when sizes are compared.
 *
 * <p>Throws IllegalArgumentException when one is negative or their sum is not 1
 */
public record Weights(double low, double base, double high) {

    public Weights {
        if (!(low >= 0 && base >= 0 && high >= 0) || Math.abs(low + base + high - 1) > 1e-9) {
            throw new IllegalArgumentException("Weights are not negative and sum to 1");
        }
    }

    /** A quarter, a half, a quarter. */
    public static Weights usual() {
        return new Weights(0.25, 0.5, 0.25);
    }

    double of(Case which) {
        return switch (which) {
            case LOW -> low;
            case BASE -> base;
            case HIGH -> high;
        };
    }
}
