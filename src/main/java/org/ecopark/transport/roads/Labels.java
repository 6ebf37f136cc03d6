package org.ecopark.transport.roads;

import java.util.Arrays;

/** What a search knows of the nodes it has come to: an open hash table from node to weight, metres and milliseconds. */
final class Labels {

    private static final int NONE = -1;

    private int[] nodes = new int[1 << 12];
    private double[] weights = new double[1 << 12];
    private double[] metres = new double[1 << 12];
    private double[] millis = new double[1 << 12];
    private boolean[] settled = new boolean[1 << 12];
    private int size;

    Labels() {
        Arrays.fill(nodes, NONE);
    }

    /** The slot of a node, made with an infinite weight when it is new. */
    int slot(int node) {
        if (size * 2 >= nodes.length) {
            grow();
        }
        int slot = place(nodes, node);
        if (nodes[slot] == NONE) {
            nodes[slot] = node;
            weights[slot] = Double.POSITIVE_INFINITY;
            size++;
        }
        return slot;
    }

    double weight(int slot) {
        return weights[slot];
    }

    double metres(int slot) {
        return metres[slot];
    }

    double millis(int slot) {
        return millis[slot];
    }

    void set(int slot, double weight, double newMetres, double newMillis) {
        weights[slot] = weight;
        metres[slot] = newMetres;
        millis[slot] = newMillis;
    }

    /** Marks a node as final; false when it already was. */
    boolean settle(int slot) {
        boolean first = !settled[slot];
        settled[slot] = true;
        return first;
    }

    private static int place(int[] table, int node) {
        int mask = table.length - 1;
        int slot = ((node * 0x9E3779B1) >>> 7) & mask;
        while (table[slot] != NONE && table[slot] != node) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = nodes;
        double[] oldWeights = weights;
        double[] oldMetres = metres;
        double[] oldMillis = millis;
        boolean[] oldSettled = settled;
        nodes = new int[old.length * 2];
        Arrays.fill(nodes, NONE);
        weights = new double[nodes.length];
        metres = new double[nodes.length];
        millis = new double[nodes.length];
        settled = new boolean[nodes.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                int slot = place(nodes, old[i]);
                nodes[slot] = old[i];
                weights[slot] = oldWeights[i];
                metres[slot] = oldMetres[i];
                millis[slot] = oldMillis[i];
                settled[slot] = oldSettled[i];
            }
        }
    }
}
