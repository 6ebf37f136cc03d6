package org.ecopark.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * By which changes a plan can be altered: an arc forward where it has room, backward where it carries something. A
 * source and a sink are added: from the source to supplies that stay, back to it from supplies that are sent; likewise
 * demands and the sink.
 */
final class ResidualNetwork {

    private static final int NONE = -1;

    private final int nodes;
    private final int source;
    private final int sink;
    private final int[] start;
    private int count;
    private int[] tails = new int[64];
    private int[] heads = new int[64];
    private long[] costs = new long[64];

    ResidualNetwork(FlowProblem problem, FlowPlan plan) {
        source = problem.nodes();
        sink = source + 1;
        nodes = source + 2;
        for (int arc = 0; arc < problem.arcs(); arc++) {
            int from = problem.from(arc);
            int to = problem.to(arc);
            add(plan.flow(arc) < problem.capacity(arc), from, to, problem.unitCost(arc));
            add(plan.flow(arc) > 0, to, from, -problem.unitCost(arc));
        }
        for (int node = 0; node < source; node++) {
            long supply = problem.supply(node);
            long rest = plan.unserved(node);
            add(supply > 0 && rest > 0, source, node, 0);
            add(supply > 0 && rest < supply, node, source, 0);
            add(supply < 0 && rest < 0, node, sink, 0);
            add(supply < 0 && rest > supply, sink, node, 0);
        }
        start = sortByTail();
    }

    private void add(boolean possible, int tail, int head, long cost) {
        if (!possible) {
            return;
        }
        if (count == tails.length) {
            tails = Arrays.copyOf(tails, 2 * count);
            heads = Arrays.copyOf(heads, 2 * count);
            costs = Arrays.copyOf(costs, 2 * count);
        }
        tails[count] = tail;
        heads[count] = head;
        costs[count++] = cost;
    }

    private int[] sortByTail() {
        int[] starts = new int[nodes + 1];
        for (int i = 0; i < count; i++) {
            starts[tails[i] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = starts.clone();
        int[] sortedTails = new int[count];
        int[] sortedHeads = new int[count];
        long[] sortedCosts = new long[count];
        for (int i = 0; i < count; i++) {
            int place = next[tails[i]]++;
            sortedTails[place] = tails[i];
            sortedHeads[place] = heads[i];
            sortedCosts[place] = costs[i];
        }
        tails = sortedTails;
        heads = sortedHeads;
        costs = sortedCosts;
        return starts;
    }

    /** The problem's nodes, the source and the sink. */
    int nodes() {
        return nodes;
    }

    int arcs() {
        return count;
    }

    int tail(int arc) {
        return tails[arc];
    }

    int head(int arc) {
        return heads[arc];
    }

    long cost(int arc) {
        return costs[arc];
    }

    /**
     * Prices under which no arc gains: price of the tail plus cost is never below the price of the head.
     *
     * @throws IllegalArgumentException when there are none, for a cheaper plan exists
     */
    long[] prices() {
        Prices prices = new Prices();
        while (!prices.settled()) {
            if (prices.lowerOnce() != NONE) {
                throw new IllegalArgumentException("the plan is not the cheapest");
            }
        }
        return prices.price;
    }

    boolean leadsFromSourceToSink() {
        boolean[] seen = new boolean[nodes];
        int[] stack = new int[nodes];
        int height = 0;
        stack[height++] = source;
        seen[source] = true;
        while (height > 0) {
            int node = stack[--height];
            for (int i = start[node]; i < start[node + 1]; i++) {
                if (!seen[heads[i]]) {
                    seen[heads[i]] = true;
                    stack[height++] = heads[i];
                }
            }
        }
        return seen[sink];
    }

    /**
     * The nodes of a round whose costs add up to less than zero; empty when there is none.
     *
     * <p>Method: the prices of all nodes start at 0 and are lowered along arcs until no arc lowers one (first in, first
     * out). While they fall, each lowered node remembers the arc that did it; a round among these arcs gains. It is
     * looked for each time as many prices have been lowered as there are nodes.
     *
     * @throws ArithmeticException when prices overflow
     */
    List<Integer> gainfulRound() {
        Prices prices = new Prices();
        while (!prices.settled()) {
            int on = prices.lowerOnce();
            if (on != NONE) {
                return prices.roundThrough(on);
            }
        }
        prices.requireNoGain();
        return List.of();
    }

    /** Prices of the nodes on their way down. */
    private final class Prices {

        private final long[] price = new long[nodes];
        private final int[] loweredBy = new int[nodes];
        private final int[] queue = new int[nodes];
        private final boolean[] queued = new boolean[nodes];
        private int first;
        private int waiting = nodes;
        private int lowered;

        Prices() {
            Arrays.fill(loweredBy, NONE);
            Arrays.fill(queued, true);
            for (int node = 0; node < nodes; node++) {
                queue[node] = node;
            }
        }

        boolean settled() {
            return waiting == 0;
        }

        /** Lowers the neighbours of the next node; returns a node on a gainful round when one is found, else NONE. */
        int lowerOnce() {
            int node = queue[first];
            first = (first + 1) % nodes;
            waiting--;
            queued[node] = false;
            for (int i = start[node]; i < start[node + 1]; i++) {
                long offer = Math.addExact(price[node], costs[i]);
                if (offer < price[heads[i]]) {
                    price[heads[i]] = offer;
                    loweredBy[heads[i]] = i;
                    lowered++;
                    enqueue(heads[i]);
                }
            }
            if (lowered < nodes) {
                return NONE;
            }
            lowered = 0;
            return nodeOnRound();
        }

        private void enqueue(int node) {
            if (!queued[node]) {
                queued[node] = true;
                queue[(first + waiting++) % nodes] = node;
            }
        }

        /** Follows the remembered arcs back from every node; who comes to a node seen on the same way is on a round. */
        private int nodeOnRound() {
            int[] way = new int[nodes];
            for (int begin = 0; begin < nodes; begin++) {
                int node = begin;
                while (way[node] == 0 && loweredBy[node] != NONE) {
                    way[node] = begin + 1;
                    node = tails[loweredBy[node]];
                }
                if (way[node] == begin + 1) {
                    return node;
                }
            }
            return NONE;
        }

        List<Integer> roundThrough(int node) {
            List<Integer> round = new ArrayList<>();
            int at = node;
            do {
                round.add(at);
                at = tails[loweredBy[at]];
            } while (at != node);
            Collections.reverse(round);
            return round;
        }

        /** The proof itself, apart from how the prices were found. */
        void requireNoGain() {
            for (int i = 0; i < count; i++) {
                if (Math.addExact(price[tails[i]], costs[i]) < price[heads[i]]) {
                    throw new IllegalStateException("the prices do not prove the plan");
                }
            }
        }
    }
}
