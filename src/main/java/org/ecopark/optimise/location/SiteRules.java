package org.ecopark.optimise.location;

import java.util.Arrays;

/** What is settled about the sites of a problem before it is solved. Arrays are shared; who changes one changes a copy. */
final class SiteRules {

    private final boolean[] counted;
    private final int[] smallest;
    private final boolean[] forbidden;
    private final long[][] leastLoad;
    private final double[][] spend;
    private final double budget;
    private final int least;
    private final int most;

    private SiteRules(
            boolean[] counted,
            int[] smallest,
            boolean[] forbidden,
            long[][] leastLoad,
            double[][] spend,
            double budget,
            int least,
            int most) {
        this.counted = counted;
        this.smallest = smallest;
        this.forbidden = forbidden;
        this.leastLoad = leastLoad;
        this.spend = spend;
        this.budget = budget;
        this.least = least;
        this.most = most;
    }

    /** Whether a site takes one of the places of the number. */
    boolean[] counted() {
        return counted;
    }

    /** Size below which a site may not go; {@link Region#CLOSED} when it may be closed. */
    int[] smallest() {
        return smallest;
    }

    /** Whether a site must stay closed. */
    boolean[] forbidden() {
        return forbidden;
    }

    /** What an open site must serve, by site and size. */
    long[][] leastLoad() {
        return leastLoad;
    }

    /** Money of the budget that a size takes, by site and size. */
    double[][] spend() {
        return spend;
    }

    double budget() {
        return budget;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    static SiteRules none(long[][] capacity) {
        boolean[] counted = new boolean[capacity.length];
        Arrays.fill(counted, true);
        int[] smallest = new int[capacity.length];
        Arrays.fill(smallest, Region.CLOSED);
        long[][] leastLoad = new long[capacity.length][];
        double[][] spend = new double[capacity.length][];
        Arrays.setAll(leastLoad, i -> new long[capacity[i].length]);
        Arrays.setAll(spend, i -> new double[capacity[i].length]);
        return new SiteRules(
                counted,
                smallest,
                new boolean[capacity.length],
                leastLoad,
                spend,
                Double.POSITIVE_INFINITY,
                0,
                capacity.length);
    }

    SiteRules withNumber(int newLeast, int newMost) {
        return new SiteRules(counted, smallest, forbidden, leastLoad, spend, budget, newLeast, newMost);
    }

    SiteRules open(int site, int size, boolean counting) {
        boolean[] newCounted = counted.clone();
        int[] newSmallest = smallest.clone();
        newCounted[site] = counting;
        newSmallest[site] = size;
        return new SiteRules(newCounted, newSmallest, forbidden, leastLoad, spend, budget, least, most);
    }

    SiteRules closed(int site) {
        boolean[] newForbidden = forbidden.clone();
        newForbidden[site] = true;
        return new SiteRules(counted, smallest, newForbidden, leastLoad, spend, budget, least, most);
    }

    SiteRules withLeastLoads(long[][] loads) {
        return new SiteRules(counted, smallest, forbidden, loads, spend, budget, least, most);
    }

    SiteRules withBudget(double newBudget, double[][] newSpend) {
        return new SiteRules(counted, smallest, forbidden, leastLoad, newSpend, newBudget, least, most);
    }
}
