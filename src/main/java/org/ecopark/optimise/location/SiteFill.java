package org.ecopark.optimise.location;

import java.util.Arrays;

/**
 * What one site would serve if serving a client earned that client's multiplier, at every size at once.
 *
 * <p>Clients that gain are sorted by cost less multiplier per unit of demand, once; the fill of a larger size goes on
 * where that of the smaller ended. That is the optimum of the continuous knapsack, hence of the site's part of the
 * relaxation in which demands are priced.
 */
final class SiteFill {

    private final LocationProblem problem;
    private final int site;
    private final boolean unlimited;
    private final int[] order;
    private final double[] rate;
    private final double[] value;
    private final int[] whole;
    private final double[] share;
    private int gaining;

    SiteFill(LocationProblem problem, int site) {
        this.problem = problem;
        this.site = site;
        this.unlimited = problem.capacity(site, 0) >= problem.totalDemand();
        this.order = new int[problem.clients()];
        this.rate = new double[problem.clients()];
        this.value = new double[problem.sizes(site)];
        this.whole = new int[problem.sizes(site)];
        this.share = new double[problem.sizes(site)];
    }

    /** Fills every size for these multipliers. */
    void fill(double[] multiplier, long[] keys) {
        double[] cost = problem.costs(site);
        gaining = 0;
        double all = 0;
        long demanded = 0;
        for (int j = 0; j < multiplier.length; j++) {
            double reduced = cost[j] - multiplier[j];
            if (reduced < 0) {
                order[gaining++] = j;
                all += reduced;
                demanded += problem.demand(j);
            }
        }
        if (unlimited || demanded <= problem.capacity(site, 0)) {
            for (int k = 0; k < value.length; k++) {
                value[k] = problem.fixedCost(site, k) + all;
                whole[k] = gaining;
                share[k] = 0;
            }
            return;
        }
        sort(multiplier, cost, keys);
        fillSizes(multiplier, cost);
    }

    private void sort(double[] multiplier, double[] cost, long[] keys) {
        for (int g = 0; g < gaining; g++) {
            int j = order[g];
            rate[j] = (cost[j] - multiplier[j]) / problem.demand(j);
            // All rates are negative: their bits as floats grow with the size of the gain.
            keys[g] = ((long) ~Float.floatToRawIntBits((float) rate[j]) << 32) | j;
        }
        Arrays.sort(keys, 0, gaining);
        for (int g = 0; g < gaining; g++) {
            order[g] = (int) keys[g];
        }
        repair();
    }

    /** The keys are rounded; an order that is not exact would make the bound too high. */
    private void repair() {
        for (int g = 1; g < gaining; g++) {
            int j = order[g];
            double own = rate[j];
            int h = g - 1;
            while (h >= 0 && rate[order[h]] > own) {
                order[h + 1] = order[h];
                h--;
            }
            order[h + 1] = j;
        }
    }

    private void fillSizes(double[] multiplier, double[] cost) {
        int next = 0;
        double gained = 0;
        long used = 0;
        for (int k = 0; k < value.length; k++) {
            long room = problem.capacity(site, k);
            while (next < gaining && problem.demand(order[next]) <= room - used) {
                int j = order[next++];
                gained += cost[j] - multiplier[j];
                used += problem.demand(j);
            }
            whole[k] = next;
            share[k] = next < gaining ? (double) (room - used) / problem.demand(order[next]) : 0;
            double part = next < gaining ? rate[order[next]] * (room - used) : 0;
            value[k] = problem.fixedCost(site, k) + gained + part;
        }
    }

    /** Fixed cost and gain of a size. */
    double value(int size) {
        return value[size];
    }

    /** The best size from one to another; the smaller of equals. */
    int best(int from, int to) {
        int best = from;
        for (int k = from + 1; k <= to; k++) {
            if (value[k] < value[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Takes what this size serves away from the shares still to be served. */
    void subtract(int size, double[] unserved) {
        for (int g = 0; g < whole[size]; g++) {
            unserved[order[g]] -= 1;
        }
        if (share[size] > 0) {
            unserved[order[whole[size]]] -= share[size];
        }
    }
}
