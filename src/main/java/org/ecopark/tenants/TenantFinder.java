package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.tenants.Tenant.AtSize;
import org.ecopark.tenants.Tenant.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Finds which newcomers unlock most: each is bounded from above by the dual values of the plan without any, and solved
 * exactly unless that bound says that it cannot be among the best. Pure. One newcomer at a time: two that would serve each
 * other are not seen, and what a newcomer takes from those who stand there already is in the sums after.
 */
final class TenantFinder {

    /** The solver compares whole hundredths, so two plans as good to it may differ by as much for each unit. */
    private static final double CENT = 0.01;

    private final Scene whole;
    private final Map<Long, Integer> spotOf = new HashMap<>();
    private final Set<Long> newcomers = new HashSet<>();
    private final Allocation before;
    private final double[] carried;
    private final DualBound bounds;

    private TenantFinder(Scene whole, List<Candidate> candidates) {
        this.whole = whole;
        candidates.forEach(candidate -> newcomers.add(candidate.facility()));
        for (int i = 0; i < whole.spots().size(); i++) {
            if (newcomers.contains(whole.spots().get(i).facility())
                    && whole.spots().get(i).takes()) {
                spotOf.put(whole.spots().get(i).facility(), i);
            }
        }
        Scene.Part without =
                whole.part(i -> !newcomers.contains(whole.spots().get(i).facility()));
        this.before = Allocator.allocate(without.scene(), true);
        this.carried = new double[whole.links().size()];
        before.flows().forEach(flow -> carried[without.link(flow.index())] = flow.amount());
        double[] own = Duals.of(without.scene(), before);
        double[] duals = new double[whole.spots().size()];
        for (int i = 0; i < own.length; i++) {
            duals[without.spot(i)] = own[i];
        }
        this.bounds = new DualBound(whole, duals, this::isRegistered);
    }

    /**
     * What was found.
     *
     * @param best most first
     * @param pruned those of which the bound says that they are not among the best
     * @param idle those that nobody within reach could feed
     */
    record Found(Allocation before, List<Tenant> best, List<Pruned> pruned, List<Candidate> idle) {}

    /** A candidate that was not solved, with what it brings at most. */
    record Pruned(Candidate candidate, double bound) {}

    private record Bounded(Candidate candidate, double size, double bound) {}

    /**
     * The best newcomers.
     *
     * @param whole a scene with all candidates in it
     * @param most how many are asked for
     * @param progress told how many of how many are done; may throw to end the work
     */
    static Found find(Scene whole, List<Candidate> candidates, int most, BiConsumer<Integer, Integer> progress) {
        return new TenantFinder(whole, candidates).find(candidates, most, progress);
    }

