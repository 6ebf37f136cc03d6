package org.ecopark.tenants;

import java.util.List;
import java.util.Locale;
import org.ecopark.exchange.network.Objective;

/** What a tenant is to unlock most of. */
enum Measure {
    /** Tonnes offered that reach a use. */
    TONNES,
    /** Net gain of the system a year, in money. */
    GAIN,
    /** Kilograms of CO2e spared a year: hundredths of a tonne would be too coarse for what spares little. */
    CO2E;

    Objective objective() {
        return switch (this) {
            case TONNES -> Objective.weights(0, 0, 1);
            case GAIN -> Objective.weights(1, 0, 0);
            case CO2E -> Objective.weights(0, 1000, 0);
        };
    }

    /** What the unlocked is told in. */
    String unit(String money) {
        return switch (this) {
            case TONNES -> "t/yr";
            case GAIN -> money + "/yr";
            case CO2E -> "kg CO2e/yr";
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Measure of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static List<String> keys() {
        return List.of(TONNES.key(), GAIN.key(), CO2E.key());
    }
}
