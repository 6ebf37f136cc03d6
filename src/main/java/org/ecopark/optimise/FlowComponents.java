package org.ecopark.optimise;

/**
 * The parts of a network that no usable arc joins. Arcs without capacity and arcs that return to their own node belong
 * to none. Parts are numbered by their first node, nodes and arcs inside a part keep their order.
 */
final class FlowComponents {

    private final int[] root;
    private final int[] partOfNode;
    private final int[] indexOfNode;
    private final int[] arcStart;
    private final int[] arcs;
    private final int[] nodeStart;
    private final int[] nodes;

    FlowComponents(FlowProblem problem) {
        root = new int[problem.nodes()];
        for (int node = 0; node < root.length; node++) {
            root[node] = node;
        }
        for (int arc = 0; arc < problem.arcs(); arc++) {
            if (joins(problem, arc)) {
                join(problem.from(arc), problem.to(arc));
            }
        }
        partOfNode = new int[root.length];
        indexOfNode = new int[root.length];
        nodeStart = new int[number() + 1];
        nodes = new int[root.length];
        arcStart = new int[nodeStart.length];
        arcs = new int[usableArcs(problem)];
        sortNodes();
        sortArcs(problem);
    }

    private static boolean joins(FlowProblem problem, int arc) {
        return problem.capacity(arc) > 0 && problem.from(arc) != problem.to(arc);
    }

    /** The smaller node becomes the root, so that a part is numbered by its first node. */
    private void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        root[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int find(int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private int number() {
        int count = 0;
        for (int node = 0; node < root.length; node++) {
            partOfNode[node] = root[node] == node ? count++ : partOfNode[find(node)];
        }
        return count;
    }

    private static int usableArcs(FlowProblem problem) {
        int count = 0;
        for (int arc = 0; arc < problem.arcs(); arc++) {
            count += joins(problem, arc) ? 1 : 0;
        }
        return count;
    }

    private void sortNodes() {
        for (int part : partOfNode) {
            nodeStart[part + 1]++;
        }
        accumulate(nodeStart);
        int[] next = nodeStart.clone();
        for (int node = 0; node < partOfNode.length; node++) {
            int part = partOfNode[node];
            indexOfNode[node] = next[part] - nodeStart[part];
            nodes[next[part]++] = node;
        }
    }

    private void sortArcs(FlowProblem problem) {
        for (int arc = 0; arc < problem.arcs(); arc++) {
            if (joins(problem, arc)) {
                arcStart[partOfNode[problem.from(arc)] + 1]++;
            }
        }
        accumulate(arcStart);
        int[] next = arcStart.clone();
        for (int arc = 0; arc < problem.arcs(); arc++) {
            if (joins(problem, arc)) {
                arcs[next[partOfNode[problem.from(arc)]]++] = arc;
            }
        }
    }

    private static void accumulate(int[] starts) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    int count() {
        return nodeStart.length - 1;
    }

    int nodeCount(int part) {
        return nodeStart[part + 1] - nodeStart[part];
    }

    /** The node of the network that is the given one of the part. */
    int node(int part, int index) {
        return nodes[nodeStart[part] + index];
    }

    /** The place of a node of the network among the nodes of its part. */
    int index(int node) {
        return indexOfNode[node];
    }

    int arcCount(int part) {
        return arcStart[part + 1] - arcStart[part];
    }

    /** The arc of the network that is the given one of the part. */
    int arc(int part, int index) {
        return arcs[arcStart[part] + index];
    }
}
