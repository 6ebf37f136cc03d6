package org.ecopark.optimise.covering;

/**
 * Which sites are open. A plan is a claim; {@link CoverChecker} proves its value. Without a plan no site is open and the
 * value is NaN. Immutable.
 */
public final class CoverPlan {

    private final CoverStatus status;
    private final double value;
    private final double bound;
    private final boolean[] open;
    private final CoverWork work;

    CoverPlan(CoverStatus status, double value, double bound, boolean[] open, CoverWork work) {
        this.status = status;
        this.value = value;
        this.bound = bound;
        this.open = open.clone();
        this.work = work;
    }

    static CoverPlan none(CoverStatus status, double bound, int sites, CoverWork work) {
        return new CoverPlan(status, Double.NaN, bound, new boolean[sites], work);
    }

    public CoverStatus status() {
        return status;
    }

    /** Cost of the sites, weight that is covered, or greatest distance. */
    public double value() {
        return value;
    }

    /** No plan is better than this; the value itself when optimal. */
    public double bound() {
        return bound;
    }

    /** How far the value may lie from the best, as a share of the value; 0 when optimal. */
    public double gap() {
        return status == CoverStatus.OPTIMAL || value == bound
                ? 0
                : Math.abs(value - bound) / Math.max(Math.abs(value), Double.MIN_NORMAL);
    }

    public boolean isPlan() {
        return status == CoverStatus.OPTIMAL || status == CoverStatus.FEASIBLE;
    }

    public int sites() {
        return open.length;
    }

    public boolean open(int site) {
        return open[site];
    }

    public CoverWork work() {
        return work;
    }
}
