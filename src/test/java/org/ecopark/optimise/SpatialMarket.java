package org.ecopark.optimise;

import java.util.Arrays;
import java.util.Random;

/**
 * Offers and needs scattered over a plane as real ones are: clustered around centres, each offer with arcs to its
 * nearest needs at a cost that grows with distance, less a value that differs by need. Every tonne has a last outlet and
 * every need a last source, the node after the needs.
 */
public final class SpatialMarket {

    private static final int CENTRES = 40;
    private static final double SIDE_KM = 400;

    private final Random random;
    private final double[] x;
    private final double[] y;

    private SpatialMarket(long seed, int places) {
        random = new Random(seed);
        x = new double[places];
        y = new double[places];
        double[] centreX = random.doubles(CENTRES, 0, SIDE_KM).toArray();
        double[] centreY = random.doubles(CENTRES, 0, SIDE_KM).toArray();
        for (int i = 0; i < places; i++) {
            int centre = random.nextInt(CENTRES);
            x[i] = centreX[centre] + 25 * random.nextGaussian();
            y[i] = centreY[centre] + 25 * random.nextGaussian();
        }
    }

    /** The same seed gives the same problem; costs in hundredths of money per tonne. */
    public static FlowProblem problem(long seed, int offers, int needs, int partners) {
        return new SpatialMarket(seed, offers + needs).build(offers, needs, partners);
    }

    /** The cheapest cost by OR-Tools, whose cost scaling shares nothing with our simplex. */
    public static long costByCostScaling(FlowProblem problem) {
        FlowComponents components = new FlowComponents(problem);
        long[] flows = new long[problem.arcs()];
        for (int i = 0; i < components.count(); i++) {
            FlowPart part = new FlowPart(problem, components, i);
            if (part.hasChoice()) {
                NativeFlow.solve(part, flows);
            }
        }
        long cost = 0;
        for (int arc = 0; arc < flows.length; arc++) {
            cost += flows[arc] * problem.unitCost(arc);
        }
        return cost;
    }

    private FlowProblem build(int offers, int needs, int partners) {
        int ground = offers + needs;
        int arcs = offers * partners + offers + needs;
        long[] supply = new long[ground + 1];
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        long[] capacity = new long[arcs];
        long[] cost = new long[arcs];
        Arrays.fill(capacity, Long.MAX_VALUE);
        int arc = 0;
        for (int i = 0; i < ground; i++) {
            supply[i] = i < offers ? random.nextInt(100, 5_000) : -random.nextInt(100, 5_000 * offers / needs);
            supply[ground] -= supply[i];
            from[arc] = i < offers ? i : ground;
            to[arc] = i < offers ? ground : i;
            cost[arc++] = i < offers ? random.nextInt(8_000, 12_000) : 0;
        }
        int[] value = random.ints(needs, 0, 3_000).toArray();
        for (int offer = 0; offer < offers; offer++) {
            for (int need : nearest(offer, offers, needs, partners)) {
                from[arc] = offer;
                to[arc] = offers + need;
                cost[arc++] = 500 + Math.round(13 * distance(offer, offers + need)) - value[need];
            }
        }
        return new FlowProblem(supply, from, to, capacity, cost);
    }

    private int[] nearest(int offer, int offers, int needs, int partners) {
        long[] keys = new long[needs];
        for (int need = 0; need < needs; need++) {
            keys[need] = Math.round(1000 * distance(offer, offers + need)) << 20 | need;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .limit(partners)
                .mapToInt(key -> (int) (key & 0xFFFFF))
                .toArray();
    }

    private double distance(int a, int b) {
        return Math.hypot(x[a] - x[b], y[a] - y[b]);
    }
}
