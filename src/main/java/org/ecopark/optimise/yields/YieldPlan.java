package org.ecopark.optimise.yields;

import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.FlowStatus;

/**
 * Flows through a {@link YieldProblem} with the prices that prove them: what one unit more would save at each node and
 * of each shared limit. {@link YieldChecker} checks both. Immutable.
 */
public final class YieldPlan {

    private final FlowStatus status;
    private final double[] flows;
    private final double totalCost;
    private final double[] nodePrices;
    private final double[] limitPrices;

    /** The arrays are copied; they are empty for a problem without a solution. */
    public YieldPlan(FlowStatus status, double[] flows, double totalCost, double[] nodePrices, double[] limitPrices) {
        this.status = status;
        this.flows = flows.clone();
        this.totalCost = totalCost;
        this.nodePrices = nodePrices.clone();
        this.limitPrices = limitPrices.clone();
    }

    /** A plan in whole numbers, with prices taken from its residual network. */
    public static YieldPlan of(FlowProblem problem, FlowPlan plan) {
        double[] flows = new double[plan.arcs()];
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = plan.flow(arc);
        }
        long[] prices = plan.prices(problem);
        double[] nodePrices = new double[plan.nodes()];
        for (int node = 0; node < nodePrices.length; node++) {
            nodePrices[node] = -prices[node];
        }
        return new YieldPlan(plan.status(), flows, plan.totalCost(), nodePrices, new double[0]);
    }

    /** {@link FlowStatus#INFEASIBLE} when the bounds contradict each other; then there are no flows. */
    public FlowStatus status() {
        return status;
    }

    public int arcs() {
        return flows.length;
    }

    /** What leaves the start of the arc. */
    public double flow(int arc) {
        return flows[arc];
    }

    public double totalCost() {
        return totalCost;
    }

    /** What the cost falls by for one unit that need not leave the node; one side of it at a corner. */
    public double nodePrice(int node) {
        return nodePrices[node];
    }

    double limitPrice(int limit) {
        return limitPrices[limit];
    }

    int nodes() {
        return nodePrices.length;
    }

    int limits() {
        return limitPrices.length;
    }
}
