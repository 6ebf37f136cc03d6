package org.ecopark.optimise.yields;

import java.util.List;
import org.ecopark.optimise.FlowProblem;

/**
 * A network whose arcs change what they carry: what arrives is what left times a yield (a loss, or another unit), may
 * bring co-products to other nodes, and shares the capacity of plants with other arcs. Amounts are real numbers.
 *
 * <p>Nodes bound what leaves them less what arrives, from {@code least} to {@code most}: equal for a supply that must go
 * or a need that must be met (negative), {@code -infinity..0} for a place that takes whatever comes. Capacities, costs
 * and uses count what leaves the start of an arc. Immutable.
 */
public final class YieldProblem {

    private final double[] least;
    private final double[] most;
    private final int[] from;
    private final int[] to;
    private final double[] capacity;
    private final double[] unitCost;
    private final double[] yield;
    private final List<CoProduct> coProducts;
    private final List<Limit> limits;

    /** What an arc brings to a further node, for each unit that leaves its start. */
    public record CoProduct(int arc, int node, double yield) {}

    /** Several arcs together use at most so much. */
    public record Limit(double most, List<Use> uses) {

        public Limit {
            uses = List.copyOf(uses);
        }
    }

    /** What each unit on an arc uses of a limit. */
    public record Use(int arc, double amount) {}

    /**
     * The arrays are copied.
     *
     * @throws IllegalArgumentException when lengths differ, an arc or co-product ends outside the network, or a number
     *     is none
     */
    public YieldProblem(
            double[] least,
            double[] most,
            int[] from,
            int[] to,
            double[] capacity,
            double[] unitCost,
            double[] yield,
            List<CoProduct> coProducts,
            List<Limit> limits) {
        this.least = least.clone();
        this.most = most.clone();
        this.from = from.clone();
        this.to = to.clone();
        this.capacity = capacity.clone();
        this.unitCost = unitCost.clone();
        this.yield = yield.clone();
        this.coProducts = List.copyOf(coProducts);
        this.limits = List.copyOf(limits);
        check();
    }

    private void check() {
        boolean parallel = from.length == to.length
                && from.length == capacity.length
                && from.length == unitCost.length
                && from.length == yield.length;
        if (!parallel || least.length != most.length) {
            throw new IllegalArgumentException("arrays of nodes or of arcs differ in length");
        }
        for (int node = 0; node < nodes(); node++) {
            if (!(least[node] <= most[node])) {
                throw new IllegalArgumentException(
                        "node " + node + " has the bounds " + least[node] + " to " + most[node]);
            }
        }
        for (int arc = 0; arc < arcs(); arc++) {
            requireNode(from[arc]);
            requireNode(to[arc]);
            if (!(capacity[arc] >= 0) || !(yield[arc] >= 0) || !Double.isFinite(yield[arc] + unitCost[arc])) {
                throw new IllegalArgumentException("arc " + arc + " has the capacity " + capacity[arc] + ", the yield "
                        + yield[arc] + " and the unit cost " + unitCost[arc]);
            }
        }
        coProducts.forEach(product -> {
            requireNode(product.node());
            requireArc(product.arc());
        });
        limits.forEach(limit -> {
            for (Use use : limit.uses()) {
                requireArc(use.arc());
            }
        });
    }

    private void requireNode(int node) {
        if (node < 0 || node >= nodes()) {
            throw new IllegalArgumentException("there is no node " + node);
        }
    }

    private void requireArc(int arc) {
        if (arc < 0 || arc >= arcs()) {
            throw new IllegalArgumentException("there is no arc " + arc);
        }
    }

    /** The same network with yields of 1. */
    public static YieldProblem of(FlowProblem problem) {
        double[] supply = new double[problem.nodes()];
        for (int node = 0; node < supply.length; node++) {
            supply[node] = problem.supply(node);
        }
        int arcs = problem.arcs();
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        double[] capacity = new double[arcs];
        double[] cost = new double[arcs];
        double[] one = new double[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            from[arc] = problem.from(arc);
            to[arc] = problem.to(arc);
            long most = problem.capacity(arc);
            capacity[arc] = most == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : most;
            cost[arc] = problem.unitCost(arc);
            one[arc] = 1;
        }
        return new YieldProblem(supply, supply, from, to, capacity, cost, one, List.of(), List.of());
    }

    public int nodes() {
        return least.length;
    }

    public int arcs() {
        return from.length;
    }

    public double least(int node) {
        return least[node];
    }

    public double most(int node) {
        return most[node];
    }

    public int from(int arc) {
        return from[arc];
    }

    public int to(int arc) {
        return to[arc];
    }

    public double capacity(int arc) {
        return capacity[arc];
    }

    public double unitCost(int arc) {
        return unitCost[arc];
    }

    public double yieldOf(int arc) {
        return yield[arc];
    }

    public List<CoProduct> coProducts() {
        return coProducts;
    }

    public List<Limit> limits() {
        return limits;
    }
}
