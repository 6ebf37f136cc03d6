package org.ecopark.optimise;

/**
 * A network through which supplies are to reach demands at the least cost.
 *
 * <p>Nodes and arcs are numbered from 0. A node's supply is positive (it sends), negative (it needs) or 0 (it passes
 * on). An arc carries from 0 to its capacity, each unit at its unit cost, which may be negative: a gain. Several arcs
 * may join two nodes, and an arc may return to its own node. Everything is a whole number, so that answers are exact.
 * Supplies and demands need not be equal; what cannot be sent is told by the {@link FlowPlan}.
 *
 * <p>Limits: all supplies together, and all demands together, stay below 2^63; unit costs are not {@link
 * Long#MIN_VALUE}. A capacity of {@link Long#MAX_VALUE} means: no bound. Immutable.
 */
public final class FlowProblem {

    private final long[] supply;
    private final int[] from;
    private final int[] to;
    private final long[] capacity;
    private final long[] unitCost;

    /**
     * The arrays of arcs are parallel and are copied.
     *
     * @throws IllegalArgumentException when an array has another length, an arc ends outside the network, a capacity is
     *     negative or supplies or demands overflow
     */
    public FlowProblem(long[] supply, int[] from, int[] to, long[] capacity, long[] unitCost) {
        this.supply = supply.clone();
        this.from = from.clone();
        this.to = to.clone();
        this.capacity = capacity.clone();
        this.unitCost = unitCost.clone();
        if (from.length != to.length || from.length != capacity.length || from.length != unitCost.length) {
            throw new IllegalArgumentException("arcs: " + from.length + " starts, " + to.length + " ends, "
                    + capacity.length + " capacities, " + unitCost.length + " unit costs");
        }
        checkSupplies();
        for (int arc = 0; arc < arcs(); arc++) {
            checkArc(arc);
        }
    }

    private void checkSupplies() {
        long sent = 0;
        long needed = 0;
        try {
            for (long amount : supply) {
                sent = Math.addExact(sent, Math.max(amount, 0));
                needed = Math.subtractExact(needed, Math.min(amount, 0));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("supplies or demands add up to more than 2^63", e);
        }
    }

    private void checkArc(int arc) {
        if (from[arc] < 0 || from[arc] >= nodes() || to[arc] < 0 || to[arc] >= nodes()) {
            throw new IllegalArgumentException("arc " + arc + " goes from node " + from[arc] + " to node " + to[arc]
                    + ", but there are " + nodes() + " nodes");
        }
        if (capacity[arc] < 0) {
            throw new IllegalArgumentException("arc " + arc + " has the negative capacity " + capacity[arc]);
        }
        if (unitCost[arc] == Long.MIN_VALUE) {
            throw new IllegalArgumentException("arc " + arc + " has a unit cost without an opposite");
        }
    }

    public int nodes() {
        return supply.length;
    }

    public int arcs() {
        return from.length;
    }

    /** Positive: the node sends; negative: it needs. */
    public long supply(int node) {
        return supply[node];
    }

    public int from(int arc) {
        return from[arc];
    }

    public int to(int arc) {
        return to[arc];
    }

    public long capacity(int arc) {
        return capacity[arc];
    }

    public long unitCost(int arc) {
        return unitCost[arc];
    }
}
