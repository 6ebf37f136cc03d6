package org.ecopark.optimise.location;

import java.util.Arrays;

/**
 * A part of all plans: the sizes each site may have. Sizes of a site form an interval; {@link #CLOSED} stands below the
 * smallest.
 */
final class Region {

    static final int CLOSED = -1;

    private final byte[] low;
    private final byte[] high;

    private Region(byte[] low, byte[] high) {
        this.low = low;
        this.high = high;
    }

    /** Everything the problem allows; sizes that a larger one undercuts at no more cost stay, which harms nothing. */
    static Region whole(LocationProblem problem) {
        byte[] low = new byte[problem.sites()];
        byte[] high = new byte[problem.sites()];
        for (int i = 0; i < low.length; i++) {
            low[i] = (byte) problem.smallest(i);
            high[i] = (byte) (problem.forbidden(i) ? CLOSED : problem.sizes(i) - 1);
            while (high[i] >= 0 && problem.spend(i, high[i]) > problem.budget()) {
                high[i]--;
            }
        }
        return new Region(low, high);
    }

    Region copy() {
        return new Region(low.clone(), high.clone());
    }

    /** Smallest size, {@link #CLOSED} when the site may stay closed. */
    int low(int site) {
        return low[site];
    }

    /** Largest size, {@link #CLOSED} when the site must stay closed. */
    int high(int site) {
        return high[site];
    }

    boolean isOpen(int site) {
        return low[site] >= 0;
    }

    boolean isClosed(int site) {
        return high[site] < 0;
    }

    boolean isFree(int site) {
        return low[site] < 0 && high[site] >= 0;
    }

    void open(int site) {
        low[site] = (byte) Math.max(low[site], 0);
    }

    void close(int site) {
        high[site] = CLOSED;
    }

    void atLeast(int site, int size) {
        low[site] = (byte) Math.max(low[site], size);
    }

    void atMost(int site, int size) {
        high[site] = (byte) Math.min(high[site], size);
    }

    /**
     * Keeps of a site that it may be closed, or has sizes from one to another; none when the second is smaller.
     *
     * @return whether that is less than before
     */
    boolean keep(int site, boolean shut, int least, int most) {
        boolean any = most < high[site];
        if (any && most < Math.max(low[site], 0)) {
            atMost(site, shut ? CLOSED : low[site] - 1);
            return true;
        }
        atMost(site, most);
        if (isFree(site) && !shut) {
            open(site);
            any = true;
        }
        if (isOpen(site) && least > low[site]) {
            atLeast(site, least);
            any = true;
        }
        return any;
    }

    /** Whether some site has no size left. */
    boolean isEmpty() {
        for (int i = 0; i < low.length; i++) {
            if (low[i] > high[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is left to decide but who serves whom. */
    boolean isDecided() {
        return Arrays.equals(low, high);
    }

    /** The largest size of each site. */
    int[] sizes() {
        int[] sizes = new int[high.length];
        Arrays.setAll(sizes, i -> high[i]);
        return sizes;
    }

    /** The smallest size of each site. */
    int[] smallest() {
        int[] sizes = new int[low.length];
        Arrays.setAll(sizes, i -> low[i]);
        return sizes;
    }
}
