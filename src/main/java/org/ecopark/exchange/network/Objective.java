package org.ecopark.exchange.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a set of exchanges is to make largest: a weighted sum in money, or aims one after the other.
 *
 * @param gainWeight of the net gain
 * @param carbonPrice money per t CO2e spared
 * @param divertedValue money per tonne offered that reaches a need
 * @param order aims by rank, one or two; empty for the weighted sum
 */
public record Objective(double gainWeight, double carbonPrice, double divertedValue, List<Aim> order) {

    private static final double CENTS = 100;
    private static final double KILOGRAMS = 1000;
    private static final double HECTOMETRES = 100;

    /** What may come first. */
    public enum Aim {
        /** Tonnes that reach a need; what a works makes counts again at the need that it reaches. */
        DIVERTED,
        GAIN,
        CO2E,
        /** As few tonne-kilometres as possible. */
        DISTANCE
    }

    public Objective {
        order = List.copyOf(order);
        if (order.size() > 2) {
            throw new IllegalArgumentException("at most two aims, not " + order);
        }
    }

    /** The weighted sum. */
    public static Objective weights(double gainWeight, double carbonPrice, double divertedValue) {
        return new Objective(gainWeight, carbonPrice, divertedValue, List.of());
    }

    boolean isWeighted() {
        return order.isEmpty();
    }

    /** Whether links without a known value have to be left out: those of which the sum is not known. */
    boolean needs(ArcValue value) {
        return isWeighted()
                && ((gainWeight != 0 && value.gain() == null) || (carbonPrice != 0 && value.co2eT() == null));
    }

    /** Money a unit brings; null when it is not known. */
    public @Nullable Double worth(ArcValue value, boolean diverts) {
        if (needs(value)) {
            return null;
        }
        double gain = value.gain() == null ? 0 : value.gain();
        double co2e = value.co2eT() == null ? 0 : value.co2eT();
        return gainWeight * gain + carbonPrice * co2e + (diverts ? divertedValue : 0);
    }

    /** What a unit brings, in whole hundredths of money. */
    long cents(ArcValue value, boolean diverts) {
        Double worth = worth(value, diverts);
        if (worth == null) {
            throw new IllegalArgumentException("a value that is not known");
        }
        return Math.round(worth * CENTS);
    }

    /** What a unit brings to an aim, in whole units of that aim; unknown counts as nothing. */
    static long measure(Aim aim, ArcValue value, double roadM, boolean serves) {
        return switch (aim) {
            case DIVERTED -> serves ? 1 : 0;
            case GAIN -> value.gain() == null ? 0 : Math.round(value.gain() * CENTS);
            case CO2E -> value.co2eT() == null ? 0 : Math.round(value.co2eT() * KILOGRAMS);
            case DISTANCE -> -Math.round(roadM / HECTOMETRES);
        };
    }
}
