package org.ecopark.prospects.point;

import org.ecopark.measure.Provenance;

/**
 * One bar of a tornado: the net present value when one input alone goes from one end of its range to the other.
 *
 * @param name of the input, such as {@code power_price}
 * @param low end of the input, in {@code unit}
 * @param npvAtLow net present value there
 */
public record Bar(
        String name, double low, double high, String unit, Provenance provenance, double npvAtLow, double npvAtHigh) {

    /** How far apart the two ends are. */
    public double swing() {
        return Math.abs(npvAtHigh - npvAtLow);
    }
}
