package org.ecopark.optimise;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase.Status;
import org.jspecify.annotations.Nullable;

/**
 * Hands one component to OR-Tools, whose solver {@code MinCostFlow} means in this file. Its machine code is unpacked to the temporary folder and loaded when the first
 * problem comes, once; a failure is kept, as trying again would only unpack 70 MB again.
 */
final class NativeFlow {

    private static boolean loaded;
    private static @Nullable String failure;

    private NativeFlow() {}

    /** Writes the flow of each arc of the part to its place among the flows of the whole problem. */
    static void solve(FlowPart part, long[] flows) {
        long[] capacities = part.capacities();
        load();
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

    static synchronized void load() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (loaded) {
            return;
        }
        try {
            Loader.loadNativeLibraries();
            // The loader keeps quiet about what it could not load; the first use tells.
            new MinCostFlow().delete();
            loaded = true;
        } catch (RuntimeException | LinkageError e) {
            failure = "OR-Tools' library for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + " cannot be loaded (" + e.getMessage() + "). The server must be built for this platform, and "
                    + System.getProperty("java.io.tmpdir") + " must have room and allow programs";
            throw new IllegalStateException(failure, e);
        }
    }
}
