package org.ecopark.optimise;

/**
 * How much each arc of a {@link FlowProblem} carries, what that costs, and what stays unserved. Units are the
 * problem's. A plan is only what somebody claims: {@link FlowChecker} proves it. Immutable.
 */
public final class FlowPlan {

    private final FlowStatus status;
    private final long[] flows;
    private final long totalCost;
    private final long[] unserved;
    private final FlowWork work;

    /** The arrays are copied: one flow for each arc, one rest for each node. */
    public FlowPlan(FlowStatus status, long[] flows, long totalCost, long[] unserved, FlowWork work) {
        this.status = status;
        this.flows = flows.clone();
        this.totalCost = totalCost;
        this.unserved = unserved.clone();
        this.work = work;
    }

    public FlowStatus status() {
        return status;
    }

    /** The sum of flow times unit cost over all arcs. */
    public long totalCost() {
        return totalCost;
    }

    public FlowWork work() {
        return work;
    }

    public int arcs() {
        return flows.length;
    }

    public int nodes() {
        return unserved.length;
    }

    public long flow(int arc) {
        return flows[arc];
    }

    /** Positive: supply that stays at the node; negative: demand that is not met there. */
    public long unserved(int node) {
        return unserved[node];
    }

    /** All supply that stays where it is. */
    public long unservedSupply() {
        long sum = 0;
        for (long rest : unserved) {
            sum += Math.max(rest, 0);
        }
        return sum;
    }

    /** All demand that is not met, as a positive number. */
    public long unmetDemand() {
        long sum = 0;
        for (long rest : unserved) {
            sum -= Math.min(rest, 0);
        }
        return sum;
    }

    /**
     * A price for each node under which no arc that could carry more would gain: the proof that the plan is the cheapest.
     *
     * @throws IllegalArgumentException when there are none, for a cheaper plan exists
     */
    public long[] prices(FlowProblem problem) {
        return new ResidualNetwork(problem, this).prices();
    }

    /** All flows by arc, as a copy. */
    public long[] flows() {
        return flows.clone();
    }
}
