package org.ecopark.optimise.covering;

import java.util.Arrays;

/**
 * The search for the least greatest distance: exchanges bracket it from above, trials of single radii close the rest from
 * both ends with an effort that grows, so that a radius that nobody decides costs no more than those around it.
 */
final class Centre {

    /** In units of work. */
    private static final double FIRST_SWAPS = 0.02;

    private static final double SWAPS_OF_EFFORT = 0.2;
    private static final double FIRST_EFFORT = 0.5;

    private final double[][] distance;
    private final CoverProblem settled;
    private final CentreTrial trial;
    private double[] radii = new double[0];
    /** No plan below the radius at low is possible; a plan is known with the radius at high, if there is one. */
    private int low;

    private int high;
    private boolean[] best;
    private double value = Double.POSITIVE_INFINITY;

    Centre(double[][] distance, CoverProblem settled) {
        this.distance = distance;
        this.settled = settled;
        this.trial = new CentreTrial(distance, settled);
        this.best = new boolean[distance.length];
    }

    CoverPlan search(CoverBudget budget) {
        double least = farthestOfAll();
        if (settled.isContradictory() || least == Double.POSITIVE_INFINITY) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, Double.POSITIVE_INFINITY, distance.length, CoverWork.NONE);
        }
        radii = Covering.radii(distance, least);
        high = radii.length;
        swapBetween(FIRST_SWAPS, budget);
        for (double effort = FIRST_EFFORT;
                low < high && !budget.less(trial.work()).isOver();
                effort *= 4) {
            swapBetween(effort * SWAPS_OF_EFFORT, budget);
            fromBelow(budget, effort);
            fromAbove(budget, effort);
        }
        return answer();
    }

    /** Halves the radii by exchanges; the first time whatever the budget says, as there has to be a plan. */
    private void swapBetween(double units, CoverBudget budget) {
        int bottom = low;
        while (bottom < high
                && (value == Double.POSITIVE_INFINITY
                        || !budget.less(trial.work()).isOver())) {
            int middle = (bottom + high) >>> 1;
            if (trial.swap(radii[middle], best, units) == CentreTrial.Outcome.REACHED) {
                take();
            } else {
                bottom = middle + 1;
            }
        }
    }

    /** Raises the lower end as far as an effort proves it; where it does not, it tries less. */
    private void fromBelow(CoverBudget budget, double effort) {
        int top = high;
        while (low < top) {
            int middle = (low + top) >>> 1;
            CentreTrial.Outcome outcome = decide(middle, budget, effort);
            top = outcome == CentreTrial.Outcome.IMPOSSIBLE ? top : Math.min(middle, high);
        }
    }

    /** Lowers the upper end as far as an effort finds plans; where it does not, it tries more. */
    private void fromAbove(CoverBudget budget, double effort) {
        int bottom = low;
        while (bottom < high) {
            int middle = (bottom + high) >>> 1;
            CentreTrial.Outcome outcome = decide(middle, budget, effort);
            bottom = outcome == CentreTrial.Outcome.REACHED ? bottom : middle + 1;
        }
    }

    private CentreTrial.Outcome decide(int index, CoverBudget budget, double effort) {
        CoverBudget left = budget.less(trial.work());
        CentreTrial.Outcome outcome = left.isOver()
                ? CentreTrial.Outcome.UNKNOWN
                : trial.decide(
                        radii[index], new CoverBudget(Math.min(left.work(), effort), left.seconds(), left.cancel()));
        if (outcome == CentreTrial.Outcome.REACHED) {
            take();
        } else if (outcome == CentreTrial.Outcome.IMPOSSIBLE) {
            low = index + 1;
        }
        return outcome;
    }

    private CoverPlan answer() {
        if (low >= radii.length) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, Double.POSITIVE_INFINITY, distance.length, trial.work());
        }
        if (value == Double.POSITIVE_INFINITY) {
            return CoverPlan.none(CoverStatus.UNKNOWN, radii[low], distance.length, trial.work());
        }
        boolean proven = low >= high;
        return new CoverPlan(
                proven ? CoverStatus.OPTIMAL : CoverStatus.FEASIBLE,
                value,
                proven ? value : Math.min(radii[low], value),
                best,
                trial.work());
    }

    /** No plan is better than the distance of the client that is farthest from all sites that may be open. */
    private double farthestOfAll() {
        double farthest = 0;
        for (int j = 0; j < settled.clients(); j++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < distance.length; i++) {
                nearest = settled.forbidden(i) ? nearest : Math.min(nearest, distance[i][j]);
            }
            farthest = Math.max(farthest, nearest);
        }
        return farthest;
    }

    private void take() {
        boolean[] open = trial.open();
        double greatest = 0;
        for (int j = 0; j < settled.clients(); j++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < distance.length; i++) {
                nearest = open[i] ? Math.min(nearest, distance[i][j]) : nearest;
            }
            greatest = Math.max(greatest, nearest);
        }
        if (greatest < value) {
            value = greatest;
            best = open;
            high = index(radii, value);
        }
    }

    /** Where a value stands among the radii; behind all when it is infinite. */
    private static int index(double[] radii, double value) {
        int index = Arrays.binarySearch(radii, value);
        return index < 0 ? radii.length : index;
    }
}
