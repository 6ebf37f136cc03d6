package org.ecopark.optimise.location;

import java.util.Arrays;

/**
 * Which of m sites to open, each at one of its sizes, so that n clients are served at the least cost.
 *
 * <p>A site that is open has the capacity and the fixed cost of its size. A client's demand may be split between open
 * sites; a share of it costs the same share of the cost of serving all of it. Every demand is served: where a client
 * may stay unserved, the caller adds an outlet, a site with one size that holds everything and is {@link #counted
 * not counted}. Capacities and demands are whole numbers (kg, t), so that feasibility is exact; costs are any finite
 * numbers, {@link Double#POSITIVE_INFINITY} where a site cannot serve a client.
 *
 * <p>With one size of unlimited capacity and no fixed cost this is the p-median problem, with fixed costs the
 * uncapacitated one, with one bounded size the capacitated one. Immutable.
 */
public final class LocationProblem {

    /** A capacity that holds whatever there is. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private final long[] demand;
    private final long[][] capacity;
    private final double[][] fixedCost;
    private final double[][] cost;
    private final SiteRules rules;
    private final long totalDemand;

    private LocationProblem(long[] demand, long[][] capacity, double[][] fixedCost, double[][] cost, SiteRules rules) {
        this.demand = demand;
        this.capacity = capacity;
        this.fixedCost = fixedCost;
        this.cost = cost;
        this.rules = rules;
        this.totalDemand = Arrays.stream(demand).reduce(0, Math::addExact);
    }

    /**
     * A problem in which any number of sites may be open.
     *
     * @param demand of each client; positive
     * @param capacity of each site and size, rising with the size
     * @param fixedCost of each site and size, of a year or whatever time the demands are of
     * @param cost of serving all of a client's demand, by site and client
     * @throws IllegalArgumentException when lengths differ, a demand is not positive, capacities do not rise or a cost is
     *     NaN
     */
    public static LocationProblem of(long[] demand, long[][] capacity, double[][] fixedCost, double[][] cost) {
        requireRows(capacity.length == fixedCost.length && capacity.length == cost.length, "sites");
        for (long amount : demand) {
            requireRows(amount > 0, "positive demands");
        }
        for (int i = 0; i < capacity.length; i++) {
            requireRows(capacity[i].length == fixedCost[i].length && capacity[i].length > 0, "sizes of site " + i);
            requireRows(cost[i].length == demand.length, "costs of site " + i);
            requireSizes(i, capacity[i], fixedCost[i]);
            for (double each : cost[i]) {
                requireRows(!Double.isNaN(each) && each != Double.NEGATIVE_INFINITY, "finite costs");
            }
        }
        return new LocationProblem(
                demand.clone(), copy(capacity), copy(fixedCost), copy(cost), SiteRules.none(capacity));
    }

    private static long[][] copy(long[][] rows) {
        return Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private static void requireSizes(int site, long[] capacity, double[] fixedCost) {
        for (int k = 0; k < capacity.length; k++) {
            requireRows(Double.isFinite(fixedCost[k]), "finite fixed costs");
            requireRows(capacity[k] > (k == 0 ? 0 : capacity[k - 1]), "rising capacities of site " + site);
        }
    }

    private static void requireRows(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A location problem needs " + what + " that fit together");
        }
    }

    private LocationProblem with(SiteRules newRules) {
        return new LocationProblem(demand, capacity, fixedCost, cost, newRules);
    }

    /** The same problem with a number of open sites; outlets and existing sites are not counted. */
    public LocationProblem withNumber(int newLeast, int newMost) {
        if (newLeast < 0 || newMost < newLeast) {
            throw new IllegalArgumentException("from " + newLeast + " to " + newMost + " sites");
        }
        return with(rules.withNumber(newLeast, newMost));
    }

    /** The same problem in which a site is an outlet: always open, never counted. */
    public LocationProblem withOutlet(int site) {
        return with(rules.open(site, 0, false));
    }

    /** The same problem in which a site must be opened; it is counted. */
    public LocationProblem withForced(int site) {
        return with(rules.open(site, 0, true));
    }

    /** The same problem in which a site must stay closed. */
    public LocationProblem withForbidden(int site) {
        return with(rules.closed(site));
    }

