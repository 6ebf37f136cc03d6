package org.ecopark.optimise;

import java.util.ArrayList;
import java.util.List;

/** Words to write a small problem with: supplies by node, then one arc after another. */
final class Network {

    private final long[] supply;
    private final List<long[]> arcs = new ArrayList<>();

    private Network(long... supply) {
        this.supply = supply;
    }

    static Network supplies(long... supply) {
        return new Network(supply);
    }

    Network arc(int from, int to, long capacity, long unitCost) {
        arcs.add(new long[] {from, to, capacity, unitCost});
        return this;
    }

    FlowProblem problem() {
        return new FlowProblem(
                supply,
                arcs.stream().mapToInt(arc -> (int) arc[0]).toArray(),
                arcs.stream().mapToInt(arc -> (int) arc[1]).toArray(),
                arcs.stream().mapToLong(arc -> arc[2]).toArray(),
                arcs.stream().mapToLong(arc -> arc[3]).toArray());
    }
}
