package org.ecopark.transport.roads;

import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fastest ways from one point: Dijkstra's algorithm over nodes, without turn costs, from both ends of the edge the
 * point lies on. A target inside an edge is reached from either end, or along the edge itself when the start lies on it
 * too. The order is by weight and node, so the same question gives the same answer whatever else is asked for with it.
 * One search serves one thread.
 */
final class RoadSearch {

    private final EdgeCosts costs;
    private final EdgeExplorer explorer;
    private final Labels labels = new Labels();
    private final NodeQueue queue = new NodeQueue();

    RoadSearch(Graph graph, EdgeCosts costs) {
        this.costs = costs;
        this.explorer = graph.createEdgeExplorer();
    }

    /** Is shown each node when its way is final; false stops the search from going on beyond it. */
    @FunctionalInterface
    interface Visitor {
        boolean settled(int node, double weight, double metres, double millis);
    }

    /** The ways to many points, in their order; null where no road leads. */
    List<@Nullable RoadWay> ways(RoadPoint from, List<RoadPoint> to) {
        if (to.isEmpty()) {
            return List.of();
        }
        Targets targets = new Targets(from, to);
        begin(from);
        run(targets::isDone, targets);
        return targets.ways();
    }

    /** Goes on until nothing is left that the visitor wants to go beyond. */
    void spread(RoadPoint from, Visitor visitor) {
        begin(from);
        run(weight -> false, visitor);
    }

    private void begin(RoadPoint from) {
        double ahead = 1 - from.along();
        double back = from.along();
        double length = from.lengthMetres();
        reach(from.adjacent(), part(from.forward(), ahead), length * ahead, part(from.forwardMillis(), ahead));
        reach(from.base(), part(from.backward(), back), length * back, part(from.backwardMillis(), back));
    }

    /** Of an edge's weight; at a crossing itself it does not matter whether the edge may be driven. */
    private static double part(double whole, double share) {
        return share == 0 ? 0 : whole * share;
    }

    private void reach(int node, double weight, double metres, double millis) {
        if (weight == Double.POSITIVE_INFINITY) {
            return;
        }
        int slot = labels.slot(node);
        if (weight < labels.weight(slot)) {
            labels.set(slot, weight, metres, millis);
            queue.add(weight, node);
        }
    }

    private void run(java.util.function.DoublePredicate done, Visitor visitor) {
        while (!queue.isEmpty() && !done.test(queue.leastWeight())) {
            int node = queue.poll();
            int slot = labels.slot(node);
            if (labels.settle(slot)) {
                double weight = labels.weight(slot);
                double metres = labels.metres(slot);
                double millis = labels.millis(slot);
                if (visitor.settled(node, weight, metres, millis)) {
                    goOn(node, weight, metres, millis);
                }
            }
        }
    }

    private void goOn(int node, double weight, double metres, double millis) {
        EdgeIterator edge = explorer.setBaseNode(node);
        while (edge.next()) {
            double more = costs.weight(edge.getEdgeKey());
            if (more < Double.POSITIVE_INFINITY) {
                reach(
                        edge.getAdjNode(),
                        weight + more,
                        metres + edge.getDistance(),
                        millis + costs.millis(edge.getEdgeKey()));
            }
        }
    }

    /** The points that are looked for, by the nodes at the ends of their edges. */
    private static final class Targets implements Visitor {

        private final List<RoadPoint> points;
        private final double[] weights;
        private final double[] metres;
        private final double[] millis;
        private final Map<Integer, int[]> atNode = new HashMap<>();
        private int unfound;
        private double horizon = Double.POSITIVE_INFINITY;

        Targets(RoadPoint from, List<RoadPoint> points) {
            this.points = points;
            this.weights = new double[points.size()];
            this.metres = new double[points.size()];
            this.millis = new double[points.size()];
            this.unfound = points.size();
            Arrays.fill(weights, Double.POSITIVE_INFINITY);
            for (int i = 0; i < points.size(); i++) {
                await(points.get(i).base(), i);
                await(points.get(i).adjacent(), i);
                alongTheEdge(from, i);
            }
        }

        private void await(int node, int point) {
            int[] one = {point};
            atNode.merge(node, one, (before, more) -> {
                int[] both = Arrays.copyOf(before, before.length + 1);
                both[before.length] = point;
                return both;
            });
        }

        private void alongTheEdge(RoadPoint from, int i) {
            RoadPoint to = points.get(i);
            double part = to.along() - from.along();
            if (to.edge() == from.edge()) {
                double share = Math.abs(part);
                boolean ahead = part >= 0;
                offer(
                        i,
                        part(ahead ? from.forward() : from.backward(), share),
                        from.lengthMetres() * share,
                        part(ahead ? from.forwardMillis() : from.backwardMillis(), share));
            }
        }

        @Override
        public boolean settled(int node, double weight, double metresTo, double millisTo) {
            int[] here = atNode.get(node);
            if (here != null) {
                for (int i : here) {
                    RoadPoint to = points.get(i);
                    if (node == to.base()) {
                        offer(i, weight, metresTo, millisTo, to.forward(), to.forwardMillis(), to.along());
                    }
                    if (node == to.adjacent()) {
                        offer(i, weight, metresTo, millisTo, to.backward(), to.backwardMillis(), 1 - to.along());
                    }
                }
            }
            return true;
        }

        private void offer(
                int i, double weight, double metresTo, double millisTo, double edge, double edgeMillis, double share) {
            double length = points.get(i).lengthMetres() * share;
            offer(i, weight + part(edge, share), metresTo + length, millisTo + part(edgeMillis, share));
        }

        private void offer(int i, double weight, double newMetres, double newMillis) {
            if (weight < weights[i]) {
                if (weights[i] == Double.POSITIVE_INFINITY) {
                    unfound--;
                }
                weights[i] = weight;
                metres[i] = newMetres;
                millis[i] = newMillis;
                if (unfound == 0) {
                    horizon = Arrays.stream(weights).max().orElse(0);
                }
            }
        }

        /** Whether nothing that is still ahead can be nearer than what was found. */
        boolean isDone(double weightAhead) {
            return weightAhead >= horizon;
        }

        List<@Nullable RoadWay> ways() {
            @Nullable RoadWay[] found = new RoadWay[points.size()];
            for (int i = 0; i < found.length; i++) {
                if (weights[i] < Double.POSITIVE_INFINITY) {
                    found[i] = new RoadWay(metres[i], millis[i] / 60_000);
                }
            }
            return Arrays.asList(found);
        }
    }
}
