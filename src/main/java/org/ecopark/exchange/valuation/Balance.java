package org.ecopark.exchange.valuation;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/** A sum of figures of one unit with signs; its range is that of its terms, taken as independent. */
final class Balance {

    private final String name;
    private final String unit;
    private final StringBuilder formula = new StringBuilder();
    private final List<Figure> terms = new ArrayList<>();
    private double value;
    private double low;
    private double high;
    private boolean unknown;

    Balance(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    Balance plus(@Nullable Figure term) {
        if (term == null) {
            unknown = true;
            return this;
        }
        formula.append(formula.isEmpty() ? "" : " + ").append(term.name());
        terms.add(term);
        value += term.value();
        low += lowOf(term);
        high += highOf(term);
        return this;
    }

    Balance minus(@Nullable Figure term) {
        if (term == null) {
            unknown = true;
            return this;
        }
        formula.append(formula.isEmpty() ? "-" : " - ").append(term.name());
        terms.add(term);
        value -= term.value();
        low -= highOf(term);
        high -= lowOf(term);
        return this;
    }

    /** Null when a term was unknown. */
    @Nullable
    Figure figure() {
        return unknown
                ? null
                : Figure.computed(name, value, unit, formula.toString(), terms).withRange(low, high);
    }

    static double lowOf(Figure figure) {
        return figure.low() == null ? figure.value() : figure.low();
    }

    static double highOf(Figure figure) {
        return figure.high() == null ? figure.value() : figure.high();
    }

    /** A figure per unit times a yearly amount that is not negative. */
    static Figure perYear(String name, Figure perUnit, Figure amount, double scale, String unit) {
        double low = lowOf(perUnit) * scale;
        double high = highOf(perUnit) * scale;
        String formula = perUnit.name() + " * " + amount.name() + (scale == 1 ? "" : " * " + scale);
        return Figure.computed(name, perUnit.value() * scale * amount.value(), unit, formula, List.of(perUnit, amount))
                .withRange(
                        low * (low < 0 ? highOf(amount) : lowOf(amount)),
                        high * (high < 0 ? lowOf(amount) : highOf(amount)));
    }
}
