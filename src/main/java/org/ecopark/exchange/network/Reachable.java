package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.exchange.network.Spot.Kind;

/**
 * A scene in which nothing is offered or needed in amounts that could never be taken or brought: a need of a thousand
 * million tonnes beside offers of ten is one of twenty. The best set stays the same, as a surplus is worth nothing on
 * either side; a linear programme in floating point would lose the ten beside the thousand million.
 */
final class Reachable {

    /** More than can come or go, so that what is beyond it stays a surplus whatever is chosen and with one unit more. */
    private static final double ROOM = 2;

    private static final double UNITS = 10;

    private final Scene scene;
    private final double[] coming;
    private final double[] going;

    private Reachable(Scene scene) {
        this.scene = scene;
        this.coming = new double[scene.spots().size()];
        this.going = new double[scene.spots().size()];
        for (Link link : scene.links()) {
            coming[link.to()] += Math.min(link.most(), leaving(scene.spots().get(link.from())));
            going[link.from()] +=
                    Math.min(link.most(), scene.spots().get(link.to()).amount());
        }
    }

    /** The same spots and links with such amounts. */
    static Scene of(Scene scene) {
        Reachable reachable = new Reachable(scene);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < scene.spots().size(); i++) {
            spots.add(reachable.spot(i));
        }
        return scene.with(spots);
    }

    private Spot spot(int i) {
        Spot spot = scene.spots().get(i);
        return switch (spot.kind()) {
            case OFFER -> atMost(spot, going[i]);
            case NEED -> atMost(spot, coming[i]);
            // What these hold is a bound of what moves, which may be as large as it likes.
            case PASS_THROUGH, PASS_PRODUCT, WORKS, BY_PRODUCT -> spot;
        };
    }

    private static Spot atMost(Spot spot, double moved) {
        double enough = ROOM * moved + UNITS;
        return enough < spot.amount() ? spot.of(enough) : spot;
    }

    private static double leaving(Spot spot) {
        return spot.kind() == Kind.WORKS && spot.making() != null
                ? spot.amount() * spot.making().yield()
                : spot.amount();
    }
}
