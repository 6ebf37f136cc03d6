package org.ecopark.optimise.location;

/**
 * Which sites are open at which size and who serves whom. A plan is a claim; {@link LocationChecker} proves its value.
 * Without a plan there are no sites and no shipments, and the value is infinite. Immutable.
 */
public final class LocationPlan {

    private final LocationStatus status;
    private final double value;
    private final double bound;
    private final int[] size;
    private final int[] site;
    private final int[] client;
    private final long[] amount;
    private final double[] price;
    private final LocationWork work;

    /** The arrays are copied: one size for each site; site, client and amount of each shipment; one price for each client. */
    LocationPlan(
            LocationStatus status,
            double value,
            double bound,
            int[] size,
            int[] site,
            int[] client,
            long[] amount,
            double[] price,
            LocationWork work) {
        this.status = status;
        this.value = value;
        this.bound = bound;
        this.size = size.clone();
        this.site = site.clone();
        this.client = client.clone();
        this.amount = amount.clone();
        this.price = price.clone();
        this.work = work;
    }

    static LocationPlan none(LocationStatus status, double bound, double[] price, LocationWork work) {
        return new LocationPlan(
                status, Double.POSITIVE_INFINITY, bound, new int[0], new int[0], new int[0], new long[0], price, work);
    }

    public LocationStatus status() {
        return status;
    }

    /** Fixed and serving costs together. */
    public double value() {
        return value;
    }

    /** No plan costs less than this; the value itself when optimal. */
    public double bound() {
        return bound;
    }

    /** How far the value may lie above the best, as a share of the value; 0 when optimal. */
    public double gap() {
        return status == LocationStatus.OPTIMAL ? 0 : (value - bound) / Math.abs(value);
    }

    public int sites() {
        return size.length;
    }

    /** Size at which a site is open; -1 when it is closed. */
    public int size(int siteIndex) {
        return size[siteIndex];
    }

    public int shipments() {
        return site.length;
    }

    public int site(int shipment) {
        return site[shipment];
    }

    public int client(int shipment) {
        return client[shipment];
    }

    /** Positive. */
    public long amount(int shipment) {
        return amount[shipment];
    }

    /** Whether there is a plan to carry out. */
    public boolean isPlan() {
        return size.length > 0;
    }

    /** A way to begin the search of a problem that is much like this one. */
    public LocationStart start() {
        return new LocationStart(size, price);
    }

    public LocationWork work() {
        return work;
    }
}
