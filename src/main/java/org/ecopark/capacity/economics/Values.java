package org.ecopark.capacity.economics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One number for each {@link Term}. Immutable. */
public final class Values {

    private final Map<Term, Double> numbers;

    Values(Map<Term, Double> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    public double of(Term term) {
        return Objects.requireNonNull(numbers.get(term));
    }

    /** The same with another number for one term. */
    public Values with(Term term, double value) {
        Values other = new Values(numbers);
        other.numbers.put(term, value);
        return other;
    }

    /** The same with a term multiplied. */
    public Values times(Term term, double factor) {
        return with(term, of(term) * factor);
    }
}
