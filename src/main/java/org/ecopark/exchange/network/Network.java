package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecopark.exchange.network.Objective.Aim;
import org.ecopark.exchange.network.Spot.Kind;

/**
 * The nodes and arcs of a {@link Scene}, the same for every solver.
 *
 * <p>Nodes: each offer sends its amount, each need takes its own, a pass-through site or a works is an entrance and an
 * exit with what it can pass on or make between them, a by-product comes with what its works makes. The ground takes every residual, serves every need for nothing and
 * buys what works make: an exchange is made only when it brings more than that. Links whose worth is not known are left
 * out where the objective asks for it.
 */
final class Network {

    static final double CENTS = 100;
    private static final int NONE = -1;

    private final Scene scene;
    private final int[] exit;
    private final int ground;
    private final List<Arc> arcs = new ArrayList<>();
    private final int[] own;
    private final int[] elsewhere;
    private int left;

    /**
     * An arc.
     *
     * @param most that leaves its start in a year
     * @param yield of what leaves that arrives
     * @param link index of the link, or -1
     * @param value of a unit
     * @param kept whether it carries what was carried before
     */
    record Arc(
            int from,
            int to,
            double most,
            double yield,
            int link,
            ArcValue value,
            double roadM,
            boolean serves,
            boolean diverts,
            boolean kept) {}

    /** @param before what each link carried in a plan that is to be kept where nothing is lost by it; empty for none */
    Network(Scene scene, double[] before) {
        this.scene = scene;
        int spots = scene.spots().size();
        exit = new int[spots];
        int next = spots;
        for (int i = 0; i < spots; i++) {
            exit[i] = hasExit(scene.spots().get(i)) ? next++ : i;
        }
        ground = next;
        own = new int[spots];
        elsewhere = new int[spots];
        Arrays.fill(elsewhere, NONE);
        for (int i = 0; i < scene.links().size(); i++) {
            link(i, before.length == 0 ? 0 : before[i]);
        }
        for (int i = 0; i < spots; i++) {
            spot(i, scene.spots().get(i));
        }
    }

    private static boolean hasExit(Spot spot) {
        return spot.passesOn() || spot.kind() == Kind.WORKS;
    }

    private void link(int index, double before) {
        Link link = scene.links().get(index);
        if (scene.objective().needs(link.value())) {
            left++;
            return;
        }
        double kept = Math.min(before, link.most());
        if (kept > 0) {
            arcs.add(arc(index, link, kept, true));
        }
        if (link.most() > kept) {
            arcs.add(arc(index, link, link.most() - kept, false));
        }
    }

    private Arc arc(int index, Link link, double most, boolean kept) {
        return new Arc(
                exit[link.from()],
                link.to(),
                most,
                1,
                index,
                link.value(),
                link.roadM(),
                scene.reachesNeed(link),
                scene.diverts(link),
                kept);
    }

    private void spot(int i, Spot spot) {
        own[i] = arcs.size();
        switch (spot.kind()) {
            case OFFER, BY_PRODUCT -> inner(i, ground, Double.POSITIVE_INFINITY, 1, ArcValue.NOTHING);
            case NEED -> inner(ground, i, Double.POSITIVE_INFINITY, 1, ArcValue.NOTHING);
            case PASS_THROUGH, PASS_PRODUCT -> inner(i, exit[i], spot.amount(), 1, ArcValue.NOTHING);
            case WORKS -> {
                Making making = java.util.Objects.requireNonNull(spot.making());
                inner(i, exit[i], spot.amount(), making.yield(), ArcValue.NOTHING);
                if (!scene.objective().needs(making.elsewhere())) {
                    elsewhere[i] = arcs.size();
                    inner(exit[i], ground, Double.POSITIVE_INFINITY, 1, making.elsewhere());
                }
            }
        }
    }

    private void inner(int from, int to, double most, double yield, ArcValue value) {
        arcs.add(new Arc(from, to, most, yield, NONE, value, 0, false, false, false));
    }

    Scene scene() {
        return scene;
    }

    List<Arc> arcs() {
        return arcs;
    }

    int nodes() {
        return ground + 1;
    }

    int ground() {
        return ground;
    }

    /** The arc of what stays of an offer or a by-product, of a need's unmet part, of what passes through a site or is worked up there. */
    int ownArc(int spot) {
        return own[spot];
    }

    /** The arc of what a works sells to others; -1 where that is not known. */
    int elsewhereArc(int spot) {
        return elsewhere[spot];
    }

    /** Links that were left out as their worth is not known. */
    int left() {
        return left;
    }

    /** Unit costs by rank of the aims; the last keeps what was before, where something is to be kept. */
    List<long[]> costs() {
        List<long[]> costs = new ArrayList<>();
        Objective objective = scene.objective();
        if (objective.isWeighted()) {
            costs.add(arcs.stream()
                    .mapToLong(arc -> -objective.cents(arc.value(), arc.diverts()))
                    .toArray());
        }
        for (Aim aim : objective.order()) {
            costs.add(arcs.stream()
                    .mapToLong(arc -> -Objective.measure(aim, arc.value(), arc.roadM(), arc.serves()))
                    .toArray());
        }
        if (arcs.stream().anyMatch(Arc::kept)) {
            costs.add(arcs.stream().mapToLong(arc -> arc.kept() ? -1 : 0).toArray());
        }
        return costs;
    }
}
