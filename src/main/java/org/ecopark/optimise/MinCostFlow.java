package org.ecopark.optimise;

/**
 * Finds the cheapest flow that sends as much of the supplies to the demands as can be sent.
 *
 * <p>Method: the network is cut into its connected components; each is solved to the proven optimum in whole
 * numbers by the {@link NetworkSimplex}, or by OR-Tools' cost-scaling method where prices could grow too large for it. The same problem gives the same plan. Where several plans cost the
 * same, which of them is found is not promised.
 *
 * <p>Limits, else {@link FlowOutOfRangeException}: in a component of n nodes twice the largest unit cost times n + 3,
 * and the capacities into or out of a node together, stay below 2^63 (capacities count only up to what can ever flow),
 * as does the total cost. The solver cannot be interrupted inside a component; 500,000 arcs between 10,000 offers and
 * 2,000 needs on a plane took 2.0 to 2.7 s of processor time, OR-Tools 2.4 to 4.7 s.
 */
public final class MinCostFlow {

    private MinCostFlow() {}

    /**
     * The cheapest plan among those that send most.
     *
     * @throws FlowOutOfRangeException when the numbers are too large to be solved exactly
     */
    public static FlowPlan solve(FlowProblem problem) {
        FlowComponents components = new FlowComponents(problem);
        long[] flows = new long[problem.arcs()];
        fillGainfulLoops(problem, flows);
        int solved = 0;
        int nodes = 0;
        int arcs = 0;
        for (int i = 0; i < components.count(); i++) {
            FlowPart part = new FlowPart(problem, components, i);
            if (part.hasChoice()) {
                solve(part, flows);
                solved++;
                nodes += part.nodes();
                arcs += part.arcs();
            }
        }
        return plan(problem, flows, new FlowWork(solved, nodes, arcs));
    }

    private static void solve(FlowPart part, long[] flows) {
        if (NetworkSimplex.suits(part)) {
            NetworkSimplex.solve(part, flows);
        } else {
            NativeFlow.solve(part, flows);
        }
    }

    /** An arc back to its own node disturbs nobody: it is full when it gains and empty when it costs. */
    private static void fillGainfulLoops(FlowProblem problem, long[] flows) {
        for (int arc = 0; arc < flows.length; arc++) {
            if (problem.from(arc) == problem.to(arc) && problem.unitCost(arc) < 0) {
                flows[arc] = problem.capacity(arc);
            }
        }
    }

    private static FlowPlan plan(FlowProblem problem, long[] flows, FlowWork work) {
        long[] unserved = new long[problem.nodes()];
        FlowStatus status = FlowStatus.OPTIMAL;
        for (int node = 0; node < unserved.length; node++) {
            unserved[node] = problem.supply(node);
        }
        for (int arc = 0; arc < flows.length; arc++) {
            unserved[problem.from(arc)] -= flows[arc];
            unserved[problem.to(arc)] += flows[arc];
        }
        for (long rest : unserved) {
            status = rest == 0 ? status : FlowStatus.INFEASIBLE;
        }
        return new FlowPlan(status, flows, totalCost(problem, flows), unserved, work);
    }

    private static long totalCost(FlowProblem problem, long[] flows) {
        try {
            long sum = 0;
            for (int arc = 0; arc < flows.length; arc++) {
                sum = Math.addExact(sum, Math.multiplyExact(flows[arc], problem.unitCost(arc)));
            }
            return sum;
        } catch (ArithmeticException e) {
            throw new FlowOutOfRangeException("the total cost exceeds 2^63", e);
        }
    }
}
