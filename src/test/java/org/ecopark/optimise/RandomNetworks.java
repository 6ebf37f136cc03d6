package org.ecopark.optimise;

import java.util.Random;

/** Seeded problems: the same seed gives the same problem on every machine. */
public final class RandomNetworks {

    private RandomNetworks() {}

    /** So small that all its flows can be tried: any shape, loops and parallel arcs too, supplies not always equal. */
    static FlowProblem tiny(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(4);
        Network network = Network.supplies(random.longs(nodes, -2, 3).toArray());
        int arcs = 1 + random.nextInt(6);
        for (int i = 0; i < arcs; i++) {
            network.arc(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(4), random.nextInt(-4, 9));
        }
        return network.problem();
    }

    /**
     * Offers, each with arcs to some of the needs, at costs that may be gains; supplies and demands differ, so that part
     * of one or the other stays.
     */
    static FlowProblem transport(long seed, int offers, int needs, int partners) {
        Random random = new Random(seed);
        long[] supply = new long[offers + needs];
        for (int i = 0; i < supply.length; i++) {
            supply[i] = i < offers ? random.nextInt(1, 5_000) : -random.nextInt(1, 5_000 * offers / needs);
        }
        Network network = Network.supplies(supply);
        for (int offer = 0; offer < offers; offer++) {
            for (int i = 0; i < partners; i++) {
                long capacity = random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(1, 3_000);
                network.arc(offer, offers + random.nextInt(needs), capacity, random.nextInt(-5_000, 10_000));
            }
        }
        return network.problem();
    }

    /** As {@link #transport}, but every unit has a last outlet and every need a last source, so all can be served. */
    public static FlowProblem balanced(long seed, int offers, int needs, int partners) {
        FlowProblem open = transport(seed, offers, needs, partners);
        int outlet = open.nodes();
        long[] supply = new long[outlet + 1];
        for (int node = 0; node < outlet; node++) {
            supply[node] = open.supply(node);
            supply[outlet] -= supply[node];
        }
        Network network = Network.supplies(supply);
        for (int arc = 0; arc < open.arcs(); arc++) {
            network.arc(open.from(arc), open.to(arc), open.capacity(arc), open.unitCost(arc));
        }
        for (int node = 0; node < outlet; node++) {
            network.arc(node < offers ? node : outlet, node < offers ? outlet : node, Long.MAX_VALUE, 20_000);
        }
        return network.problem();
    }

    /** Arcs between any two nodes, with rounds, gains on some arcs and stations that neither send nor need. */
    static FlowProblem transshipment(long seed, int nodes, int arcs) {
        Random random = new Random(seed);
        long[] supply = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            supply[node] = random.nextInt(3) == 0 ? random.nextInt(-400, 400) : 0;
        }
        Network network = Network.supplies(supply);
        for (int i = 0; i < arcs; i++) {
            network.arc(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(300), random.nextInt(-40, 400));
        }
        return network.problem();
    }
}
