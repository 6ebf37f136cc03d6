package org.ecopark.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computed number that is its own proof: the value with its unit and range, how it was computed, and from which other
 * figures and parameter rows.
 *
 * @param name what it is, such as {@code road_distance}
 * @param unit spelled as in JSON names, such as {@code m} or {@code t_per_year}
 * @param formula with the inputs' names in it, such as {@code straight_distance * circuity}; null for a value taken
 *     from a source
 * @param source where a value that is not computed comes from; null when computed
 * <p>Throws IllegalArgumentException when the value is not finite, or when neither formula nor source is given
 */
public record Figure(
        String name,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        Provenance provenance,
        @Nullable String formula,
        @Nullable String source,
        List<Figure> inputs) {

    public Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is not a finite number");
        }
        if (formula == null && source == null) {
            throw new IllegalArgumentException(name + " has neither a formula nor a source");
        }
        inputs = List.copyOf(inputs);
    }

    /** A value taken from a register row, a parameter row or a publication. */
    public static Figure given(String name, double value, String unit, Provenance provenance, String source) {
        return new Figure(name, value, null, null, unit, provenance, null, source, List.of());
    }

    /**
     * A value computed from others; as sure as the least sure of them. What is computed from published values is
     * estimated, for nobody printed the result.
     */
    public static Figure computed(String name, double value, String unit, String formula, List<Figure> inputs) {
        Provenance weakest = inputs.stream().map(Figure::provenance).reduce(Provenance.DECLARED, Provenance::weaker);
        Provenance own = weakest == Provenance.PUBLISHED ? Provenance.ESTIMATED : weakest;
        return new Figure(name, value, null, null, unit, own, formula, null, inputs);
    }

    /** The same figure with its range; null where it is not known. */
    public Figure withRange(@Nullable Double newLow, @Nullable Double newHigh) {
        return new Figure(name, value, newLow, newHigh, unit, provenance, formula, source, inputs);
    }
}
