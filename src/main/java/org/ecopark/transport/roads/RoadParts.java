package org.ecopark.transport.roads;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;

/**
 * Which nodes hang together by roads that a lorry may drive in either direction. Two that do not are known to have no
 * way without a search of the whole region; two that do may still have none, where one-way roads lead only out.
 */
final class RoadParts {

    private final int[] parent;

    private RoadParts(int nodes) {
        parent = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            parent[i] = i;
        }
    }

    static RoadParts of(BaseGraph graph, EdgeCosts costs) {
        RoadParts parts = new RoadParts(graph.getNodes());
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            if (costs.weight(edge.getEdgeKey()) < Double.POSITIVE_INFINITY
                    || costs.weight(edge.getReverseEdgeKey()) < Double.POSITIVE_INFINITY) {
                parts.parent[parts.root(edge.getBaseNode())] = parts.root(edge.getAdjNode());
            }
        }
        // Flat, so that asking changes nothing and any thread may ask.
        for (int i = 0; i < parts.parent.length; i++) {
            parts.parent[i] = parts.root(i);
        }
        return parts;
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    boolean joins(int one, int other) {
        return parent[one] == parent[other];
    }
}
