package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer can bring at most, without solving: an upper bound by the dual values of the plan without it.
 *
 * <p>Method: the value of the best plan is concave in what is offered and needed, so taking x from an offer or filling x of
 * a need costs the others at least x times its dual value. The newcomer can therefore bring at most the sum of x times
 * (worth of the way - dual value) over who reaches it and over who buys what it makes, each as far as it offers or needs:
 * curves that fall, swept together until a unit more brings nothing or the newcomer is full. The dual values are the losses
 * of a unit less of each offer and the gains of a unit more of each need: the greatest of the ones and the least of the
 * others hold together, as potentials form a lattice; {@link Duals} says where they need not, and nought is taken, which is
 * weaker and always right. Other newcomers neither feed it nor buy from it.
 */
final class DualBound {

    /** Unit costs are whole hundredths of money inside the solver. */
    private static final double CENT = 0.01;

    private final Scene scene;
    private final double[] duals;
    private final IntPredicate standing;

    /**
     * Made for a scene with all newcomers in it.
     *
     * @param duals of each spot of the scene, at least nought; nought where unknown
     * @param standing whether a spot is there without any newcomer
     */
    DualBound(Scene scene, double[] duals, IntPredicate standing) {
        this.scene = scene;
        this.duals = duals;
        this.standing = standing;
    }

    /** At most this, in the unit of the objective, when the spot takes in at most so much. */
    double of(int spot, double size) {
        List<FallingCurve> curves = new ArrayList<>();
        curves.add(intake(spot));
        Spot works = scene.spots().get(spot);
        if (works.making() != null) {
            @Nullable Double elsewhere = scene.objective().worth(works.making().elsewhere(), false);
            curves.add(output(spot, works.making().yield(), elsewhere));
        }
        scene.byProducts().stream()
                .filter(each -> each.works() == spot)
                .forEach(each -> curves.add(output(each.spot(), each.yield(), 0.0)));
        return FallingCurve.mostOfSum(curves, size);
    }

    private FallingCurve intake(int spot) {
        FallingCurve curve = new FallingCurve();
        for (Link link : scene.links()) {
            if (link.to() == spot && standing.test(link.from())) {
                @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
                if (worth != null) {
                    double brings = worth + upstream(link.from()) + CENT - duals[link.from()];
                    curve.add(brings, most(link, link.from()));
                }
            }
        }
        return curve;
    }

    /** What is made, by unit of intake; what no buyer takes goes elsewhere, and where that is not known it is not made. */
    private FallingCurve output(int spot, double yield, @Nullable Double elsewhere) {
        FallingCurve curve = new FallingCurve();
        for (Link link : scene.links()) {
            if (link.from() == spot && standing.test(link.to())) {
                @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
                if (worth != null) {
                    double brings = worth + further(link.to()) + CENT - duals[link.to()];
                    curve.add(yield * brings, most(link, link.to()) / yield);
                }
            }
        }
        if (elsewhere != null) {
            curve.add(yield * (elsewhere + CENT), Double.POSITIVE_INFINITY);
        }
        return curve;
    }

    private double most(Link link, int end) {
        return Math.min(link.most(), scene.spots().get(end).amount());
    }

    private double further(int spot) {
        Kind kind = scene.spots().get(spot).kind();
        return kind == Kind.PASS_THROUGH || kind == Kind.WORKS ? most() : 0;
    }

    /** What comes through a site that passes it on had to get there; what is made brings its share of what is taken in. */
    private double upstream(int from) {
        Spot spot = scene.spots().get(from);
        return switch (spot.kind()) {
            case OFFER, NEED -> 0;
            case PASS_THROUGH -> bestWay(from, true);
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
            if (end == spot && standing.test(other)) {
                @Nullable Double worth = scene.objective().worth(link.value(), scene.diverts(link));
                best = Math.max(best, (worth == null ? 0 : worth) + further(other));
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
                .filter(spot -> spot.kind() == Kind.PASS_THROUGH || spot.kind() == Kind.WORKS)
                .count();
        return most * (passing + 1);
    }
}
