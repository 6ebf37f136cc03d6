package org.ecopark.tenants;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Making;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is worth at most on its way from an offer to a spot, and from a spot to a need, over sites that pass on and
 * works that make something: the best walk, found in as many rounds as there are spots to pass. Dual values of the offer and
 * the need are taken off.
 */
final class Chains {

    /** Unit costs are whole hundredths of money inside the solver. */
    static final double CENT = 0.01;

    private final Scene scene;
    private final double[] duals;
    private final IntPredicate standing;
    private final double[] supply;
    private final double[] sale;

    Chains(Scene scene, double[] duals, IntPredicate standing) {
        this.scene = scene;
        this.duals = duals;
        this.standing = standing;
        this.supply = new double[duals.length];
        this.sale = new double[duals.length];
        Arrays.fill(supply, Double.NEGATIVE_INFINITY);
        Arrays.fill(sale, Double.NEGATIVE_INFINITY);
        long rounds = 2;
        for (int i = 0; i < duals.length; i++) {
            Kind kind = scene.spots().get(i).kind();
            supply[i] = kind == Kind.OFFER ? -duals[i] : supply[i];
            sale[i] = kind == Kind.NEED ? -duals[i] : sale[i];
            rounds += kind == Kind.OFFER || kind == Kind.NEED ? 0 : 1;
        }
        boolean better = true;
        for (long round = 0; better && round < rounds; round++) {
            better = round();
        }
    }

    /** Of a unit that leaves a spot, all it brought before; negative infinity when nothing can come. */
    double supply(int spot) {
        return supply[spot];
    }

    /** Of a unit that enters a spot, all it brings after; negative infinity when nobody takes it. */
    double sale(int spot) {
        return sale[spot];
    }

    private boolean round() {
        double[] in = new double[duals.length];
        double[] out = new double[duals.length];
        Arrays.fill(in, Double.NEGATIVE_INFINITY);
        Arrays.fill(out, Double.NEGATIVE_INFINITY);
        for (Link link : scene.links()) {
            @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
            if (worth != null && standing.test(link.from()) && standing.test(link.to())) {
                in[link.to()] = Math.max(in[link.to()], worth + CENT + supply[link.from()]);
                out[link.from()] = Math.max(out[link.from()], worth + CENT + sale[link.to()]);
            }
        }
        boolean better = false;
        for (int i = 0; i < duals.length; i++) {
            Spot spot = scene.spots().get(i);
            if (spot.passesOn()) {
                better |= raise(supply, i, in[i]);
                better |= raise(sale, i, out[i]);
            } else if (spot.kind() == Kind.WORKS) {
                double yield = Objects.requireNonNull(spot.making()).yield();
                better |= raise(supply, i, (in[i] + beside(i, out)) / yield);
                better |= raise(sale, i, yield * product(i, out) + beside(i, out));
            }
        }
        for (Scene.ByProduct each : scene.byProducts()) {
            int works = each.works();
            double yield =
                    Objects.requireNonNull(scene.spots().get(works).making()).yield();
            double whole = in[works] + yield * Math.max(0, product(works, out)) + beside(works, out);
            better |= raise(supply, each.spot(), whole / each.yield());
        }
        return better;
    }

    private static boolean raise(double[] values, int at, double value) {
        if (value > values[at]) {
            values[at] = value;
            return true;
        }
        return false;
    }

    private double product(int works, double[] out) {
        Making making = Objects.requireNonNull(scene.spots().get(works).making());
        @Nullable Double elsewhere = scene.objective().worth(making.elsewhere(), false);
        return elsewhere == null ? out[works] : Math.max(out[works], elsewhere + CENT);
    }

    /** By-products that nobody takes stay where they are. */
    private double beside(int works, double[] out) {
        double sum = 0;
        for (Scene.ByProduct each : scene.byProducts()) {
            sum += each.works() == works ? each.yield() * Math.max(0, out[each.spot()]) : 0;
        }
        return sum;
    }
}
