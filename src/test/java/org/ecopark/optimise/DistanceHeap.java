package org.ecopark.optimise;

import java.util.Arrays;

/** A binary heap of nodes by the distance they had when they were added; a node may be in it more than once. */
final class DistanceHeap {

    private final long[] distance;
    private long[] keys = new long[64];
    private int[] nodes = new int[64];
    private int size;

    DistanceHeap(long[] distance) {
        this.distance = distance;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    void add(int node) {
        if (size == nodes.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        long key = distance[node];
        int at = size++;
        while (at > 0 && keys[(at - 1) / 2] > key) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    int removeNearest() {
        int nearest = nodes[0];
        long key = keys[--size];
        int node = nodes[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            move(child, at);
            at = child;
        }
        keys[at] = key;
        nodes[at] = node;
        return nearest;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        nodes[to] = nodes[from];
    }
}
