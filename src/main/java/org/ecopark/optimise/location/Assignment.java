package org.ecopark.optimise.location;

import java.util.stream.IntStream;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.FlowStatus;
import org.ecopark.optimise.MinCostFlow;
import org.jspecify.annotations.Nullable;

/**
 * Who serves whom when the open sites and their sizes are fixed: the cheapest way. Without bounds each client goes to its
 * cheapest open site; else a transportation problem, exact in whole amounts, with unit costs rounded to some parts in
 * 10^9 of the largest or better (the cost told is that of the unrounded ones).
 */
final class Assignment {

    private static final double ROOM_FOR_SUMS = 2e18;

    private final int[] site;
    private final int[] client;
    private final long[] amount;
    private final long[] load;
    private final double cost;

    private Assignment(int[] site, int[] client, long[] amount, long[] load, double cost) {
        this.site = site;
        this.client = client;
        this.amount = amount;
        this.load = load;
        this.cost = cost;
    }

    /** The cheapest assignment; null when the open sites cannot serve every demand. */
    static @Nullable Assignment solve(LocationProblem problem, int[] size) {
        boolean bounded = false;
        for (int i = 0; i < size.length; i++) {
            bounded |= size[i] >= 0
                    && (problem.capacity(i, size[i]) < problem.totalDemand() || problem.leastLoad(i, size[i]) > 0);
        }
        return bounded ? transport(problem, size) : nearest(problem, size);
    }

    private static @Nullable Assignment nearest(LocationProblem problem, int[] size) {
        int clients = problem.clients();
        int[] site = new int[clients];
        int[] client = new int[clients];
        long[] amount = new long[clients];
        long[] load = new long[size.length];
        double cost = 0;
        for (int j = 0; j < clients; j++) {
            int best = -1;
            for (int i = 0; i < size.length; i++) {
                if (size[i] >= 0 && (best < 0 || problem.cost(i, j) < problem.cost(best, j))) {
                    best = i;
                }
            }
            if (best < 0 || problem.cost(best, j) == Double.POSITIVE_INFINITY) {
                return null;
            }
            site[j] = best;
            client[j] = j;
            amount[j] = problem.demand(j);
            load[best] += amount[j];
            cost += problem.cost(best, j);
        }
        return new Assignment(site, client, amount, load, cost);
    }

    private static @Nullable Assignment transport(LocationProblem problem, int[] size) {
        Arcs arcs = new Arcs(problem, size);
        FlowPlan plan = MinCostFlow.solve(arcs.network());
        return plan.status() == FlowStatus.OPTIMAL ? arcs.read(plan) : null;
    }

    /** Clients are the first nodes, then the open sites, then one that gathers. */
    private static final class Arcs {

        private final LocationProblem problem;
        private final int[] open;
        private final int[] from;
        private final int[] to;
        private final long[] capacity;
        private final long[] unitCost;
        private final long[] least;
        private final int serving;

        Arcs(LocationProblem problem, int[] size) {
            this.problem = problem;
            this.open =
                    IntStream.range(0, size.length).filter(i -> size[i] >= 0).toArray();
            int clients = problem.clients();
            int count = 0;
            double largest = 0;
            for (int i : open) {
                for (int j = 0; j < clients; j++) {
                    if (problem.cost(i, j) != Double.POSITIVE_INFINITY) {
                        count++;
                        largest = Math.max(largest, Math.abs(problem.cost(i, j)) / problem.demand(j));
                    }
                }
            }
            serving = count;
            least = new long[open.length];
            from = new int[count + open.length];
            to = new int[count + open.length];
            capacity = new long[count + open.length];
            unitCost = new long[count + open.length];
            double scale = ROOM_FOR_SUMS
                    / Math.max(largest, Double.MIN_NORMAL)
                    / Math.max((double) problem.totalDemand(), 4.0 * (clients + open.length + 3));
            fill(size, scale);
        }

        private void fill(int[] size, double scale) {
            int clients = problem.clients();
            int arc = 0;
            for (int o = 0; o < open.length; o++) {
                for (int j = 0; j < clients; j++) {
                    if (problem.cost(open[o], j) != Double.POSITIVE_INFINITY) {
                        from[arc] = j;
                        to[arc] = clients + o;
                        capacity[arc] = problem.demand(j);
                        unitCost[arc++] = Math.round(problem.cost(open[o], j) / problem.demand(j) * scale);
                    }
                }
            }
            for (int o = 0; o < open.length; o++) {
                from[arc] = clients + o;
                to[arc] = clients + open.length;
                long must = problem.leastLoad(open[o], size[open[o]]);
                least[o] = must;
                capacity[arc++] = Math.min(problem.capacity(open[o], size[open[o]]), problem.totalDemand()) - must;
            }
        }

        FlowProblem network() {
            long[] supply = new long[problem.clients() + open.length + 1];
            for (int j = 0; j < problem.clients(); j++) {
                supply[j] = problem.demand(j);
            }
            // What a site must serve ends there; only what is beyond it goes on to where all is gathered.
            supply[supply.length - 1] = -problem.totalDemand();
            for (int o = 0; o < open.length; o++) {
                supply[problem.clients() + o] = -least[o];
                supply[supply.length - 1] += least[o];
            }
            return new FlowProblem(supply, from, to, capacity, unitCost);
        }

        Assignment read(FlowPlan plan) {
            int[] used = IntStream.range(0, serving)
                    .filter(arc -> plan.flow(arc) > 0)
                    .toArray();
            int[] site = new int[used.length];
            int[] client = new int[used.length];
            long[] amount = new long[used.length];
            long[] load = new long[problem.sites()];
            double cost = 0;
            for (int u = 0; u < used.length; u++) {
                site[u] = open[to[used[u]] - problem.clients()];
                client[u] = from[used[u]];
                amount[u] = plan.flow(used[u]);
                load[site[u]] += amount[u];
                cost += problem.cost(site[u], client[u]) * amount[u] / problem.demand(client[u]);
            }
            return new Assignment(site, client, amount, load, cost);
        }
    }

    double cost() {
        return cost;
    }

    long load(int site) {
        return load[site];
    }

    LocationPlan plan(
            LocationStatus status, double value, double bound, int[] size, double[] prices, LocationWork work) {
        return new LocationPlan(status, value, bound, size, site, client, amount, prices, work);
    }
}
