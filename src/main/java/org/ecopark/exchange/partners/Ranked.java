package org.ecopark.exchange.partners;

import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.Figure;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;

/**
 * A pair with the bare numbers it is ranked by; NaN is unknown.
 *
 * @param trip from the offer to the need, or to the yard that lies between
 * @param process of the need, as its stream or its facility says; null when unknown
 * @param gain per unit of the offer in the view asked for
 * @param co2eKg spared per unit of the offer
 * @param via null for a direct exchange
 */
record Ranked(
        Synergy synergy,
        Trip trip,
        @Nullable String process,
        double gain,
        double co2eKg,
        @Nullable Via via) {

    /**
     * One step of working up between two streams.
     *
     * @param yield units of product for one taken in
     * @param onward the way from the yard to the need
     */
    record Via(Site yard, ProcessType process, MaterialClass product, Figure yield, Trip onward) {}

    /** Units of the offer that are used in a year; null when unknown. */
    @Nullable
    AmountRange used() {
        @Nullable AmountRange shared = synergy.shared().amount();
        return shared == null || via == null
                ? shared
                : shared.times(1 / via.yield().value());
    }

    double gainPerYear() {
        @Nullable AmountRange used = used();
        return used == null ? Double.NaN : gain * used.base();
    }

    double co2eTonnesPerYear() {
        @Nullable AmountRange used = used();
        return used == null ? Double.NaN : co2eKg * used.base() / 1000;
    }

    RankedQuery.Key key(RankedQuery.Sort sort) {
        double value = switch (sort) {
            case DISTANCE -> synergy.straightM();
            case GAIN -> descending(gainPerYear());
            case CO2E -> descending(co2eTonnesPerYear());
            case AMOUNT ->
                descending(
                        synergy.shared().amount() == null
                                ? Double.NaN
                                : synergy.shared().amount().base());
        };
        return new RankedQuery.Key(
                value,
                synergy.straightM(),
                synergy.partner().id(),
                synergy.own().id(),
                via == null ? 0 : via.yard().id());
    }

    private static double descending(double value) {
        // Adding zero makes -0 a 0, which compare as different.
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value + 0.0;
    }
}
