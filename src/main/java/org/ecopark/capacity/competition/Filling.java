package org.ecopark.capacity.competition;

import java.util.Arrays;

/** Plants as they fill up. Pure; used once. */
final class Filling {

    /** Share of an amount below which what is left is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    private final Pairs pairs;
    private final double[] left;
    private final double[] room;
    private final double[] own;
    private final double[] taken;
    private double tonneKm;

    Filling(Pairs pairs, double[] left, double[] room) {
        this.pairs = pairs;
        this.left = left;
        this.room = room;
        this.own = new double[left.length];
        this.taken = new double[room.length - 1];
    }

    void nearestFirst() {
        for (int pair = 0; pair < pairs.count(); pair++) {
            move(pair, Math.min(left[pairs.source[pair]], room[pairs.plant[pair]]));
        }
    }

    /** @param pull of each pair without the plant's weight, as {@link Pairs#pulls} gives it */
    void byGravity(double[] pull) {
        double[] weight = room.clone();
        boolean[] open = new boolean[room.length];
        for (int plant = 0; plant < room.length; plant++) {
            open[plant] = room[plant] > 0;
        }
        double[] flow = new double[pairs.count()];
        double[] fraction = new double[room.length];
        boolean overflows = true;
        while (overflows) {
            double[] inflow = split(pull, weight, open, flow);
            overflows = false;
            for (int plant = 0; plant < room.length; plant++) {
                boolean over = open[plant] && inflow[plant] > room[plant] * (1 + ROUNDING);
                fraction[plant] = over ? room[plant] / inflow[plant] : 1;
                overflows |= over;
                open[plant] &= !over;
            }
            for (int pair = 0; pair < flow.length; pair++) {
                move(pair, flow[pair] * fraction[pairs.plant[pair]]);
            }
        }
    }

    /** Splits what is left over the open plants: {@code flow} by pair; the answer by plant. */
    private double[] split(double[] pull, double[] weight, boolean[] open, double[] flow) {
        double[] inflow = new double[room.length];
        Arrays.fill(flow, 0);
        for (int source = 0; source < left.length; source++) {
            if (!(left[source] > 0)) {
                continue;
            }
            double sum = 0;
            for (int pair : pairs.bySource[source]) {
                int plant = pairs.plant[pair];
                if (open[plant]) {
                    flow[pair] = weight[plant] * pull[pair];
                    sum += flow[pair];
                }
            }
            double share = sum > 0 ? left[source] / sum : 0;
            for (int pair : pairs.bySource[source]) {
                flow[pair] *= share;
                inflow[pairs.plant[pair]] += flow[pair];
            }
        }
        return inflow;
    }

    private void move(int pair, double amount) {
        if (!(amount > 0)) {
            return;
        }
        int plant = pairs.plant[pair];
        int source = pairs.source[pair];
        left[source] = Math.max(0, left[source] - amount);
        room[plant] = Math.max(0, room[plant] - amount);
        if (plant == taken.length) {
            own[source] += amount;
        } else {
            taken[plant] += amount;
            tonneKm += amount * pairs.km[pair];
        }
    }

    Competition.Outcome outcome() {
        return new Competition.Outcome(own, taken, left, tonneKm);
    }
}
