package org.ecopark.capacity.economics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a process under a set of assumptions, each with its proof, as far as they are known. What is missing is
 * named and never filled in; then there are no {@link Values} and no result.
 */
public final class Terms {

    private final MoneyBasis money;
    private final Map<Term, Figure> figures;
    private final List<String> missing;
    private final List<String> leftOut;

    Terms(MoneyBasis money, Map<Term, Figure> figures, List<String> missing, List<String> leftOut) {
        this.money = money;
        this.figures = new EnumMap<>(figures);
        this.missing = List.copyOf(missing);
        this.leftOut = List.copyOf(leftOut);
    }

    public MoneyBasis money() {
        return money;
    }

    /** Names of assumptions without which there is no result, such as {@code gate_fee:wood_power}. */
    public List<String> missing() {
        return missing;
    }

    /** Names of assumptions that are not known and whose part of the result was left out. */
    public List<String> leftOut() {
        return leftOut;
    }

    public boolean areComplete() {
        return missing.isEmpty();
    }

    public @Nullable Figure find(Term term) {
        return figures.get(term);
    }

    /**
     * The figure of a term.
     *
     * @throws IllegalStateException when it is missing
     */
    public Figure figure(Term term) {
        @Nullable Figure figure = figures.get(term);
        if (figure == null) {
            throw new IllegalStateException(term.key() + " is not known; missing: " + missing);
        }
        return figure;
    }

    /**
     * All numbers of a case at a plant size; the size decides which exponent is worse.
     *
     * @throws IllegalStateException when one is missing
     */
    public Values at(Case which, double size) {
        Map<Term, Double> numbers = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            numbers.put(term, number(term, which, size));
        }
        return new Values(numbers);
    }

    private double number(Term term, Case which, double size) {
        Figure figure = figure(term);
        if (which == Case.BASE) {
            return figure.value();
        }
        boolean higher = term == Term.EXPONENT ? size < figure(Term.ANCHOR_SIZE).value() : term.isBetterWhenHigher();
        return (which == Case.HIGH) == higher ? high(figure) : low(figure);
    }

    /** Numbers drawn one by one from triangles over low, base and high. */
    public Values draw(RandomGenerator random) {
        Map<Term, Double> numbers = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Figure figure = figure(term);
            numbers.put(term, triangle(low(figure), figure.value(), high(figure), random.nextDouble()));
        }
        return new Values(numbers);
    }

    /** The value below which a share of a triangular distribution lies. */
    public static double triangle(double low, double mode, double high, double share) {
        if (high <= low) {
            return mode;
        }
        double left = (mode - low) / (high - low);
        return share < left
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }

    static double low(Figure figure) {
        return Objects.requireNonNullElse(figure.low(), figure.value());
    }

    static double high(Figure figure) {
        return Objects.requireNonNullElse(figure.high(), figure.value());
    }
}
