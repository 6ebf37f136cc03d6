package org.ecopark.optimise;

import java.util.Arrays;
import java.util.List;

/**
 * Among the cheapest flows the cheapest by a second cost, and so on.
 *
 * <p>Method: prices that prove a plan tell for each arc whether every cheapest plan leaves it empty (it would cost),
 * fills it (it gains) or may use it freely. With the first two fixed the rest is a smaller problem under the next cost.
 * So no cost has to outweigh another and amounts keep their grain.
 */
public final class OrderedFlow {

    private OrderedFlow() {}

    /**
     * The plan, with its cost by the problem's own unit costs.
     *
     * @param further unit costs of all arcs, the more important first
     * @throws IllegalArgumentException when something stays unserved
     * @throws FlowOutOfRangeException when the numbers are too large to be solved exactly
     */
    public static FlowPlan solve(FlowProblem problem, List<long[]> further) {
        FlowPlan plan = MinCostFlow.solve(problem);
        if (further.isEmpty()) {
            return plan;
        }
        if (plan.status() != FlowStatus.OPTIMAL) {
            throw new IllegalArgumentException("a plan that leaves something has no second cost");
        }
        Rest rest = Rest.of(problem, plan);
        for (long[] costs : further) {
            rest = rest.under(costs);
        }
        return new FlowPlan(FlowStatus.OPTIMAL, rest.flows(), plan.totalCost(), new long[problem.nodes()], plan.work());
    }

    /** What is still open of a problem. */
    private static final class Rest {

        /** Those of the whole that are still open. */
        private final int[] arcs;

        /** The problem of these arcs, with a plan that is the cheapest so far. */
        private final FlowProblem open;

        private final FlowPlan plan;

        /** Flows of the other arcs. */
        private final long[] fixed;

        Rest(int[] arcs, FlowProblem open, FlowPlan plan, long[] fixed) {
            this.arcs = arcs;
            this.open = open;
            this.plan = plan;
            this.fixed = fixed;
        }

        static Rest of(FlowProblem problem, FlowPlan plan) {
            int[] all = new int[problem.arcs()];
            Arrays.setAll(all, arc -> arc);
            return new Rest(all, problem, plan, new long[all.length]);
        }

        Rest under(long[] costs) {
            long[] prices = new ResidualNetwork(open, plan).prices();
            long[] supply = new long[open.nodes()];
            Arrays.setAll(supply, open::supply);
            long[] settled = fixed.clone();
            int[] left = new int[arcs.length];
            int count = 0;
            for (int arc = 0; arc < arcs.length; arc++) {
                int from = open.from(arc);
                int to = open.to(arc);
                long reduced = open.unitCost(arc) + prices[from] - prices[to];
                if (reduced == 0) {
                    left[count++] = arc;
                } else if (reduced < 0) {
                    settled[arcs[arc]] = open.capacity(arc);
                    supply[from] -= open.capacity(arc);
                    supply[to] += open.capacity(arc);
                }
            }
            int[] free = Arrays.copyOf(left, count);
            FlowProblem next = new FlowProblem(
                    supply,
                    Arrays.stream(free).map(open::from).toArray(),
                    Arrays.stream(free).map(open::to).toArray(),
                    Arrays.stream(free).mapToLong(open::capacity).toArray(),
                    Arrays.stream(free).mapToLong(arc -> costs[arcs[arc]]).toArray());
            int[] whole = Arrays.stream(free).map(arc -> arcs[arc]).toArray();
            return new Rest(whole, next, MinCostFlow.solve(next), settled);
        }

        long[] flows() {
            long[] flows = fixed.clone();
            for (int arc = 0; arc < arcs.length; arc++) {
                flows[arcs[arc]] = plan.flow(arc);
            }
            return flows;
        }
    }
}
