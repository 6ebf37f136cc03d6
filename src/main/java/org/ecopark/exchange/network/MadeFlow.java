package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecopark.exchange.network.Network.Arc;
import org.ecopark.exchange.network.Solved.Marginals;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.optimise.FlowStatus;
import org.ecopark.optimise.FlowWork;
import org.ecopark.optimise.yields.YieldFlow;
import org.ecopark.optimise.yields.YieldPlan;
import org.ecopark.optimise.yields.YieldProblem;
import org.ecopark.optimise.yields.YieldProblem.CoProduct;
import org.ecopark.optimise.yields.YieldProblem.Limit;
import org.ecopark.optimise.yields.YieldProblem.Use;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link Network} with works as a linear programme: yields change what arrives, all outputs of a works share
 * what it takes in, works of one plant share its capacity, and so do all that go
 * through one pass-through site. Aims in order are solved one after the other, each kept by a
 * limit to {@value #KEPT} of its value. Amounts hold to about 1e-7 of the largest.
 */
final class MadeFlow {

    private static final double KEPT = 1e-9;

    private final Network network;
    private final List<long[]> costs;
    private long again;

    MadeFlow(Network network) {
        this.network = network;
        this.costs = network.costs();
    }

    /**
     * Solves it.
     *
     * @param again arcs that may be solved again to tell what a unit more or less is worth, where that is asked for
     * @param asked now and then whether to go on; it may throw
     */
    Solved solve(boolean withMarginals, long again, Runnable asked) {
        YieldPlan plan = inOrder();
        double[] flows = IntStream.range(0, plan.arcs()).mapToDouble(plan::flow).toArray();
        @Nullable Marginals marginals = null;
        if (withMarginals) {
            OneMore oneMore = new OneMore(network, problem(costs.get(0), plants()), plan, again, asked);
            marginals = oneMore;
            this.again = oneMore.arcs();
        }
        return new Solved(flows, 0, new FlowWork(1, network.nodes(), plan.arcs()), marginals);
    }

    /** Arcs that were solved again. */
    long again() {
        return again;
    }

    private YieldPlan inOrder() {
        List<Limit> limits = plants();
        YieldPlan plan = YieldFlow.solve(problem(costs.get(0), limits));
        for (int rank = 1; rank < costs.size(); rank++) {
            limits.add(noWorse(costs.get(rank - 1), plan));
            YieldPlan next = YieldFlow.solve(problem(costs.get(rank), limits));
            if (next.status() != FlowStatus.OPTIMAL) {
                // Only rounding can say that nothing is as good as what was just found; then that stands.
                break;
            }
            plan = next;
        }
        return plan;
    }

    private static Limit noWorse(long[] costs, YieldPlan plan) {
        List<Use> uses = new ArrayList<>();
        double worth = 0;
        for (int arc = 0; arc < costs.length; arc++) {
            if (costs[arc] != 0) {
                uses.add(new Use(arc, costs[arc]));
                worth += costs[arc] * plan.flow(arc);
            }
        }
        return new Limit(worth + KEPT * Math.max(1, Math.abs(worth)), uses);
    }

    private List<Limit> plants() {
        Map<Integer, List<Use>> uses = new HashMap<>();
        List<Spot> spots = network.scene().spots();
        for (int i = 0; i < spots.size(); i++) {
            @Nullable Making making = spots.get(i).making();
            if (making != null && making.plant() != null) {
                uses.computeIfAbsent(making.plant(), plant -> new ArrayList<>()).add(new Use(network.ownArc(i), 1));
            }
        }
        List<Limit> limits = new ArrayList<>();
        uses.forEach(
                (plant, each) -> limits.add(new Limit(network.scene().plants().get(plant), each)));
        for (Scene.Shared gate : network.scene().shared()) {
            limits.add(new Limit(
                    spots.get(gate.site()).amount(),
                    List.of(new Use(network.ownArc(gate.site()), 1), new Use(network.ownArc(gate.products()), 1))));
        }
        return limits;
    }

    /** The problem of the first aim. */
    static YieldProblem problem(Network network) {
        MadeFlow flow = new MadeFlow(network);
        return flow.problem(flow.costs.get(0), flow.plants());
    }

    private YieldProblem problem(long[] cost, List<Limit> limits) {
        List<Arc> arcs = network.arcs();
        List<Spot> spots = network.scene().spots();
        double[] supply = new double[network.nodes()];
        double[] most = arcs.stream().mapToDouble(Arc::most).toArray();
        for (int i = 0; i < spots.size(); i++) {
            double amount = spots.get(i).amount();
            supply[i] =
                    spots.get(i).kind() == Kind.OFFER ? amount : spots.get(i).kind() == Kind.NEED ? -amount : 0;
            if (spots.get(i).kind() == Kind.WORKS) {
                most[network.ownArc(i)] = amount;
            }
        }
        double[] least = supply.clone();
        least[network.ground()] = Double.NEGATIVE_INFINITY;
        supply[network.ground()] = Double.POSITIVE_INFINITY;
        return new YieldProblem(
                least,
                supply,
                arcs.stream().mapToInt(Arc::from).toArray(),
                arcs.stream().mapToInt(Arc::to).toArray(),
                most,
                IntStream.range(0, cost.length).mapToDouble(arc -> cost[arc]).toArray(),
                arcs.stream().mapToDouble(Arc::yield).toArray(),
                byProducts(),
                limits);
    }

    private List<CoProduct> byProducts() {
        return network.scene().byProducts().stream()
                .map(each -> new CoProduct(network.ownArc(each.works()), each.spot(), each.yield()))
                .toList();
    }
}
