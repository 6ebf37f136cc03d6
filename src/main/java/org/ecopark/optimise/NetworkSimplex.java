package org.ecopark.optimise;

import java.util.Arrays;

/**
 * Solves one component by the primal simplex method on networks (Dantzig; ties broken so that the tree stays strongly
 * feasible, Cunningham 1976, which rules out endless rounds of turns that move nothing). Exact in whole numbers.
 *
 * <p>At first made-up arcs to and from a root, dearer than any way through the network, carry all supplies to all
 * demands. Where supplies and demands are equal and none of these is needed in the end, the answer is the cheapest;
 * else it is found anew between a source joined to all supplies and a sink, the root, joined to all demands by arcs of
 * their amounts, with a dear arc around the network, so that what is sent is most before it is cheapest. That takes
 * about three times as long. The arc to enter is the worst of a block of arcs, block after block.
 */
final class NetworkSimplex {

    private static final byte EMPTY = 1;
    private static final byte IN_TREE = 0;
    private static final byte FULL = -1;
    private static final int LEAST_BLOCK = 20;

    private final int nodes;
    private final int arcs;
    private final int[] from;
    private final int[] to;
    private final long[] cost;
    private final long[] capacity;
    private final long[] flow;
    private final byte[] state;
    private final BasisTree tree;
    private final int block;
    private int next;
    private int entering;
    private int join;
    private int leavingBelow;
    private boolean leavesOnFirst;
    private long step;

    private NetworkSimplex(FlowPart part, boolean around) {
        nodes = part.nodes();
        int real = part.arcs();
        arcs = around ? real + nodes + 1 : real;
        int all = arcs + nodes;
        from = new int[all];
        to = new int[all];
        cost = new long[all];
        capacity = Arrays.copyOf(part.capacities(), all);
        flow = new long[all];
        state = new byte[all];
        tree = new BasisTree(around ? nodes + 2 : nodes + 1);
        block = Math.max(LEAST_BLOCK, (int) Math.sqrt(arcs));
        Arrays.fill(state, 0, arcs, EMPTY);
        for (int i = 0; i < real; i++) {
            from[i] = part.from(i);
            to[i] = part.to(i);
            cost[i] = part.unitCost(i);
        }
        if (around) {
            plantAround(part, real);
        } else {
            plant(part);
        }
    }

    /** Supplies and demands hang on the root, which takes and gives them. */
    private void plant(FlowPart part) {
        long dearer = dearerThanAnyWay(part);
        for (int node = 0; node < nodes; node++) {
            int arc = arcs + node;
            long supply = part.supply(node);
            boolean needs = supply < 0;
            from[arc] = needs ? tree.root() : node;
            to[arc] = needs ? node : tree.root();
            cost[arc] = dearer;
            capacity[arc] = Long.MAX_VALUE;
            flow[arc] = Math.abs(supply);
            tree.plant(node, arc, needs ? BasisTree.DOWN : BasisTree.UP, needs ? dearer : -dearer);
        }
    }

    /** The root is the sink; all supplies go straight to it. */
    private void plantAround(FlowPart part, int real) {
        int source = nodes;
        int sink = tree.root();
        long dearer = dearerThanAnyWay(part);
        long supplies = 0;
        for (int node = 0; node < nodes; node++) {
            long supply = part.supply(node);
            supplies += Math.max(supply, 0);
            from[real + node] = supply > 0 ? source : node;
            to[real + node] = supply > 0 ? node : sink;
            capacity[real + node] = Math.abs(supply);
            int madeUp = arcs + node;
            from[madeUp] = node;
            to[madeUp] = sink;
            cost[madeUp] = 2 * dearer + 1;
            capacity[madeUp] = Long.MAX_VALUE;
            tree.plant(node, madeUp, BasisTree.UP, -cost[madeUp]);
        }
        int around = arcs - 1;
        from[around] = source;
        to[around] = sink;
        cost[around] = dearer;
        capacity[around] = Long.MAX_VALUE;
        flow[around] = supplies;
        state[around] = IN_TREE;
        tree.plant(source, around, BasisTree.UP, -dearer);
    }

    private static long dearerThanAnyWay(FlowPart part) {
        return part.largestUnitCost() * (part.nodes() + 1L) + 1;
    }

