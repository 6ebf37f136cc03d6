package org.ecopark.transport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be known of a carrier. Money is in the currency and price year of the carrier. */
public enum CarrierFigure {
    /** Tonnes a vehicle may legally load. */
    PAYLOAD,
    /** Cubic metres its body holds. */
    BODY_VOLUME,
    /** Money per hour of driving. */
    HOURLY_COST,
    /** Money per kilometre driven. */
    DISTANCE_COST,
    /** Money per tonne, for loading and unloading. */
    HANDLING_COST,
    /** Share of the way back that is driven empty. */
    EMPTY_RETURN,
    /** Money per metre of pipe or belt. */
    CAPITAL_COST,
    /** Watts lost per metre of pipe or pair of pipes. */
    HEAT_LOSS,
    /** Hours a year a pipe is kept warm. */
    HOURS,
    /** Metres of the longest one known to work. */
    LONGEST_KNOWN,
    /** Return asked of the money in a pipe, per year. */
    DISCOUNT_RATE,
    /** Years a pipe is used. */
    LIFE,
    /** kg CO2e per tonne-kilometre at the average load of the fleet, empty running in it. */
    EMISSIONS_AVERAGE_LADEN,
    /** kg CO2e per tonne-kilometre of a full vehicle, one way. */
    EMISSIONS_FULLY_LADEN,
    /** kg CO2e per tonne-kilometre of a half full vehicle, one way. */
    EMISSIONS_HALF_LADEN;

    /** Spelling in files, JSON and formulas, such as {@code body_volume}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CarrierFigure> find(String key) {
        return Arrays.stream(values())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }
}
