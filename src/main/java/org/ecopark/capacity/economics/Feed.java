package org.ecopark.capacity.economics;

/**
 * What reaches a plant's gate.
 *
 * @param tonnes t/yr that the plant could get
 * @param haulCost of bringing a tonne, in the money of the terms
 * @param haulEmissions kg CO2e of bringing a tonne; NaN when not known
 * <p>Throws IllegalArgumentException when tonnes are negative or tonnes or cost not finite
 */
public record Feed(double tonnes, double haulCost, double haulEmissions) {

    public Feed {
        if (!(tonnes >= 0) || !Double.isFinite(tonnes) || !Double.isFinite(haulCost)) {
            throw new IllegalArgumentException("No feed: " + tonnes + " t at " + haulCost);
        }
    }

    /** Of unknown emissions. */
    public static Feed of(double tonnes, double haulCost) {
        return new Feed(tonnes, haulCost, Double.NaN);
    }
}