    private Found find(List<Candidate> candidates, int most, BiConsumer<Integer, Integer> progress) {
        List<Candidate> idle = new ArrayList<>();
        List<Bounded> bounded = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double size = within(candidate);
            if (size > 0) {
                bounded.add(new Bounded(candidate, size, bounds.of(spot(candidate), size)));
            } else {
                idle.add(candidate);
            }
        }
        bounded.sort(Comparator.comparingDouble((Bounded each) -> -each.bound()));
        List<Tenant> best = new ArrayList<>();
        List<Pruned> pruned = new ArrayList<>();
        for (Bounded each : bounded) {
            progress.accept(best.size() + pruned.size(), bounded.size());
            if (best.size() >= most && each.bound() <= best.get(most - 1).unlocked()) {
                pruned.add(new Pruned(each.candidate(), each.bound()));
            } else {
                best.add(solve(each));
                best.sort(Comparator.comparingDouble((Tenant tenant) -> -tenant.unlocked()));
            }
        }
        while (best.size() > most) {
            Tenant last = best.remove(best.size() - 1);
            pruned.add(new Pruned(last.candidate(), last.unlocked()));
        }
        return new Found(before, best, pruned, idle);
    }

    private int spot(Candidate candidate) {
        return Objects.requireNonNull(spotOf.get(candidate.facility()));
    }

    /** What all who reach it could give, t/yr. */
    private double within(Candidate candidate) {
        @Nullable Integer spot = spotOf.get(candidate.facility());
        double sum = 0;
        for (Link link : whole.links()) {
            if (spot != null && link.to() == spot && isRegistered(link.from())) {
                sum += Math.min(link.most(), whole.spots().get(link.from()).amount());
            }
        }
        return sum;
    }

    private boolean isRegistered(int spot) {
        return !newcomers.contains(whole.spots().get(spot).facility());
    }

    private Tenant solve(Bounded each) {
        Candidate candidate = each.candidate();
        With with = with(candidate, each.size());
        Allocation after = with.plan();
        double unlocked = unlocked(after);
        if (unlocked > each.bound() + CENT * (moved(after) + moved(before))) {
            throw new IllegalStateException(
                    candidate.process().key() + " brings " + unlocked + ", more than its bound " + each.bound());
        }
        double takes = takes(with.scene, after, candidate);
        List<AtSize> sizes = new ArrayList<>();
        at("smallest_viable", candidate, candidate.leastT(), takes, sizes);
        at("published_plant", candidate, candidate.anchorT(), takes, sizes);
        sizes.sort(Comparator.comparingDouble(AtSize::sizeT));
        return new Tenant(
                candidate,
                unlocked,
                each.bound(),
                takes,
                after.totals(),
                partners(with.scene, after, candidate, true),
                partners(with.scene, after, candidate, false),
                sizes);
    }

    private void at(String what, Candidate candidate, @Nullable Double size, double takes, List<AtSize> sizes) {
        if (size != null && size > 0 && size < takes) {
            With with = with(candidate, size);
            Allocation after = with.plan();
            sizes.add(new AtSize(what, size, takes(with.scene, after, candidate), unlocked(after)));
        }
    }

    private double unlocked(Allocation after) {
        return objective(after) - objective(before);
    }

    private static double objective(Allocation allocation) {
        return Objects.requireNonNull(allocation.totals().objective());
    }

    private static double moved(Allocation allocation) {
        return allocation.flows().stream().mapToDouble(Flow::amount).sum();
    }

    /** A scene with one newcomer, and what each of its links carried without it. */
    private static final class With {

        private final Scene scene;
        private final double[] carried;

        With(Scene scene, double[] carried) {
            this.scene = scene;
            this.carried = carried;
        }

        /** Of equally good plans the one that leaves most as it was: nobody loses a tonne by a tie. */
        Allocation plan() {
            return Allocator.allocateLike(scene, carried);
        }
    }

    private With with(Candidate candidate, double size) {
        Scene.Part part =
                whole.part(i -> isRegistered(i) || whole.spots().get(i).facility() == candidate.facility());
        Scene one = part.scene();
        List<Spot> spots = one.spots().stream()
                .map(spot -> spot.facility() == candidate.facility() && spot.takes()
                        ? new Spot(spot.kind(), spot.stream(), spot.intake(), size, spot.making(), spot.outside())
                        : spot)
                .toList();
        return new With(one.with(spots), part.ofLinks(carried));
    }

    private static double takes(Scene scene, Allocation allocation, Candidate candidate) {
        return allocation.flows().stream()
                .filter(flow -> scene.spots().get(flow.link().to()).facility() == candidate.facility())
                .mapToDouble(Flow::amount)
                .sum();
    }

    private static List<Partner> partners(Scene scene, Allocation allocation, Candidate candidate, boolean feeders) {
        List<Partner> partners = new ArrayList<>();
        for (Flow flow : allocation.flows()) {
            Spot here =
                    scene.spots().get(feeders ? flow.link().to() : flow.link().from());
            Spot there =
                    scene.spots().get(feeders ? flow.link().from() : flow.link().to());
            if (here.facility() == candidate.facility()) {
                partners.add(new Partner(
                        feeders ? there.stream() : there.door(),
                        flow.amount(),
                        flow.link().roadM(),
                        flow.link().estimated()));
            }
        }
        partners.sort(Comparator.comparingDouble((Partner partner) -> -partner.amount()));
        return partners;
    }
}
