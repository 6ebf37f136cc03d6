package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.MarginalValues;
import org.ecopark.optimise.MinCostFlow;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best set of exchanges as the cheapest flow through a network.
 *
 * <p>Nodes: each offer sends its amount, each need takes its own, a pass-through site is an entrance and an exit with
 * what it can pass on between them. The ground takes every residual and serves every need for nothing: an exchange is
 * made only when it brings more than that. Links of unknown worth are left out under a weighted objective. Two aims in
 * order become one cost: a unit of the first outweighs all that can change of the second on a way through the network.
 *
 * <p>Amounts are whole grains: kilograms, or the finest power of ten above that at which every sum stays exact. Pure.
 */
public final class Allocator {

    private static final double CENTS = 100;
    private static final double LARGEST_SUM = 4e18;
    private static final long UNBOUNDED = Long.MAX_VALUE;

    private final Scene scene;
    private final List<Link> links = new ArrayList<>();
    private final int[] exit;
    private final int ground;
    private final long[] cost;
    private final double grain;

    private Allocator(Scene scene) {
        this.scene = scene;
        int spots = scene.spots().size();
        exit = new int[spots];
        int next = spots;
        for (int i = 0; i < spots; i++) {
            exit[i] = scene.spots().get(i).kind() == Kind.PASS_THROUGH ? next++ : i;
        }
        ground = next;
        for (Link link : scene.links()) {
            if (!scene.objective().needs(link.value())) {
                links.add(link);
            }
        }
        cost = costs();
        grain = grain();
    }

    /** The best set of exchanges, with what each side would change by more or less when that is asked for. */
    public static Allocation allocate(Scene scene, boolean withMarginals) {
        Allocator allocator = new Allocator(scene);
        FlowProblem problem = allocator.problem();
        FlowPlan plan = MinCostFlow.solve(problem);
        @Nullable
        MarginalValues values = withMarginals && scene.objective().isWeighted()
                ? MarginalValues.of(problem, plan, allocator.ground)
                : null;
        return allocator.read(plan, values);
    }

    private long[] costs() {
        long[] costs = new long[links.size()];
        Objective objective = scene.objective();
        if (objective.isWeighted()) {
            for (int i = 0; i < costs.length; i++) {
                costs[i] = -objective.cents(links.get(i), scene.reachesNeed(links.get(i)));
            }
            return costs;
        }
        long weight = 1;
        for (int rank = objective.order().size() - 1; rank >= 0; rank--) {
            Objective.Aim aim = objective.order().get(rank);
            long largest = 0;
            for (int i = 0; i < costs.length; i++) {
                costs[i] -= Math.multiplyExact(
                        weight, Objective.measure(aim, links.get(i), scene.reachesNeed(links.get(i))));
                largest = Math.max(largest, Math.abs(costs[i]));
            }
            // A way through the network has fewer links than there are nodes.
            weight = Math.addExact(Math.multiplyExact(2 * largest, ground + 1L), 1);
        }
        return costs;
    }

    private double grain() {
        double amounts = scene.spots().stream().mapToDouble(Spot::amount).sum();
        double dearest = 1;
        for (long each : cost) {
            dearest = Math.max(dearest, Math.abs((double) each));
        }
        double finest = 0.001;
        // Every tonne may run over several links.
        while (amounts / finest * dearest * 4 > LARGEST_SUM) {
            finest *= 10;
        }
        return finest;
    }

    private FlowProblem problem() {
        List<long[]> arcs = new ArrayList<>();
        long[] supply = new long[ground + 1];
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            long most = Double.isInfinite(link.most()) ? UNBOUNDED : Math.round(link.most() / grain);
            arcs.add(new long[] {exit[link.from()], link.to(), most, cost[i]});
        }
        for (int i = 0; i < scene.spots().size(); i++) {
            Spot spot = scene.spots().get(i);
            long amount = Math.round(spot.amount() / grain);
            switch (spot.kind()) {
                case OFFER -> {
                    supply[i] = amount;
                    arcs.add(new long[] {i, ground, UNBOUNDED, 0});
                }
                case NEED -> {
                    supply[i] = -amount;
                    arcs.add(new long[] {ground, i, UNBOUNDED, 0});
                }
                case PASS_THROUGH -> arcs.add(new long[] {i, exit[i], amount, 0});
            }
            supply[ground] -= supply[i];
        }
        return new FlowProblem(
                supply,
                arcs.stream().mapToInt(arc -> (int) arc[0]).toArray(),
                arcs.stream().mapToInt(arc -> (int) arc[1]).toArray(),
                arcs.stream().mapToLong(arc -> arc[2]).toArray(),
                arcs.stream().mapToLong(arc -> arc[3]).toArray());
    }

    private Allocation read(FlowPlan plan, @Nullable MarginalValues values) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (plan.flow(i) > 0) {
                flows.add(new Flow(links.get(i), plan.flow(i) * grain));
            }
        }
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < scene.spots().size(); i++) {
            Kind kind = scene.spots().get(i).kind();
            if (kind != Kind.PASS_THROUGH) {
                double rest = plan.flow(links.size() + i) * grain;
                ends.add(new End(i, rest, gainOfMore(values, kind, i), lossOfLess(values, kind, i)));
            }
        }
        return new Allocation(
                flows, ends, Sums.of(scene, flows), scene.links().size() - links.size(), grain, plan.work());
    }

    private static @Nullable Double gainOfMore(@Nullable MarginalValues values, Kind kind, int node) {
        if (values == null) {
            return null;
        }
        OptionalLong cost = kind == Kind.OFFER ? values.costOfOneMore(node) : values.costOfOneLess(node);
        return cost.isPresent() ? (Double) (-cost.getAsLong() / CENTS) : null;
    }

    private static @Nullable Double lossOfLess(@Nullable MarginalValues values, Kind kind, int node) {
        if (values == null) {
            return null;
        }
        OptionalLong cost = kind == Kind.OFFER ? values.costOfOneLess(node) : values.costOfOneMore(node);
        return cost.isPresent() ? (Double) (cost.getAsLong() / CENTS) : null;
    }
}
