package org.ecopark.optimise.location;

import java.util.Arrays;

/**
 * Improves the open sites where capacities do not bind: one open site is exchanged for a closed one as long as that
 * saves (Teitz and Bart 1968, with Whitaker's 1983 way of finding the best site to close for each one to open in one
 * pass over the clients). Ends in a plan that no single exchange improves.
 */
final class Interchange {

    private final LocationProblem problem;
    private final int[] nearest;
    private final int[] second;
    private final double[] lost;

    Interchange(LocationProblem problem) {
        this.problem = problem;
        this.nearest = new int[problem.clients()];
        this.second = new int[problem.clients()];
        this.lost = new double[problem.sites()];
    }

    /** Changes the sizes until no exchange saves more than rounding; the number of open sites stays. */
    void improve(int[] size) {
        while (exchange(size)) {
            // Each exchange saves, so this ends.
        }
    }

    private boolean exchange(int[] size) {
        assign(size);
        double most = 1e-9;
        int in = -1;
        int out = -1;
        for (int i = 0; i < size.length; i++) {
            if (size[i] >= 0 || problem.forbidden(i)) {
                continue;
            }
            double saved = saved(i, size);
            int cheapest = cheapestToClose(size);
            if (cheapest >= 0 && saved - lost[cheapest] > most) {
                most = saved - lost[cheapest];
                in = i;
                out = cheapest;
            }
        }
        if (in < 0) {
            return false;
        }
        size[in] = 0;
        size[out] = Region.CLOSED;
        return true;
    }

    private void assign(int[] size) {
        for (int j = 0; j < nearest.length; j++) {
            nearest[j] = -1;
            second[j] = -1;
            for (int i = 0; i < size.length; i++) {
                if (size[i] < 0) {
                    continue;
                }
                if (nearest[j] < 0 || problem.cost(i, j) < problem.cost(nearest[j], j)) {
                    second[j] = nearest[j];
                    nearest[j] = i;
                } else if (second[j] < 0 || problem.cost(i, j) < problem.cost(second[j], j)) {
                    second[j] = i;
                }
            }
        }
    }

    /** What opening a site saves; on the way, what closing each open one would then lose. */
    private double saved(int opened, int[] size) {
        double saved = -problem.fixedCost(opened, 0);
        for (int i = 0; i < size.length; i++) {
            lost[i] = size[i] >= 0 ? -problem.fixedCost(i, size[i]) : 0;
        }
        double[] costs = problem.costs(opened);
        for (int j = 0; j < nearest.length; j++) {
            double now = problem.cost(nearest[j], j);
            if (costs[j] < now) {
                saved += now - costs[j];
            } else {
                double next = second[j] < 0 ? Double.POSITIVE_INFINITY : problem.cost(second[j], j);
                lost[nearest[j]] += Math.min(costs[j], next) - now;
            }
        }
        return saved;
    }

    private int cheapestToClose(int[] size) {
        int cheapest = -1;
        for (int i = 0; i < size.length; i++) {
            if (size[i] >= 0 && problem.smallest(i) < 0 && (cheapest < 0 || lost[i] < lost[cheapest])) {
                cheapest = i;
            }
        }
        return cheapest;
    }

    /** Whether exchanges are worth trying: every site holds everything, and every client reaches every site. */
    static boolean fits(LocationProblem problem) {
        if (problem.isBudgeted() || problem.hasLeastLoads()) {
            return false;
        }
        for (int i = 0; i < problem.sites(); i++) {
            if (problem.capacity(i, 0) < problem.totalDemand()
                    || Arrays.stream(problem.costs(i)).anyMatch(Double::isInfinite)) {
                return false;
            }
        }
        return true;
    }
}
