package org.ecopark.capacity.sizing;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.economics.Values;
import org.jspecify.annotations.Nullable;

/**
 * Finds for single terms the value at which the best of the tried sizes is worth just nothing: the same step is added to
 * the term in every case, by halving, and the best size is looked for anew at each step.
 */
final class Turns {

    private static final List<Term> TOLD = List.of(
            Term.GATE_FEE, Term.POWER_PRICE, Term.PRODUCT_VALUE, Term.SUPPORT, Term.CAPEX_FACTOR, Term.OPEX_SHARE);
    private static final int HALVINGS = 40;
    /** Times its own size, or the money a tonne brings in, beyond which no value is sensible. */
    private static final double REACH = 20;

    private final Terms terms;
    private final Weights weights;

    Turns(Terms terms, Weights weights) {
        this.terms = terms;
        this.weights = weights;
    }

    List<Turn> of(List<Point> points, Point best) {
        List<Turn> turns = new ArrayList<>();
        Values base = terms.at(Case.BASE, best.size());
        boolean power = base.of(Term.ENERGY_PER_T) > 0;
        for (Term term : TOLD) {
            boolean ofPower = term == Term.POWER_PRICE || term == Term.SUPPORT;
            if ((!ofPower || power) && (term != Term.PRODUCT_VALUE || !power)) {
                turns.add(turn(term, points, best.weighted() > 0, base));
            }
        }
        return turns;
    }

    private Turn turn(Term term, List<Point> points, boolean pays, Values base) {
        double now = base.of(term);
        double scale = Math.max(Math.abs(now), term == Term.CAPEX_FACTOR ? 0 : perUnit(term, base));
        boolean up = term.isBetterWhenHigher() != pays;
        double far = (up ? 1 : -1) * REACH * scale;
        if (!up && (term == Term.CAPEX_FACTOR || term == Term.OPEX_SHARE)) {
            far = -now;
        }
        if (!up && (term == Term.POWER_PRICE || term == Term.SUPPORT || term == Term.PRODUCT_VALUE)) {
            far = -now;
        }
        if ((bestWith(term, far, points) > 0) == pays) {
            return new Turn(term, now, null, null);
        }
        double low = 0;
        double high = far;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if ((bestWith(term, middle, points) > 0) == pays) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Turn(term, now, now + high, sizeWith(term, high, points));
    }

    private static double perUnit(Term term, Values base) {
        double perTonne = PlantModel.capex(base, base.of(Term.ANCHOR_SIZE)) / base.of(Term.ANCHOR_SIZE);
        return term == Term.OPEX_SHARE ? 0 : perTonne / 10;
    }

    private double bestWith(Term term, double step, List<Point> points) {
        return points.stream()
                .filter(Point::allowed)
                .mapToDouble(point -> weightedWith(term, step, point))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private @Nullable Double sizeWith(Term term, double step, List<Point> points) {
        @Nullable Double size = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            double worth = point.allowed() ? weightedWith(term, step, point) : Double.NEGATIVE_INFINITY;
            if (worth > most) {
                most = worth;
                size = point.size();
            }
        }
        return size;
    }

    private double weightedWith(Term term, double step, Point point) {
        double sum = 0;
        for (Case which : Case.values()) {
            Values values = terms.at(which, point.size());
            double value = Math.max(term == Term.GATE_FEE ? Double.NEGATIVE_INFINITY : 0, values.of(term) + step);
            sum += weights.of(which) * PlantModel.npv(values.with(term, value), point.size(), point.feed(which));
        }
        return sum;
    }
}
