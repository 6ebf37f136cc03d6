package org.ecopark.optimise.location;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is known before the search begins, from the plan of a problem that is much like this one: sizes of sites, and
 * prices of clients from which bounds begin. What does not fit the problem is left aside; nothing of it is taken as
 * proven. Immutable.
 */
public final class LocationStart {

    private static final LocationStart NONE = new LocationStart(new int[0], new double[0]);

    private final int[] size;
    private final double[] price;

    /**
     * The arrays are copied.
     *
     * @param size of each site, -1 for closed; empty when unknown
     * @param price of each client and last of the budget; empty when unknown
     */
    public LocationStart(int[] size, double[] price) {
        this.size = size.clone();
        this.price = price.clone();
    }

    /** Nothing is known. */
    public static LocationStart none() {
        return NONE;
    }

    /** Sizes by site; empty when unknown. */
    public int[] sizes() {
        return size.clone();
    }

    /** Prices by client, last that of the budget; empty when unknown. */
    public double[] prices() {
        return price.clone();
    }

    Optional<int[]> sizes(LocationProblem problem, Region region) {
        if (size.length != problem.sites()) {
            return Optional.empty();
        }
        int[] clipped = new int[size.length];
        Arrays.setAll(clipped, i -> Math.max(region.low(i), Math.min(region.high(i), size[i])));
        return Optional.of(clipped);
    }

    Optional<double[]> prices(LocationProblem problem) {
        boolean fits = price.length == problem.clients() + 1
                && Arrays.stream(price).allMatch(Double::isFinite)
                && price[problem.clients()] >= 0;
        if (!fits) {
            return Optional.empty();
        }
        double[] known = price.clone();
        if (!problem.isBudgeted()) {
            known[problem.clients()] = 0;
        }
        return Optional.of(known);
    }
}