    /**
     * The same problem in which a site stands already: it stays at this size or grows, is not counted, and what it cost
     * and spent up to that size is sunk: a larger size costs and spends the difference. To be called after the budget
     * is set.
     */
    public LocationProblem withExisting(int site, int size) {
        double[][] newFixed = copy(fixedCost);
        double[][] newSpend = copy(rules.spend());
        for (int k = 0; k < newFixed[site].length; k++) {
            newFixed[site][k] = k < size ? 0 : fixedCost[site][k] - fixedCost[site][size];
            newSpend[site][k] = k < size ? 0 : rules.spend()[site][k] - rules.spend()[site][size];
        }
        return new LocationProblem(
                demand, capacity, newFixed, cost, rules.open(site, size, false).withBudget(rules.budget(), newSpend));
    }

    /**
     * The same problem in which an open site must serve at least so much.
     *
     * @param loads by site and size; none above the capacity
     */
    public LocationProblem withLeastLoads(long[][] loads) {
        for (int i = 0; i < capacity.length; i++) {
            for (int k = 0; k < capacity[i].length; k++) {
                requireRows(loads[i][k] >= 0 && loads[i][k] <= capacity[i][k], "least loads of site " + i);
            }
        }
        return with(rules.withLeastLoads(copy(loads)));
    }

    /**
     * The same problem in which the open sites may spend so much together, such as capital.
     *
     * @param spend by site and size; not negative
     */
    public LocationProblem withBudget(double budget, double[][] spend) {
        requireRows(budget > 0, "a budget above 0");
        for (int i = 0; i < capacity.length; i++) {
            requireRows(spend[i].length == capacity[i].length, "spending of site " + i);
            requireRows(Arrays.stream(spend[i]).allMatch(each -> each >= 0 && Double.isFinite(each)), "spending");
        }
        return with(rules.withBudget(budget, copy(spend)));
    }

    public int sites() {
        return capacity.length;
    }

    public int clients() {
        return demand.length;
    }

    public int sizes(int site) {
        return capacity[site].length;
    }

    public long demand(int client) {
        return demand[client];
    }

    /** All demands together. */
    public long totalDemand() {
        return totalDemand;
    }

    public long capacity(int site, int size) {
        return capacity[site][size];
    }

    public double fixedCost(int site, int size) {
        return fixedCost[site][size];
    }

    /** Cost of serving all of the client's demand from the site. */
    public double cost(int site, int client) {
        return cost[site][client];
    }

    /** The costs of a site by client; not to be changed. */
    double[] costs(int site) {
        return cost[site];
    }

    /** Whether an open site takes one of the places of the number: neither an outlet nor an existing one. */
    public boolean counted(int site) {
        return rules.counted()[site];
    }

    /** The size below which a site may not go; -1 when it may be closed. */
    public int smallest(int site) {
        return rules.smallest()[site];
    }

    public boolean forbidden(int site) {
        return rules.forbidden()[site];
    }

    /** What a site that is open at a size must serve. */
    public long leastLoad(int site, int size) {
        return rules.leastLoad()[site][size];
    }

    /** What a size takes of the budget. */
    public double spend(int site, int size) {
        return rules.spend()[site][size];
    }

    /** Positive infinity when there is none. */
    public double budget() {
        return rules.budget();
    }

    boolean isBudgeted() {
        return rules.budget() < Double.POSITIVE_INFINITY;
    }

    /** Whether any site must serve something once it is open. */
    boolean hasLeastLoads() {
        return Arrays.stream(rules.leastLoad()).flatMapToLong(Arrays::stream).anyMatch(load -> load > 0);
    }

    public int least() {
        return rules.least();
    }

    public int most() {
        return rules.most();
    }

    /**
     * Whether every plan worth considering costs a whole number: each client goes undivided to its cheapest open site,
     * since every site holds everything, and all costs are whole.
     */
    boolean isWhole() {
        return !hasLeastLoads()
                && Arrays.stream(capacity).allMatch(sizes -> sizes[0] >= totalDemand)
                && Arrays.stream(fixedCost).allMatch(LocationProblem::isWhole)
                && Arrays.stream(cost).allMatch(LocationProblem::isWhole);
    }

    private static boolean isWhole(double[] costs) {
        return Arrays.stream(costs)
                .allMatch(
                        each -> (each == Math.rint(each) && Math.abs(each) < 1e12) || each == Double.POSITIVE_INFINITY);
    }
}