    /** Whether all prices stay exact: a way through the network costs less than 2^58. */
    static boolean suits(FlowPart part) {
        return part.largestUnitCost() < (1L << 58) / (part.nodes() + 3L);
    }

    /** Writes the flow of each arc of the part to its place among the flows of the whole problem. */
    static void solve(FlowPart part, long[] flows) {
        long balance = 0;
        for (int node = 0; node < part.nodes(); node++) {
            balance += part.supply(node);
        }
        NetworkSimplex simplex = new NetworkSimplex(part, balance != 0);
        simplex.run();
        if (balance == 0 && simplex.needsMadeUpArcs()) {
            simplex = new NetworkSimplex(part, true);
            simplex.run();
        }
        for (int i = 0; i < part.arcs(); i++) {
            flows[part.arc(i)] = simplex.flow[i];
        }
    }

    private boolean needsMadeUpArcs() {
        for (int i = arcs; i < flow.length; i++) {
            if (flow[i] > 0) {
                return true;
            }
        }
        return false;
    }

    private void run() {
        while (findEntering()) {
            findLeaving();
            move();
            if (leavingBelow < 0) {
                state[entering] = (byte) -state[entering];
            } else {
                exchange();
            }
        }
    }

    /** The arc that gains most in the first block in which one gains. */
    private boolean findEntering() {
        long best = 0;
        int left = block;
        int arc = next;
        for (int seen = 0; seen < arcs; seen++) {
            long gain = state[arc] * (cost[arc] + tree.price[from[arc]] - tree.price[to[arc]]);
            if (gain < best) {
                best = gain;
                entering = arc;
            }
            arc = arc + 1 == arcs ? 0 : arc + 1;
            if (--left == 0) {
                if (best < 0) {
                    break;
                }
                left = block;
            }
        }
        next = arc;
        return best < 0;
    }

    /**
     * How far flow can go round by the entering arc and the tree, and which tree arc then stops it: the last one met on
     * the way round that starts at the meeting point, in the direction of the flow.
     */
    private void findLeaving() {
        boolean forward = state[entering] == EMPTY;
        int first = forward ? from[entering] : to[entering];
        int second = forward ? to[entering] : from[entering];
        join = tree.meeting(first, second);
        step = capacity[entering];
        leavingBelow = -1;
        for (int u = first; u != join; u = tree.parent[u]) {
            long room = room(u, BasisTree.DOWN);
            if (room < step) {
                step = room;
                leavingBelow = u;
                leavesOnFirst = true;
            }
        }
        for (int u = second; u != join; u = tree.parent[u]) {
            long room = room(u, BasisTree.UP);
            if (room <= step) {
                step = room;
                leavingBelow = u;
                leavesOnFirst = false;
            }
        }
    }

    /** What the arc above a node can still carry in a direction. */
    private long room(int node, byte direction) {
        int arc = tree.arcAbove[node];
        return tree.direction[node] == direction ? capacity[arc] - flow[arc] : flow[arc];
    }

    private void move() {
        if (step == 0) {
            return;
        }
        long change = state[entering] * step;
        flow[entering] += change;
        for (int u = from[entering]; u != join; u = tree.parent[u]) {
            flow[tree.arcAbove[u]] -= tree.direction[u] * change;
        }
        for (int u = to[entering]; u != join; u = tree.parent[u]) {
            flow[tree.arcAbove[u]] += tree.direction[u] * change;
        }
    }

    private void exchange() {
        int leaving = tree.arcAbove[leavingBelow];
        state[leaving] = flow[leaving] == 0 ? EMPTY : FULL;
        boolean forward = state[entering] == EMPTY;
        int first = forward ? from[entering] : to[entering];
        int second = forward ? to[entering] : from[entering];
        int top = leavesOnFirst ? first : second;
        int on = leavesOnFirst ? second : first;
        byte direction = top == from[entering] ? BasisTree.UP : BasisTree.DOWN;
        long change = tree.price[on] - tree.price[top] - direction * cost[entering];
        state[entering] = IN_TREE;
        tree.rehang(leavingBelow, top, on, entering, direction, change);
    }
}
