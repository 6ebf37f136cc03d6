package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer can bring at most, without solving: an upper bound by the dual values of the plan without it.
 *
 * <p>Method: the value of the best plan is concave in what is offered, so taking x from an offer costs the others at least
 * x times its dual value. The newcomer can therefore bring at most the sum of x times (worth of the way - dual value) over
 * who reaches it, each as far as it offers, all together as far as the newcomer takes in: a fractional knapsack. The dual
 * values are the gains of a unit more of each offer, the least of all optimal ones; in a network these least ones hold
 * together, as potentials form a lattice. Where works share a plant or make by-products they need not, and nought is
 * taken, which is weaker and always right. What the newcomer makes is valued at the best buyer, as if none other sold there.
 */
final class DualBound {

    /** Unit costs are whole hundredths of money inside the solver. */
    private static final double CENT = 0.01;

    private final Scene scene;
    private final double[] duals;

    /** @param duals of each spot of the scene, at least nought; nought where unknown */
    DualBound(Scene scene, double[] duals) {
        this.scene = scene;
        this.duals = scene.plants().isEmpty() && scene.byProducts().isEmpty() ? duals : new double[duals.length];
    }

    /** A way to the newcomer: what a unit brings at most, and how many there are. */
    private record Way(double brings, double most) {}

    /** At most this, in the unit of the objective, when the spot takes in at most so much. */
    double of(int spot, double size) {
        double product = product(spot);
        List<Way> ways = new ArrayList<>();
        for (Link link : scene.links()) {
            if (link.to() == spot) {
                @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
                if (worth != null) {
                    double brings = worth + upstream(link.from()) + product + CENT - duals[link.from()];
                    ways.add(new Way(
                            brings,
                            Math.min(link.most(), scene.spots().get(link.from()).amount())));
                }
            }
        }
        ways.sort(Comparator.comparingDouble((Way way) -> -way.brings()));
        double bound = 0;
        double room = size;
        for (Way way : ways) {
            if (way.brings() <= 0 || room <= 0) {
                break;
            }
            double taken = Math.min(room, way.most());
            bound += taken * way.brings();
            room -= taken;
        }
        return bound;
    }

    /** What comes through a site that passes it on had to get there; what is made brings its share of what is taken in. */
    private double upstream(int from) {
        Spot spot = scene.spots().get(from);
        return switch (spot.kind()) {
            case OFFER, NEED -> 0;
            case PASS_THROUGH, PASS_PRODUCT -> bestWay(from, true);
            case WORKS ->
                perUnit(
                        bestWay(from, true) + product(from),
                        java.util.Objects.requireNonNull(spot.making()).yield());
            case BY_PRODUCT ->
                scene.byProducts().stream()
                        .filter(each -> each.spot() == from)
                        .mapToDouble(each -> perUnit(bestWay(each.works(), true) + product(each.works()), each.yield()))
                        .sum();
        };
    }

    private static double perUnit(double ofIntake, double yield) {
        return yield == 0 ? 0 : ofIntake / yield;
    }

    private double product(int spot) {
        Spot works = scene.spots().get(spot);
        if (works.making() == null) {
            return 0;
        }
        @Nullable Double elsewhere = scene.objective().worth(works.making().elsewhere(), false);
        double sold = Math.max(bestWay(spot, false), elsewhere == null ? 0 : elsewhere);
        double beside = scene.byProducts().stream()
                .filter(each -> each.works() == spot)
                .mapToDouble(each -> each.yield() * (bestWay(each.spot(), false) + CENT))
                .sum();
        return works.making().yield() * (Math.max(0, sold) + CENT) + beside;
    }

    /** The best worth of a way into or out of a spot, and one further where that passes it on; at least nought. */
    private double bestWay(int spot, boolean into) {
        double best = 0;
        for (Link link : scene.links()) {
            int end = into ? link.to() : link.from();
            int other = into ? link.from() : link.to();
            if (end == spot) {
                @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
                Spot there = scene.spots().get(other);
                double further = there.passesOn() || there.kind() == Kind.WORKS ? most() : 0;
                best = Math.max(best, (worth == null ? 0 : worth) + further);
            }
        }
        return best;
    }

    /** More than any chain of ways brings: each spot of a chain is passed once. */
    private double most() {
        double most = 0;
        for (Link link : scene.links()) {
            @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
            most = Math.max(most, worth == null ? 0 : worth);
        }
        long passing = scene.spots().stream()
                .filter(spot -> spot.passesOn() || spot.kind() == Kind.WORKS)
                .count();
        return most * (passing + 1);
    }
}
