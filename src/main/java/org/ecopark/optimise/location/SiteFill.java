package org.ecopark.optimise.location;

import java.util.Arrays;

/**
 * What one site would serve if serving a client earned that client's multiplier, at every size at once.
 *
 * <p>Clients that gain are sorted by cost less multiplier per unit of demand, once; the fill of a larger size goes on
 * where that of the smaller ended. A size that must serve more than what gains is topped up by what loses least. That is
 * the optimum of the continuous knapsack, hence of the site's part of the relaxation in which demands are priced.
 */
final class SiteFill {

    private final LocationProblem problem;
    private final int site;
    private final boolean unlimited;
    private final long leastLoad;
    private final int[] order;
    private final double[] rate;
    private final double[] value;
    private final int[] whole;
    private final double[] share;
    private int gaining;
    private int ordered;

    SiteFill(LocationProblem problem, int site) {
        this.problem = problem;
        this.site = site;
        this.unlimited = problem.capacity(site, 0) >= problem.totalDemand();
        this.order = new int[problem.clients()];
        this.rate = new double[problem.clients()];
        this.value = new double[problem.sizes(site)];
        this.whole = new int[problem.sizes(site)];
        this.share = new double[problem.sizes(site)];
        long load = 0;
        for (int k = 0; k < value.length; k++) {
            load = Math.max(load, problem.leastLoad(site, k));
        }
        this.leastLoad = load;
    }

    /** Fills every size for these multipliers, the last of which is the price of the budget. */
    void fill(double[] multiplier, long[] keys) {
        double[] cost = problem.costs(site);
        gaining = 0;
        double all = 0;
        long demanded = 0;
        for (int j = 0; j < problem.clients(); j++) {
            double reduced = cost[j] - multiplier[j];
            if (reduced < 0) {
                order[gaining++] = j;
                all += reduced;
                demanded += problem.demand(j);
            }
        }
        ordered = gaining;
        double price = problem.isBudgeted() ? multiplier[problem.clients()] / problem.budget() : 0;
        if (leastLoad > demanded) {
            addLosing(multiplier, cost);
        } else if (unlimited || demanded <= problem.capacity(site, 0)) {
            for (int k = 0; k < value.length; k++) {
                value[k] = fixed(k, price) + all;
                whole[k] = gaining;
                share[k] = 0;
            }
            return;
        }
        sort(multiplier, cost, keys);
        fillSizes(multiplier, cost, price);
    }

    private double fixed(int size, double price) {
        return problem.fixedCost(site, size) + (price == 0 ? 0 : price * problem.spend(site, size));
    }

    private void addLosing(double[] multiplier, double[] cost) {
        for (int j = 0; j < problem.clients(); j++) {
            if (cost[j] - multiplier[j] >= 0 && cost[j] != Double.POSITIVE_INFINITY) {
                order[ordered++] = j;
            }
        }
    }

    private void sort(double[] multiplier, double[] cost, long[] keys) {
        for (int g = 0; g < ordered; g++) {
            int j = order[g];
            rate[j] = (cost[j] - multiplier[j]) / problem.demand(j);
            int bits = Float.floatToRawIntBits((float) rate[j]);
            // The bits of negative floats fall as the numbers rise; turned over, all of them rise.
            keys[g] = ((long) (bits ^ ((bits >> 31) & 0x7fffffff)) << 32) | j;
        }
        Arrays.sort(keys, 0, ordered);
        for (int g = 0; g < ordered; g++) {
            order[g] = (int) keys[g];
        }
        repair();
    }

    /** The keys are rounded; an order that is not exact would make the bound too high. */
    private void repair() {
        for (int g = 1; g < ordered; g++) {
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

    private void fillSizes(double[] multiplier, double[] cost, double price) {
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
            value[k] = fixed(k, price) + gained + part;
            if (next == gaining && used < problem.leastLoad(site, k)) {
                topUp(k, used);
            }
        }
    }

    private void topUp(int size, long used) {
        int next = gaining;
        long lacking = problem.leastLoad(site, size) - used;
        while (next < ordered && problem.demand(order[next]) <= lacking) {
            int j = order[next++];
            value[size] += rate[j] * problem.demand(j);
            lacking -= problem.demand(j);
        }
        whole[size] = next;
        if (lacking > 0) {
            share[size] = next < ordered ? (double) lacking / problem.demand(order[next]) : 0;
            value[size] = next < ordered ? value[size] + rate[order[next]] * lacking : Double.POSITIVE_INFINITY;
        }
    }

    /** Fixed cost and gain of a size; infinite when all it reaches is less than it must serve. */
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
