package org.ecopark.optimise.covering;

import com.google.ortools.sat.CpSolverStatus;

/** The search for the least greatest distance. */
final class Centre {

    private final double[][] distance;
    private final CoverProblem settled;
    private CoverWork work = CoverWork.NONE;
    private boolean[] best = new boolean[0];
    private double value = Double.POSITIVE_INFINITY;

    Centre(double[][] distance, CoverProblem settled) {
        this.distance = distance;
        this.settled = settled;
    }

    CoverPlan search(CoverBudget budget) {
        double least = farthestOfAll();
        if (settled.isContradictory() || least == Double.POSITIVE_INFINITY) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, Double.POSITIVE_INFINITY, distance.length, work);
        }
        double[] radii = Covering.radii(distance, least);
        greedy(radii);
        int low = 0;
        int high = index(radii, value);
        while (low < high) {
            CoverBudget left = budget.less(work);
            if (left.isOver()) {
                break;
            }
            int middle = (low + high) >>> 1;
            CoverModel.Answer answer =
                    new CoverModel(within(radii[middle])).coverAll().solve(left);
            work = work.plus(answer.work());
            if (answer.isPlan()) {
                take(answer.open(distance.length));
                high = Math.min(middle, index(radii, value));
            } else if (answer.status() == CpSolverStatus.INFEASIBLE) {
                low = middle + 1;
            } else {
                break;
            }
        }
        return answer(radii, low, high);
    }

    private CoverPlan answer(double[] radii, int low, int high) {
        if (low >= radii.length) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, Double.POSITIVE_INFINITY, distance.length, work);
        }
        if (value == Double.POSITIVE_INFINITY) {
            return CoverPlan.none(CoverStatus.UNKNOWN, radii[low], distance.length, work);
        }
        boolean proven = low >= high;
        return new CoverPlan(
                proven ? CoverStatus.OPTIMAL : CoverStatus.FEASIBLE,
                value,
                proven ? value : Math.min(radii[low], value),
                best,
                work);
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

    /** The least radius at which greed covers all, as far as halving finds it. */
    private void greedy(double[] radii) {
        int low = 0;
        int high = radii.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            CoverProblem problem = within(radii[middle]);
            boolean[] open = Greedy.plan(problem);
            if (Greedy.coversAll(problem, open)) {
                take(open);
                high = middle;
            } else {
                low = middle + 1;
            }
        }
    }

    private CoverProblem within(double radius) {
        boolean[] forced = new boolean[distance.length];
        boolean[] forbidden = new boolean[distance.length];
        for (int i = 0; i < distance.length; i++) {
            forced[i] = settled.forced(i);
            forbidden[i] = settled.forbidden(i);
        }
        return CoverProblem.within(distance, radius)
                .withSettled(forced, forbidden)
                .withMost(settled.most());
    }

    private void take(boolean[] open) {
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
        }
    }

    /** Where a value stands among the radii; behind all when it is infinite. */
    private static int index(double[] radii, double value) {
        int index = java.util.Arrays.binarySearch(radii, value);
        return index < 0 ? radii.length : index;
    }
}
