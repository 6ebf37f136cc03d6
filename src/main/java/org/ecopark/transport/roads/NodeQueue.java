package org.ecopark.transport.roads;

import java.util.Arrays;

/** A binary heap of nodes by weight; equal weights come by node, so that a search is the same every time. */
final class NodeQueue {

    private double[] weights = new double[1 << 10];
    private int[] nodes = new int[1 << 10];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double leastWeight() {
        return weights[0];
    }

    void add(double weight, int node) {
        if (size == nodes.length) {
            weights = Arrays.copyOf(weights, size * 2);
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) / 2;
            if (!before(weight, node, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        weights[hole] = weight;
        nodes[hole] = node;
    }

    /** Takes the node of least weight away. */
    int poll() {
        int first = nodes[0];
        double weight = weights[--size];
        int node = nodes[size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && before(weights[child + 1], nodes[child + 1], child)) {
                child++;
            }
            if (before(weight, node, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        weights[hole] = weight;
        nodes[hole] = node;
        return first;
    }

    private boolean before(double weight, int node, int other) {
        return weight < weights[other] || (weight == weights[other] && node < nodes[other]);
    }

    private void move(int from, int to) {
        weights[to] = weights[from];
        nodes[to] = nodes[from];
    }
}
