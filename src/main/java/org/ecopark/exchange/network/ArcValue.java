package org.ecopark.exchange.network;

import org.jspecify.annotations.Nullable;

/**
 * What one unit moved over a link is worth.
 *
 * @param gain net gain of the system in the money of the run; null when unknown
 * @param co2eT t CO2e spared; null when unknown
 */
public record ArcValue(@Nullable Double gain, @Nullable Double co2eT) {

    /** Neither good nor bad. */
    public static final ArcValue NOTHING = new ArcValue(0.0, 0.0);

    /** From bare numbers, of which NaN is unknown. */
    public static ArcValue ofNumbers(double gain, double co2eT) {
        return new ArcValue(Double.isNaN(gain) ? null : (Double) gain, Double.isNaN(co2eT) ? null : (Double) co2eT);
    }
}
