package org.ecopark.optimise;

import java.util.Arrays;

/**
 * The spanning tree that a {@link NetworkSimplex} moves over its network: who hangs on whom by which arc, how deep, and
 * at which price. The root is the last node.
 */
final class BasisTree {

    /** The arc above a node leads from the node to its parent. */
    static final byte UP = 1;

    /** The arc above a node leads from its parent to it. */
    static final byte DOWN = -1;

    private static final int NONE = -1;

    final int[] parent;
    final int[] arcAbove;
    final byte[] direction;
    final long[] price;
    private final int[] depth;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;

    BasisTree(int nodes) {
        parent = new int[nodes];
        arcAbove = new int[nodes];
        direction = new byte[nodes];
        price = new long[nodes];
        depth = new int[nodes];
        firstChild = new int[nodes];
        nextSibling = new int[nodes];
        previousSibling = new int[nodes];
        Arrays.fill(parent, NONE);
        Arrays.fill(firstChild, NONE);
    }

    int root() {
        return parent.length - 1;
    }

    /** Hangs a node that hangs nowhere yet directly on the root. */
    void plant(int node, int arc, byte arcDirection, long nodePrice) {
        price[node] = nodePrice;
        depth[node] = 1;
        attach(node, root(), arc, arcDirection);
    }

    /** The first node that two ways to the root share. */
    int meeting(int a, int b) {
        int u = a;
        int v = b;
        while (depth[u] > depth[v]) {
            u = parent[u];
        }
        while (depth[v] > depth[u]) {
            v = parent[v];
        }
        while (u != v) {
            u = parent[u];
            v = parent[v];
        }
        return u;
    }

    /**
     * Cuts the arc above {@code cut}, turns what hung below it so that {@code top} is uppermost, and hangs that on {@code
     * on}.
     *
     * @param top a node at or below {@code cut}
     */
    void rehang(int cut, int top, int on, int arc, byte arcDirection, long priceChange) {
        int node = top;
        int above = on;
        int arcToAbove = arc;
        byte directionToAbove = arcDirection;
        while (true) {
            int oldParent = parent[node];
            int oldArc = arcAbove[node];
            byte oldDirection = direction[node];
            detach(node);
            attach(node, above, arcToAbove, directionToAbove);
            if (node == cut) {
                break;
            }
            above = node;
            arcToAbove = oldArc;
            directionToAbove = (byte) -oldDirection;
            node = oldParent;
        }
        settle(top, priceChange);
    }

    private void detach(int node) {
        int next = nextSibling[node];
        int previous = previousSibling[node];
        if (previous == NONE) {
            firstChild[parent[node]] = next;
        } else {
            nextSibling[previous] = next;
        }
        if (next != NONE) {
            previousSibling[next] = previous;
        }
    }

    private void attach(int node, int to, int arc, byte arcDirection) {
        int first = firstChild[to];
        nextSibling[node] = first;
        previousSibling[node] = NONE;
        if (first != NONE) {
            previousSibling[first] = node;
        }
        firstChild[to] = node;
        parent[node] = to;
        arcAbove[node] = arc;
        direction[node] = arcDirection;
    }

    /** Gives a branch its depths and changes its prices, node by node from above. */
    private void settle(int top, long priceChange) {
        int node = top;
        while (true) {
            price[node] += priceChange;

            depth[node] = depth[parent[node]] + 1;
            if (firstChild[node] != NONE) {
                node = firstChild[node];
                continue;
            }
            while (node != top && nextSibling[node] == NONE) {
                node = parent[node];
            }
            if (node == top) {
                return;
            }
            node = nextSibling[node];
        }
    }
}
