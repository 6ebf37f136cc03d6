package org.ecopark.tenants;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of an offer or of the room of a need is worth to a plan: the loss of a unit less of an offer, the gain of a
 * unit more of a need. Nought where it is not known, and for all that hangs together with works that share a plant or make
 * by-products and with sites that pass on made and other things with one room, as such values need not hold together there.
 */
final class Duals {

    private Duals() {}

    /** By spot of the scene, at least nought. */
    static double[] of(Scene scene, Allocation plan) {
        double[] duals = new double[scene.spots().size()];
        BitSet tangled = tangled(scene);
        for (End end : plan.ends()) {
            Kind kind = scene.spots().get(end.spot()).kind();
            @Nullable Double dual = kind == Kind.OFFER ? end.lossOfLess() : end.gainOfMore();
            boolean single = kind == Kind.OFFER || kind == Kind.NEED;
            if (dual != null && end.exact() && single && !tangled.get(end.spot())) {
                duals[end.spot()] = Math.max(0, dual);
            }
        }
        return duals;
    }

    /** All spots that a chain of links joins to such works. */
    private static BitSet tangled(Scene scene) {
        BitSet reached = new BitSet();
        for (int i = 0; i < scene.spots().size(); i++) {
            Spot spot = scene.spots().get(i);
            reached.set(i, spot.making() != null && spot.making().plant() != null);
        }
        scene.byProducts().forEach(each -> {
            reached.set(each.spot());
            reached.set(each.works());
        });
        scene.shared().forEach(each -> {
            reached.set(each.products());
            reached.set(each.site());
        });
        List<List<Integer>> beside = new ArrayList<>();
        scene.spots().forEach(spot -> beside.add(new ArrayList<>()));
        for (Link link : scene.links()) {
            beside.get(link.from()).add(link.to());
            beside.get(link.to()).add(link.from());
        }
        Deque<Integer> left = new ArrayDeque<>(reached.stream().boxed().toList());
        while (!left.isEmpty()) {
            for (int next : beside.get(left.remove())) {
                if (!reached.get(next)) {
                    reached.set(next);
                    left.add(next);
                }
            }
        }
        return reached;
    }
}
