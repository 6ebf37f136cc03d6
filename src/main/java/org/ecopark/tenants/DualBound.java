package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What a newcomer can bring at most, without solving: an upper bound by the dual values of the plan without it.
 *
 * <p>Method: the value of the best plan is concave in what is offered and needed, so taking x from an offer or filling x of
 * a need costs the others at least x times its dual value. The newcomer can therefore bring at most the sum of x times
 * (worth of the way - dual value) over who reaches it and over who buys what it makes, each as far as it offers or needs,
 * by whatever {@link Chains} lie between: curves that fall, swept together until a unit more brings nothing or the newcomer
 * is full. The dual values are the losses of a unit less of each offer and the gains of a unit more of each need: the
 * greatest of the ones and the least of the others hold together, as potentials form a lattice; {@link Duals} says where
 * they need not, and nought is taken, which is weaker and always right. Other newcomers neither feed it nor buy from it.
 */
final class DualBound {

    private static final double CENT = Chains.CENT;

    private final Scene scene;
    private final IntPredicate standing;
    private final Chains chains;

    /**
     * Made for a scene with all newcomers in it.
     *
     * @param duals of each spot of the scene, at least nought; nought where unknown
     * @param standing whether a spot is there without any newcomer
     */
    DualBound(Scene scene, double[] duals, IntPredicate standing) {
        this.scene = scene;
        this.standing = standing;
        this.chains = new Chains(scene, duals, standing);
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
                double before = chains.supply(link.from());
                if (worth != null && before != Double.NEGATIVE_INFINITY) {
                    curve.add(worth + CENT + before, most(link, link.from()));
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
                double after = chains.sale(link.to());
                if (worth != null && after != Double.NEGATIVE_INFINITY) {
                    curve.add(yield * (worth + CENT + after), most(link, link.to()) / yield);
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
}
