package org.ecopark.transport;

import org.jspecify.annotations.Nullable;

/** Whether heat from one place is warm enough for another. */
public enum HeatFit {
    /** Even the coolest the source may be is warmer than the warmest the sink may need, by the pinch. */
    WARM_ENOUGH,
    /** Even the warmest the source may be is too cool for the coolest the sink may need. */
    TOO_COOL,
    /** The ranges overlap, or an end that would decide is not known. */
    UNVERIFIED;

    /** Assumed difference that a heat exchanger needs, kelvin. */
    public static final double USUAL_PINCH_K = 10;

    /**
     * A range of temperatures in degrees Celsius.
     *
     * @param low null when not known or when there is no lower end
     * @param high null when not known or when there is no upper end
     */
    public record Temperatures(
            @Nullable Double low, @Nullable Double high) {

        public Temperatures {
            if (low != null && high != null && !(low <= high)) {
                throw new IllegalArgumentException("A range of temperatures goes up, not from " + low + " to " + high);
            }
        }
    }

    /**
     * Judges a source and a sink.
     *
     * @param pinchK by how many kelvin the source must be warmer; not negative
     */
    public static HeatFit judge(Temperatures source, Temperatures sink, double pinchK) {
        if (!(pinchK >= 0)) {
            throw new IllegalArgumentException("A pinch is not negative: " + pinchK);
        }
        if (source.low() != null && sink.high() != null && source.low() - pinchK >= sink.high()) {
            return WARM_ENOUGH;
        }
        if (source.high() != null && sink.low() != null && source.high() - pinchK < sink.low()) {
            return TOO_COOL;
        }
        return UNVERIFIED;
    }
}
