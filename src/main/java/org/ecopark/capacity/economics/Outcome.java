package org.ecopark.capacity.economics;

import java.util.List;

/**
 * What a plant does and earns, as numbers in the money of the terms.
 *
 * @param throughput t/yr of a normal year
 * @param energy MWh sold in a normal year
 * @param powerRevenue price and support of a normal year with support
 * @param opex of a year, without feed and residues
 * @param feedCost haul less gate fee, of a normal year
 * @param cash by year, real, after tax; year 0 is the capital cost
 * @param irr real, after tax; NaN when no rate makes the sum nought
 * @param payback years until the undiscounted sum is nought; NaN when it never is
 */
public record Outcome(
        double size,
        double throughput,
        double capex,
        double energy,
        double powerRevenue,
        double productRevenue,
        double opex,
        double residueCost,
        double feedCost,
        List<Double> cash,
        double npv,
        double annuity,
        double irr,
        double payback) {

    public Outcome {
        cash = List.copyOf(cash);
    }

    /** Throughput of a normal year over nameplate size. */
    public double loadFactor() {
        return throughput / size;
    }
}
