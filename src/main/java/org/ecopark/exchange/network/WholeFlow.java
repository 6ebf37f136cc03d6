package org.ecopark.exchange.network;

import java.util.List;
import java.util.OptionalLong;
import org.ecopark.exchange.network.Network.Arc;
import org.ecopark.exchange.network.Solved.Marginals;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.MarginalValues;
import org.ecopark.optimise.OrderedFlow;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link Network} without works in whole numbers, exactly. Amounts are whole grains: kilograms, or the finest
 * power of ten above that at which every sum stays exact.
 */
final class WholeFlow {

    private static final double LARGEST_SUM = 4e18;
    private static final double FINEST = 0.001;

    private final Network network;
    private final List<long[]> costs;
    private final double grain;

    private WholeFlow(Network network) {
        this.network = network;
        this.costs = network.costs();
        this.grain = grain();
    }

    static Solved solve(Network network, boolean withMarginals) {
        WholeFlow flow = new WholeFlow(network);
        FlowProblem problem = flow.problem();
        FlowPlan plan = OrderedFlow.solve(problem, flow.costs.subList(1, flow.costs.size()));
        double[] flows = new double[plan.arcs()];
        for (int arc = 0; arc < flows.length; arc++) {
            flows[arc] = plan.flow(arc) * flow.grain;
        }
        @Nullable
        Marginals marginals = withMarginals ? flow.marginals(MarginalValues.of(problem, plan, network.ground())) : null;
        return new Solved(flows, flow.grain, plan.work(), marginals);
    }

    /** The problem in grains. */
    static FlowProblem problem(Network network) {
        return new WholeFlow(network).problem();
    }

    private double grain() {
        double amounts =
                network.scene().spots().stream().mapToDouble(Spot::amount).sum();
        double dearest = 1;
        for (long[] each : costs) {
            for (long cost : each) {
                dearest = Math.max(dearest, Math.abs((double) cost));
            }
        }
        double finest = FINEST;
        // Every tonne may run over several links.
        while (amounts / finest * dearest * 4 > LARGEST_SUM) {
            finest *= 10;
        }
        return finest;
    }

    private long grains(double amount) {
        return Double.isInfinite(amount) ? Long.MAX_VALUE : Math.round(amount / grain);
    }

    private FlowProblem problem() {
        List<Arc> arcs = network.arcs();
        long[] supply = new long[network.nodes()];
        List<Spot> spots = network.scene().spots();
        for (int i = 0; i < spots.size(); i++) {
            long amount = grains(spots.get(i).amount());
            supply[i] =
                    spots.get(i).kind() == Kind.OFFER ? amount : spots.get(i).kind() == Kind.NEED ? -amount : 0;
            supply[network.ground()] -= supply[i];
        }
        return new FlowProblem(
                supply,
                arcs.stream().mapToInt(Arc::from).toArray(),
                arcs.stream().mapToInt(Arc::to).toArray(),
                arcs.stream().mapToLong(arc -> grains(arc.most())).toArray(),
                costs.get(0));
    }

    private Marginals marginals(MarginalValues values) {
        return new Marginals() {
            @Override
            public @Nullable Double gainOfMore(int spot) {
                return money(isOffer(spot) ? values.costOfOneMore(spot) : values.costOfOneLess(spot), -1);
            }

            @Override
            public @Nullable Double lossOfLess(int spot) {
                return money(isOffer(spot) ? values.costOfOneLess(spot) : values.costOfOneMore(spot), 1);
            }

            @Override
            public boolean isExact(int spot) {
                return true;
            }
        };
    }

    private boolean isOffer(int spot) {
        return network.scene().spots().get(spot).kind() == Kind.OFFER;
    }

    private static @Nullable Double money(OptionalLong cents, int sign) {
        return cents.isPresent() ? (Double) (sign * cents.getAsLong() / Network.CENTS) : null;
    }
}
