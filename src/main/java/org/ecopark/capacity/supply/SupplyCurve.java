package org.ecopark.capacity.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tonnes a year against what they cost delivered: lots in the order of their cost, each a step. The marginal cost of a
 * quantity is that of its last tonne, the mean cost that of all of them. A step function: within a lot every tonne costs
 * the same. It tells what supply costs, not what it asks for: prices and gate fees are not in it unless the lots hold
 * them. Pure.
 */
public final class SupplyCurve {

    private final List<Step> steps;

    /**
     * An amount at one cost.
     *
     * @param id of the stream it belongs to; orders lots of the same cost
     * @param tonnes a year, not negative
     * @param cost money per tonne delivered
     */
    public record Lot(long id, double tonnes, double cost) {

        public Lot {
            if (!(tonnes >= 0) || !Double.isFinite(tonnes) || !Double.isFinite(cost)) {
                throw new IllegalArgumentException(
                        "A lot has finite tonnes from 0 and a finite cost, not " + tonnes + " at " + cost);
            }
        }
    }

    /**
     * A lot in its place on the curve.
     *
     * @param cumulative tonnes up to its end
     * @param mean cost per tonne of all up to its end
     */
    public record Step(Lot lot, double cumulative, double mean) {

        /** What the last tonne costs. */
        public double marginal() {
            return lot.cost();
        }
    }

    private SupplyCurve(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The curve of some lots; empty ones are left out. */
    public static SupplyCurve of(List<Lot> lots) {
        List<Lot> sorted =
                new ArrayList<>(lots.stream().filter(lot -> lot.tonnes() > 0).toList());
        sorted.sort(Comparator.comparingDouble(Lot::cost).thenComparingLong(Lot::id));
        List<Step> steps = new ArrayList<>();
        double tonnes = 0;
        double money = 0;
        for (Lot lot : sorted) {
            tonnes += lot.tonnes();
            money += lot.tonnes() * lot.cost();
            steps.add(new Step(lot, tonnes, money / tonnes));
        }
        return new SupplyCurve(steps);
    }

    public List<Step> steps() {
        return steps;
    }

    /** All tonnes of the curve. */
    public double total() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).cumulative();
    }

    /** Tonnes that cost no more than that each. */
    public double tonnesUpTo(double cost) {
        double tonnes = 0;
        for (Step step : steps) {
            if (step.marginal() <= cost) {
                tonnes = step.cumulative();
            }
        }
        return tonnes;
    }

    /**
     * What the last of that many tonnes costs; NaN for none or for more than there are.
     *
     * @param tonnes a year
     */
    public double marginalAt(double tonnes) {
        if (!(tonnes > 0)) {
            return Double.NaN;
        }
        for (Step step : steps) {
            if (tonnes <= step.cumulative()) {
                return step.marginal();
            }
        }
        return Double.NaN;
    }

    /**
     * What that many of the cheapest tonnes cost on average; NaN for none or for more than there are.
     *
     * @param tonnes a year
     */
    public double meanAt(double tonnes) {
        if (!(tonnes > 0)) {
            return Double.NaN;
        }
        double money = 0;
        double before = 0;
        for (Step step : steps) {
            if (tonnes <= step.cumulative()) {
                return (money + (tonnes - before) * step.marginal()) / tonnes;
            }
            before = step.cumulative();
            money = before * step.mean();
        }
        return Double.NaN;
    }
}
