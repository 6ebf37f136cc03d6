package org.ecopark.transport.catchments;

import java.util.Optional;
import org.ecopark.measure.Figure;
import org.ecopark.transport.Carrier;
import org.ecopark.transport.Haulage;
import org.ecopark.transport.Load;
import org.ecopark.transport.Trip;

/**
 * What is counted from the place outward, as a line in metres and minutes: kilometres, minutes, or cost per tonne.
 *
 * @param measure {@code km}, {@code minutes} or {@code cost_per_t}
 * @param unit of it, such as {@code GBP_2024/t}
 */
record Effort(String measure, String unit, double fixed, double perMetre, double perMinute) {

    static Effort kilometres() {
        return new Effort("km", "km", 0, 0.001, 0);
    }

    static Effort minutes() {
        return new Effort("minutes", "min", 0, 0, 1);
    }

    /** Cost by a lorry; empty when what it costs is not known. Its base value: ranges are left out. */
    static Optional<Effort> cost(Carrier carrier, Load load) {
        Optional<Figure> none = cost(carrier, load, 0, 0);
        Optional<Figure> far = cost(carrier, load, 1000, 0);
        Optional<Figure> long_ = cost(carrier, load, 0, 60);
        if (none.isEmpty() || far.isEmpty() || long_.isEmpty()) {
            return Optional.empty();
        }
        double fixed = none.get().value();
        return Optional.of(new Effort(
                "cost_per_t",
                none.get().unit(),
                fixed,
                (far.get().value() - fixed) / 1000,
                (long_.get().value() - fixed) / 60));
    }

    private static Optional<Figure> cost(Carrier carrier, Load load, double metres, double minutes) {
        return Optional.ofNullable(Haulage.move(new Trip(0, metres, minutes, null, null, null), carrier, load)
                .cost());
    }

    double of(double metres, double minutes) {
        return fixed + perMetre * metres + perMinute * minutes;
    }
}
