package org.ecopark.exchange.synergies.search;

import java.util.Arrays;

/**
 * Ways by road of pairs of an offer and a need.
 *
 * <p>Immutable but for the arrays, which belong to it.
 */
public final class RoadWays {

    static final RoadWays NONE = new RoadWays(new long[0], new double[0], new double[0], false);

    private final long[] pairs;
    private final double[] metres;
    private final double[] minutes;
    private final boolean limited;

    /**
     * Ways of pairs.
     *
     * @param pairs keys of them in rising order
     * @param metres by road
     * @param limited whether more pairs had roads than may be looked at
     */
    RoadWays(long[] pairs, double[] metres, double[] minutes, boolean limited) {
        this.pairs = pairs;
        this.metres = metres;
        this.minutes = minutes;
        this.limited = limited;
    }

    static long key(int offer, int need) {
        return ((long) offer << Integer.SIZE) | need;
    }

    /** Where the way of a pair stands; negative when it is not known by road. */
    public int find(int offer, int need) {
        return Arrays.binarySearch(pairs, key(offer, need));
    }

    public double metres(int way) {
        return metres[way];
    }

    public double minutes(int way) {
        return minutes[way];
    }

    public int size() {
        return pairs.length;
    }

    public boolean isLimited() {
        return limited;
    }
}
