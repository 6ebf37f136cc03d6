package org.ecopark.transport.roads;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIteratorState;
import java.util.BitSet;

/**
 * What each edge costs in each direction, worked out once: the lorry's rules are many and searches ask for them at every
 * step. Takes 24 bytes an edge.
 */
final class EdgeCosts {

    private final double[] weights;
    private final int[] millis;
    private final BitSet drivable;

    private EdgeCosts(int edges) {
        this.weights = new double[2 * edges];
        this.millis = new int[2 * edges];
        this.drivable = new BitSet(edges);
    }

    /** The costs of a graph; parts that are too small to be driven to are marked by {@code tooSmall}. */
    static EdgeCosts of(BaseGraph graph, Weighting weighting, BooleanEncodedValue tooSmall) {
        EdgeCosts costs = new EdgeCosts(graph.getEdges());
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            boolean ahead = costs.take(edge.getEdgeKey(), edge, weighting, false);
            boolean back = costs.take(edge.getReverseEdgeKey(), edge, weighting, true);
            // As GraphHopper's DefaultSnapFilter has it.
            costs.drivable.set(edge.getEdge(), (ahead && !edge.get(tooSmall)) || (back && !edge.getReverse(tooSmall)));
        }
        return costs;
    }

    private boolean take(int key, EdgeIteratorState edge, Weighting weighting, boolean reverse) {
        weights[key] = weighting.calcEdgeWeight(edge, reverse);
        if (weights[key] == Double.POSITIVE_INFINITY) {
            return false;
        }
        millis[key] = Math.toIntExact(weighting.calcEdgeMillis(edge, reverse));
        return true;
    }

    /** Infinite where lorries may not drive. */
    double weight(int edgeKey) {
        return weights[edgeKey];
    }

    /** Infinite where lorries may not drive. */
    double millis(int edgeKey) {
        return weights[edgeKey] == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : millis[edgeKey];
    }

    /** Whether a place may be taken to lie at this edge. */
    boolean isDrivable(EdgeIteratorState edge) {
        return drivable.get(edge.getEdge());
    }
}
