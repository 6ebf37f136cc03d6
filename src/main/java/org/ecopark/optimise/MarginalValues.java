package org.ecopark.optimise;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * What one unit more or less at a node would change the total cost by, each side apart: they differ wherever a plan
 * stands at a corner, which is the rule and not the exception, so that one "dual price" would mislead.
 *
 * <p>The unit is balanced at a chosen node, the ground, that takes or gives it, such as the last outlet of everything.
 * Method: the cheapest way in the residual network of the plan from the node to the ground (one more sent) and from the
 * ground to the node (one less sent); Dijkstra's method on costs made non-negative by prices, two runs for all nodes.
 * Exact for one unit of flow in an optimal plan; says nothing of a thousand units.
 */
public final class MarginalValues {

    private static final long UNREACHED = Long.MAX_VALUE;

    private final long[] toGround;
    private final long[] fromGround;

    private MarginalValues(long[] toGround, long[] fromGround) {
        this.toGround = toGround;
        this.fromGround = fromGround;
    }

    /**
     * The values of all nodes.
     *
     * @throws IllegalArgumentException when the plan leaves something unserved or is not the cheapest
     */
    public static MarginalValues of(FlowProblem problem, FlowPlan plan, int ground) {
        if (plan.status() != FlowStatus.OPTIMAL) {
            throw new IllegalArgumentException("a plan that leaves something has no marginal values");
        }
        ResidualNetwork residual = new ResidualNetwork(problem, plan);
        long[] prices = residual.prices();
        return new MarginalValues(
                distances(residual, prices, ground, true), distances(residual, prices, ground, false));
    }

    /** By how much the cost grows when the node sends one more (or needs one less); empty when that has no way. */
    public OptionalLong costOfOneMore(int node) {
        return known(toGround[node]);
    }

    /** By how much the cost grows when the node sends one less (or needs one more); empty when that has no way. */
    public OptionalLong costOfOneLess(int node) {
        return known(fromGround[node]);
    }

    private static OptionalLong known(long value) {
        return value == UNREACHED ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static long[] distances(ResidualNetwork residual, long[] prices, int ground, boolean backward) {
        int[][] adjacency = adjacency(residual, backward);
        int[] start = adjacency[0];
        int[] arcs = adjacency[1];
        long[] reduced = new long[residual.nodes()];
        Arrays.fill(reduced, UNREACHED);
        reduced[ground] = 0;
        PriorityQueue<long[]> queue = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        queue.add(new long[] {0, ground});
        while (!queue.isEmpty()) {
            long[] nearest = queue.remove();
            int node = (int) nearest[1];
            if (nearest[0] > reduced[node]) {
                continue;
            }
            for (int i = start[node]; i < start[node + 1]; i++) {
                int arc = arcs[i];
                int other = backward ? residual.tail(arc) : residual.head(arc);
                long length = residual.cost(arc) + prices[residual.tail(arc)] - prices[residual.head(arc)];
                if (nearest[0] + length < reduced[other]) {
                    reduced[other] = nearest[0] + length;
                    queue.add(new long[] {reduced[other], other});
                }
            }
        }
        for (int node = 0; node < reduced.length; node++) {
            if (reduced[node] != UNREACHED) {
                reduced[node] += (backward ? -1 : 1) * (prices[node] - prices[ground]);
            }
        }
        return reduced;
    }

    /** Arcs sorted by their tail, or by their head to go backward: where each node's begin, and the arcs. */
    private static int[][] adjacency(ResidualNetwork residual, boolean backward) {
        int[] start = new int[residual.nodes() + 1];
        for (int arc = 0; arc < residual.arcs(); arc++) {
            start[(backward ? residual.head(arc) : residual.tail(arc)) + 1]++;
        }
        for (int node = 0; node < residual.nodes(); node++) {
            start[node + 1] += start[node];
        }
        int[] next = start.clone();
        int[] arcs = new int[residual.arcs()];
        for (int arc = 0; arc < arcs.length; arc++) {
            arcs[next[backward ? residual.head(arc) : residual.tail(arc)]++] = arc;
        }
        return new int[][] {start, arcs};
    }
}
