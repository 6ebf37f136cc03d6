package org.ecopark.optimise;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A second solver, in plain Java, that shares nothing with the first. Where no round gains, it starts from prices under
 * which no arc gains; elsewhere it first fills every arc that gains. Then every surplus goes to the nearest deficit of
 * the residual network, by reduced costs. What a supply sends and a demand
 * takes runs over arcs from a source and to a sink of their own; an arc from source to sink, dearer than any path,
 * takes what cannot be sent.
 */
final class SuccessiveShortestPaths {

    private final int nodes;
    private final int[] start;
    private final int[] adjacent;
    private final int[] head;
    private final long[] room;
    private final long[] cost;
    private final long[] excess;
    private final long[] potential;
    private final long[] distance;
    private final int[] reachedBy;
    private final boolean[] settled;
    private final DistanceHeap heap;
    private final int[] touched;
    private int touchedCount;
    private final long refused;
    private final long totalCost;

    private SuccessiveShortestPaths(FlowProblem problem) {
        int source = problem.nodes();
        int arcs = problem.arcs();
        nodes = source + 2;
        head = new int[2 * (arcs + source + 1)];
        room = new long[head.length];
        cost = new long[head.length];
        excess = new long[nodes];
        long supplies = 0;
        long dearest = 1;
        for (int arc = 0; arc < arcs; arc++) {
            put(arc, problem.from(arc), problem.to(arc), problem.capacity(arc), problem.unitCost(arc));
            dearest = Math.max(dearest, Math.abs(problem.unitCost(arc)));
        }
        for (int node = 0; node < source; node++) {
            long supply = problem.supply(node);
            put(arcs + node, supply > 0 ? source : node, supply > 0 ? node : source + 1, Math.abs(supply), 0);
            supplies += Math.max(supply, 0);
        }
        put(arcs + source, source, source + 1, supplies, Math.multiplyExact(dearest, 2L * nodes));
        excess[source] = supplies;
        excess[source + 1] = -supplies;
        start = new int[nodes + 1];
        adjacent = new int[head.length];
        sortByTail();
        potential = new long[nodes];
        distance = new long[nodes];
        reachedBy = new int[nodes];
        settled = new boolean[nodes];
        touched = new int[nodes];
        heap = new DistanceHeap(distance);
        Arrays.fill(distance, Long.MAX_VALUE);
        if (!findPrices()) {
            Arrays.fill(potential, 0);
            fillGains();
        }
        run();
        refused = room[2 * (arcs + source) + 1];
        totalCost = sum(arcs);
    }

    static SuccessiveShortestPaths on(FlowProblem problem) {
        return new SuccessiveShortestPaths(problem);
    }

    /** What could be sent from supplies to demands. */
    long sent(FlowProblem problem) {
        long supplies = 0;
        for (int node = 0; node < problem.nodes(); node++) {
            supplies += Math.max(problem.supply(node), 0);
        }
        return supplies - refused;
    }

    long totalCost() {
        return totalCost;
    }

    /** Arc i forward has number 2i, backward 2i + 1. */
    private void put(int arc, int from, int to, long capacity, long unitCost) {
        head[2 * arc] = to;
        head[2 * arc + 1] = from;
        room[2 * arc] = capacity;
        cost[2 * arc] = unitCost;
        cost[2 * arc + 1] = -unitCost;
    }

    private void sortByTail() {
        for (int i = 0; i < head.length; i++) {
            start[head[i ^ 1] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = start.clone();
        for (int i = 0; i < head.length; i++) {
            adjacent[next[head[i ^ 1]]++] = i;
        }
    }

    /** Lowers prices along arcs that have room, pass after pass; false when they are still falling at the end. */
    private boolean findPrices() {
        boolean falling = true;
        for (int pass = 0; falling && pass < 50; pass++) {
            falling = false;
            for (int i = 0; i < head.length; i++) {
                long price = potential[head[i ^ 1]] + cost[i];
                if (room[i] > 0 && price < potential[head[i]]) {
                    potential[head[i]] = price;
                    falling = true;
                }
            }
        }
        return !falling;
    }

    private void fillGains() {
        for (int i = 0; i < head.length; i += 2) {
            if (cost[i] < 0) {
                push(i, room[i]);
            }
        }
    }

    private void push(int arc, long amount) {
        room[arc] -= amount;
        room[arc ^ 1] += amount;
        excess[head[arc ^ 1]] -= amount;
        excess[head[arc]] += amount;
    }

    private void run() {
        ArrayDeque<Integer> surplus = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            if (excess[node] > 0) {
                surplus.add(node);
            }
        }
        while (!surplus.isEmpty()) {
            int node = surplus.peek();
            if (excess[node] == 0) {
                surplus.remove();
            } else {
                augment(node, nearestDeficit(node));
            }
        }
    }

    /** Dijkstra's method by reduced costs, ended at the first node that lacks something. */
    private int nearestDeficit(int from) {
        reach(from, 0, -1);
        while (!heap.isEmpty()) {
            int node = heap.removeNearest();
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            if (excess[node] < 0) {
                forget(distance[node]);
                return node;
            }
            for (int k = start[node]; k < start[node + 1]; k++) {
                int arc = adjacent[k];
                if (room[arc] > 0) {
                    long reduced = cost[arc] + potential[node] - potential[head[arc]];
                    reach(head[arc], distance[node] + reduced, arc);
                }
            }
        }
        throw new IllegalStateException("a surplus without a way to a deficit");
    }

    private void reach(int node, long newDistance, int arc) {
        if (newDistance < distance[node]) {
            if (distance[node] == Long.MAX_VALUE) {
                touched[touchedCount++] = node;
            }
            distance[node] = newDistance;
            reachedBy[node] = arc;
            heap.add(node);
        }
    }

    /** Prices of the nodes nearer than the goal fall by what they are nearer; then the way is free of reduced cost. */
    private void forget(long goal) {
        for (int i = 0; i < touchedCount; i++) {
            int node = touched[i];
            if (settled[node]) {
                potential[node] += distance[node] - goal;
            }
            settled[node] = false;
            distance[node] = Long.MAX_VALUE;
        }
        touchedCount = 0;
        heap.clear();
    }

    private void augment(int from, int to) {
        long amount = Math.min(excess[from], -excess[to]);
        for (int node = to; node != from; node = head[reachedBy[node] ^ 1]) {
            amount = Math.min(amount, room[reachedBy[node]]);
        }
        for (int node = to; node != from; ) {
            int arc = reachedBy[node];
            push(arc, amount);
            node = head[arc ^ 1];
        }
    }

    private long sum(int arcs) {
        long sum = 0;
        for (int arc = 0; arc < arcs; arc++) {
            sum = Math.addExact(sum, Math.multiplyExact(room[2 * arc + 1], cost[2 * arc]));
        }
        return sum;
    }
}
