package org.ecopark.optimise;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import org.ecopark.optimise.natives.OrTools;

/** Hands one component to OR-Tools, whose solver {@code MinCostFlow} means in this file. */
final class NativeFlow {

    private NativeFlow() {}

    /** Writes the flow of each arc of the part to its place among the flows of the whole problem. */
    static void solve(FlowPart part, long[] flows) {
        long[] capacities = part.capacities();
        OrTools.load();
        MinCostFlow solver = new MinCostFlow(part.nodes(), part.arcs());
        try {
            describe(part, capacities, solver);
            requireOptimal(solver.solveMaxFlowWithMinCost(), part);
            for (int i = 0; i < part.arcs(); i++) {
                flows[part.arc(i)] = solver.getFlow(i);
            }
        } finally {
            // The memory is the library's: without this it would wait for a garbage collector that cannot see it.
            solver.delete();
        }
    }

    private static void describe(FlowPart part, long[] capacities, MinCostFlow solver) {
        for (int i = 0; i < part.arcs(); i++) {
            solver.addArcWithCapacityAndUnitCost(part.from(i), part.to(i), capacities[i], part.unitCost(i));
        }
        for (int node = 0; node < part.nodes(); node++) {
            solver.setNodeSupply(node, part.supply(node));
        }
    }

    private static void requireOptimal(Status status, FlowPart part) {
        if (status == Status.BAD_COST_RANGE) {
            throw new FlowOutOfRangeException("unit costs are too large for a network of " + part.nodes() + " nodes");
        }
        if (status != Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools ended with " + status + " on a problem that has a solution");
        }
    }
}
