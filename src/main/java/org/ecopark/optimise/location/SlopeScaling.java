package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.FlowStatus;
import org.ecopark.optimise.MinCostFlow;

/**
 * Plans and multipliers to begin with where capacities bind. What opening a site costs is spread over what it serves, at
 * first as cheaply as any of its sizes allows, then as it was used last (dynamic slope scaling, Kim and Pardalos 1999);
 * each time the cheapest flow through all sites is exact. The sites it uses, at the sizes that hold their loads, are a
 * plan; its dual prices are multipliers, at the first flow those of the linear relaxation without the rows that bind a
 * client to an open site. Nothing is proven here: plans are solved again and multipliers only begin an ascent.
 */
final class SlopeScaling {

    private static final int ROUNDS = 12;
    private static final int FIRST_ROUNDS = 3;
    private static final int UNITS_PER_ARC = 10;
    private static final int MOST_ARCS = 1_000_000;
    private static final double ROOM_FOR_SUMS = 1e18;

    private final LocationProblem problem;
    private final Incumbent incumbent;
    private final Effort effort;
    private final int clients;
    private final int sites;
    private final double[] rate;
    private final long[] load;

    SlopeScaling(LocationProblem problem, Incumbent incumbent, Effort effort) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.effort = effort;
        this.clients = problem.clients();
        this.sites = problem.sites();
        this.rate = new double[sites];
        this.load = new long[sites];
    }

    /** Whether some capacity binds and the flow is not too large. */
    static boolean fits(LocationProblem problem) {
        boolean bounded = false;
        for (int i = 0; i < problem.sites(); i++) {
            bounded |= problem.capacity(i, problem.sizes(i) - 1) < problem.totalDemand();
        }
        return bounded && (long) problem.sites() * problem.clients() <= MOST_ARCS;
    }

    /**
     * Tries plans and answers the multipliers whose bound is best, of these and some others.
     *
     * @param known multipliers to compare with
     */
    double[] begin(Region region, double[] known, Relaxation relaxation) {
        for (int i = 0; i < sites; i++) {
            rate[i] = region.isClosed(i) ? 0 : cheapestRate(region, i);
        }
        double[] best = known;
        boolean entered = relaxation.enter(region);
        double bound = entered ? relaxation.evaluate(region, known) : Double.POSITIVE_INFINITY;
        String before = "";
        for (int round = 0; entered && round < FIRST_ROUNDS && effort.goOn(); round++) {
            FlowPlan plan = MinCostFlow.solve(network(region));
            effort.spend((long) clients * sites * UNITS_PER_ARC);
            if (plan.status() != FlowStatus.OPTIMAL) {
                return best;
            }
            double[] prices = prices(region, plan);
            double here = relaxation.evaluate(region, prices);
            if (here > bound) {
                bound = here;
                best = prices;
            }
            int[] sizes = sizes(region);
            incumbent.consider(fewer(region, sizes));
            String now = Arrays.toString(sizes);
            if (now.equals(before)) {
                return best;
            }
            before = now;
        }
        return best;
    }

    /**
     * Tries plans of the sites that an ascent often opened, the others left aside.
     *
     * @param opened how often each was, between 0 and 1
     * @param often those opened less are left aside
     */
    void refine(Region region, double[] opened, double often) {
        Region some = region.copy();
        for (int i = 0; i < sites; i++) {
            if (region.isFree(i) && opened[i] < often) {
                some.close(i);
            }
            rate[i] = some.isClosed(i) ? 0 : cheapestRate(some, i);
        }
        String before = "";
        for (int round = 0; round < ROUNDS && !some.isEmpty() && effort.goOn(); round++) {
            FlowPlan plan = MinCostFlow.solve(network(some));
            effort.spend((long) clients * sites);
            if (plan.status() != FlowStatus.OPTIMAL) {
                return;
            }
            loads(some, plan);
            int[] sizes = sizes(some);
            incumbent.consider(fewer(some, sizes));
            String now = Arrays.toString(sizes);
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private void loads(Region region, FlowPlan plan) {
        Arrays.fill(load, 0);
        int arc = 0;
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < clients && !region.isClosed(i); j++) {
                if (problem.cost(i, j) != Double.POSITIVE_INFINITY) {
                    load[i] += plan.flow(arc++);
                }
            }
            arc += region.isClosed(i) ? 0 : 1;
        }
    }

    private double cheapestRate(Region region, int site) {
        // What stands costs the same whether it is used or not.
        double sunk = region.isOpen(site) ? problem.fixedCost(site, Math.max(region.low(site), 0)) : 0;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int k = Math.max(region.low(site), 0); k <= region.high(site); k++) {
            double room = (double) Math.min(problem.capacity(site, k), problem.totalDemand());
            cheapest = Math.min(cheapest, Math.max(0, problem.fixedCost(site, k) - sunk) / Math.max(room, 1));
        }
        return cheapest;
    }

    private FlowProblem network(Region region) {
        int most = clients * sites + sites;
        int[] from = new int[most];
        int[] to = new int[most];
        long[] capacity = new long[most];
        double[] cost = new double[most];
        int arcs = 0;
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < clients && !region.isClosed(i); j++) {
                if (problem.cost(i, j) != Double.POSITIVE_INFINITY) {
                    from[arcs] = j;
                    to[arcs] = clients + i;
                    capacity[arcs] = problem.demand(j);
                    cost[arcs] = problem.cost(i, j) / problem.demand(j) + rate[i];
                    largest = Math.max(largest, Math.abs(cost[arcs++]));
                }
            }
            if (!region.isClosed(i)) {
                from[arcs] = clients + i;
                to[arcs] = clients + sites;
                capacity[arcs++] = Math.min(problem.capacity(i, region.high(i)), problem.totalDemand());
            }
        }
        double scale = ROOM_FOR_SUMS / largest / Math.max((double) problem.totalDemand(), 4.0 * (clients + sites + 3));
        long[] unit = new long[arcs];
        Arrays.setAll(unit, a -> Math.round(cost[a] * scale));
        long[] supply = new long[clients + sites + 1];
        for (int j = 0; j < clients; j++) {
            supply[j] = problem.demand(j);
        }
        supply[clients + sites] = -problem.totalDemand();
        return new FlowProblem(
                supply, Arrays.copyOf(from, arcs), Arrays.copyOf(to, arcs), Arrays.copyOf(capacity, arcs), unit);
    }

    /** Sizes that hold the loads of the last flow, and rates of the next. */
    private int[] sizes(Region region) {
        int[] size = new int[sites];
        for (int i = 0; i < sites; i++) {
            size[i] = region.isOpen(i) ? Math.max(region.low(i), 0) : Region.CLOSED;
            if (load[i] > 0) {
                int k = holding(region, i);
                size[i] = k;
                double sunk = region.isOpen(i) ? problem.fixedCost(i, Math.max(region.low(i), 0)) : 0;
                rate[i] = Math.max(0, problem.fixedCost(i, k) - sunk) / load[i];
            }
        }
        return size;
    }

    /** As many sites as may be: those with the largest loads, as large as may be, since they hold the others' too. */
    private int[] fewer(Region region, int[] sizes) {
        int[] counted = IntStream.range(0, sites)
                .filter(i -> sizes[i] >= 0 && problem.counted(i))
                .boxed()
                .sorted(Comparator.comparingLong(i -> -load[i]))
                .mapToInt(i -> i)
                .toArray();
        if (counted.length <= problem.most()) {
            return sizes;
        }
        int[] kept = sizes.clone();
        for (int n = 0; n < counted.length; n++) {
            int i = counted[n];
            kept[i] = n < problem.most() || region.isOpen(i) ? region.high(i) : Region.CLOSED;
        }
        return kept;
    }

    private int holding(Region region, int site) {
        int best = region.high(site);
        for (int k = best - 1; k >= Math.max(region.low(site), 0) && problem.capacity(site, k) >= load[site]; k--) {
            if (problem.fixedCost(site, k) <= problem.fixedCost(site, best)) {
                best = k;
            }
        }
        return best;
    }

    /** Loads of a flow, and the clients' dual prices: what it costs to serve each where there is still room. */
    private double[] prices(Region region, FlowPlan plan) {
        loads(region, plan);
        double[][] leaving = new double[sites][sites];
        for (double[] row : leaving) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        int arc = 0;
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < clients && !region.isClosed(i); j++) {
                if (problem.cost(i, j) != Double.POSITIVE_INFINITY) {
                    if (plan.flow(arc++) > 0) {
                        lower(region, leaving[i], i, j);
                    }
                }
            }
            arc += region.isClosed(i) ? 0 : 1;
        }
        return dual(region, scarcity(region, leaving));
    }

    /** What it would cost to send a client of one site to each other. */
    private void lower(Region region, double[] leaving, int site, int client) {
        double own = problem.cost(site, client) / problem.demand(client) + rate[site];
        for (int i = 0; i < sites; i++) {
            if (i != site && !region.isClosed(i) && problem.cost(i, client) != Double.POSITIVE_INFINITY) {
                leaving[i] = Math.min(leaving[i], problem.cost(i, client) / problem.demand(client) + rate[i] - own);
            }
        }
    }

    /** What a unit of room is worth at each site: nothing where there is some left, else what it saves elsewhere. */
    private double[] scarcity(Region region, double[][] leaving) {
        double[] worth = new double[sites];
        for (int i = 0; i < sites; i++) {
            boolean full = !region.isClosed(i)
                    && load[i] >= Math.min(problem.capacity(i, region.high(i)), problem.totalDemand());
            worth[i] = full ? Double.POSITIVE_INFINITY : 0;
        }
        boolean changed = true;
        for (int round = 0; round < sites && changed; round++) {
            changed = false;
            for (int i = 0; i < sites; i++) {
                for (int other = 0; other < sites && worth[i] > 0; other++) {
                    if (region.isClosed(other)) {
                        continue;
                    }
                    double here = Math.max(0, leaving[i][other] + worth[other]);
                    if (here < worth[i]) {
                        worth[i] = here;
                        changed = true;
                    }
                }
            }
        }
        return worth;
    }

    private double[] dual(Region region, double[] scarcity) {
        double[] price = new double[clients + 1];
        for (int j = 0; j < clients; j++) {
            double least = Double.POSITIVE_INFINITY;
            double plain = Double.POSITIVE_INFINITY;
            for (int i = 0; i < sites; i++) {
                if (!region.isClosed(i)) {
                    double cost = problem.cost(i, j) + rate[i] * problem.demand(j);
                    plain = Math.min(plain, cost);
                    least = Math.min(least, cost + scarcity[i] * problem.demand(j));
                }
            }
            // Where all that can serve a client is full there is no price; any begins an ascent.
            price[j] = Double.isFinite(least) ? least : plain;
        }
        return price;
    }
}
