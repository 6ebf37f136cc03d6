package org.ecopark.optimise.covering;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Arrays;

/**
 * Set covering, maximal covering and the p-centre problem (Toregas et al. 1971, Church and ReVelle 1974, Minieka 1970), by
 * CP-SAT of OR-Tools on one thread with a fixed seed. A greedy plan comes first, so that the smallest budget has an
 * answer wherever greed finds one. The same problem and work give the same plan.
 */
public final class Covering {

    private Covering() {}

    /** Covers every client at the least cost of sites. */
    public static CoverPlan all(CoverProblem problem, CoverBudget budget) {
        if (problem.isContradictory() || !problem.outOfReach().isEmpty()) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, Double.POSITIVE_INFINITY, problem.sites(), CoverWork.NONE);
        }
        boolean[] greedy = Greedy.plan(problem);
        boolean found = Greedy.coversAll(problem, greedy);
        CoverModel.Answer answer =
                new CoverModel(problem).coverAll().cheapest().hint(greedy).solve(budget);
        if (answer.status() == CpSolverStatus.INFEASIBLE) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, Double.POSITIVE_INFINITY, problem.sites(), answer.work());
        }
        boolean[] open = answer.isPlan() ? answer.open(problem.sites()) : greedy;
        if (found && Greedy.cost(problem, greedy) < Greedy.cost(problem, open)) {
            open = greedy;
        }
        double bound = Double.isFinite(answer.bound()) ? Math.max(0, Math.ceil(answer.bound() - 1e-6)) : 0;
        if (!answer.isPlan() && !found) {
            return CoverPlan.none(CoverStatus.UNKNOWN, bound, problem.sites(), answer.work());
        }
        long value = Greedy.cost(problem, open);
        return plan(value, Math.min(bound, (double) value), answer, open);
    }

    /** Covers as much weight as possible with as many sites as may be open. */
    public static CoverPlan most(CoverProblem problem, CoverBudget budget) {
        if (problem.isContradictory()) {
            return CoverPlan.none(CoverStatus.INFEASIBLE, 0, problem.sites(), CoverWork.NONE);
        }
        boolean[] greedy = Greedy.plan(problem);
        CoverModel.Answer answer =
                new CoverModel(problem).mostCovered().hint(greedy).solve(budget);
        boolean[] open = answer.isPlan() ? answer.open(problem.sites()) : greedy;
        if (Greedy.weight(problem, greedy) > Greedy.weight(problem, open)) {
            open = greedy;
        }
        long value = Greedy.weight(problem, open);
        boolean[] every = new boolean[problem.sites()];
        for (int i = 0; i < every.length; i++) {
            every[i] = !problem.forbidden(i);
        }
        double most = (double) Greedy.weight(problem, every);
        double bound = answer.status() == CpSolverStatus.UNKNOWN || !Double.isFinite(answer.bound())
                ? most
                : Math.min(most, Math.floor(answer.bound() + 1e-6));
        return plan(value, Math.max(bound, (double) value), answer, open);
    }

    private static CoverPlan plan(long value, double bound, CoverModel.Answer answer, boolean[] open) {
        boolean proven = answer.status() == CpSolverStatus.OPTIMAL || value == bound;
        return new CoverPlan(
                proven ? CoverStatus.OPTIMAL : CoverStatus.FEASIBLE,
                value,
                proven ? value : bound,
                open,
                answer.work());
    }

    /**
     * Opens so many sites at most that the greatest distance from a client to its nearest open site is least, by a
     * search over the distances that occur: exchanges of sites bracket the answer from above, and trials of single
     * distances on the clients that matter prove it from below. With a budget that ends first the bound is the least
     * distance not proven impossible and the value that of the best plan found.
     *
     * @param distance by site and client; positive infinity where there is no way
     * @param settled which sites are open or closed and how many may be open; what it says of covering is not used
     */
    public static CoverPlan centre(double[][] distance, CoverProblem settled, CoverBudget budget) {
        return new Centre(distance, settled).search(budget);
    }

    /** All distances that may be the answer, rising. */
    static double[] radii(double[][] distance, double atLeast) {
        return Arrays.stream(distance)
                .flatMapToDouble(Arrays::stream)
                .filter(each -> each >= atLeast && each != Double.POSITIVE_INFINITY)
                .sorted()
                .distinct()
                .toArray();
    }
}
