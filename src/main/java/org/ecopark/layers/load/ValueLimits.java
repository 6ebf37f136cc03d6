package org.ecopark.layers.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be, read from the checks of its row: for forms and schemas.
 *
 * @param required whether it must be there and not blank
 * @param choices the words it may be; none for any
 * @param pattern a regular expression that it matches as a whole; null for any
 */
public record ValueLimits(
        boolean required,
        List<String> choices,
        @Nullable String pattern,
        @Nullable Double minimum,
        @Nullable Double maximum) {

    public static final ValueLimits NONE = new ValueLimits(false, List.of(), null, null, null);

    public ValueLimits {
        choices = List.copyOf(choices);
    }

    /** The limits of each column that the checks speak of. */
    public static Map<String, ValueLimits> of(Consumer<RowCheck> checks) {
        Notes notes = new Notes();
        notes.limits.put(
                "provenance",
                new ValueLimits(
                        false,
                        java.util.Arrays.stream(Provenance.values())
                                .map(Provenance::key)
                                .toList(),
                        null,
                        null,
                        null));
        checks.accept(notes);
        return Map.copyOf(notes.limits);
    }

    /** A check that only listens. */
    private static final class Notes extends RowCheck {

        private final Map<String, ValueLimits> limits = new HashMap<>();

        private ValueLimits known(String column) {
            return limits.getOrDefault(column, NONE);
        }

        @Override
        public RowCheck text(String column) {
            ValueLimits known = known(column);
            limits.put(column, new ValueLimits(true, known.choices, known.pattern, known.minimum, known.maximum));
            return this;
        }

        @Override
        public RowCheck oneOf(String column, List<String> allowed) {
            ValueLimits known = known(column);
            limits.put(column, new ValueLimits(known.required, allowed, null, null, null));
            return this;
        }

        @Override
        public RowCheck notNegative(String... columns) {
            for (String column : columns) {
                limits.put(column, new ValueLimits(known(column).required, List.of(), null, 0.0, null));
            }
            return this;
        }

        @Override
        public RowCheck year(String... columns) {
            for (String column : columns) {
                limits.put(
                        column, new ValueLimits(known(column).required, List.of(), null, (double) OLDEST_YEAR, (double)
                                latestYear()));
            }
            return this;
        }

        @Override
        public RowCheck country() {
            limits.put("country", new ValueLimits(false, List.of(), "[A-Z]{2}", null, null));
            return this;
        }

        @Override
        public RowCheck point() {
            return this;
        }

        @Override
        public RowCheck area() {
            return this;
        }

        @Override
        public RowCheck areaOrPoint() {
            return this;
        }
    }
}
