package org.ecopark.capacity.competition;

import java.util.Locale;
import org.ecopark.measure.AmountRange;

/** Which end of an uncertain amount is taken. */
public enum Level {
    LOW,
    BASE,
    HIGH;

    public double of(AmountRange amount) {
        return switch (this) {
            case LOW -> amount.low();
            case BASE -> amount.base();
            case HIGH -> amount.high();
        };
    }

    /** Spelling in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
