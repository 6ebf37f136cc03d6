package org.ecopark.exchange.network;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ecopark.exchange.network.Solved.Marginals;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.optimise.yields.YieldAgain;
import org.ecopark.optimise.yields.YieldPlan;
import org.ecopark.optimise.yields.YieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a unit more or less of each spot of a linear programme changes its objective by.
 *
 * <p>Method. The best value is a concave function of an amount that never falls, as what finds no use costs nothing. So
 * where at least a unit is left over in some best plan, both sides are 0, exactly. Elsewhere the programme is solved
 * again with a unit more and with a unit less, from where it ended, the largest amounts first, until the work allowed is
 * done. For what is left then the price of the plan is told: a unit more brings at most that, a unit less takes at least
 * that; of works nothing is told.
 */
final class OneMore implements Marginals {

    private final Network network;
    private final YieldProblem problem;
    private final YieldPlan plan;
    private final @Nullable Double[] more;
    private final @Nullable Double[] less;
    private final boolean[] exact;
    private long arcs;

    /** @param asked before each spot whether to go on; it may throw */
    OneMore(Network network, YieldProblem problem, YieldPlan plan, long allowed, Runnable asked) {
        this.network = network;
        this.problem = problem;
        this.plan = plan;
        List<Spot> spots = network.scene().spots();
        more = new @Nullable Double[spots.size()];
        less = new @Nullable Double[spots.size()];
        exact = new boolean[spots.size()];
        int[] open = IntStream.range(0, spots.size())
                .filter(i -> !isLeftOver(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -spots.get(i).amount()))
                .mapToInt(i -> i)
                .toArray();
        solveAgain(open, allowed, asked);
    }

    private boolean isLeftOver(int i) {
        Spot spot = network.scene().spots().get(i);
        boolean counted = spot.kind() == Kind.OFFER || spot.kind() == Kind.NEED || spot.kind() == Kind.WORKS;
        double own = plan.flow(network.ownArc(i));
        if (counted && (spot.kind() == Kind.WORKS ? spot.amount() - own : own) >= 1) {
            more[i] = 0.0;
            less[i] = 0.0;
            exact[i] = true;
        }
        return !counted || exact[i];
    }

    private void solveAgain(int[] open, long allowed, Runnable asked) {
        if (open.length == 0) {
            return;
        }
        try (YieldAgain again = new YieldAgain(problem)) {
            for (int i : open) {
                if (arcs + 2L * problem.arcs() <= allowed) {
                    arcs += 2L * problem.arcs();
                    asked.run();
                    solve(again, i);
                } else {
                    bound(i);
                }
            }
        }
    }

    private void solve(YieldAgain again, int i) {
        double amount = network.scene().spots().get(i).amount();
        double step = Math.min(1, amount);
        more[i] = (plan.totalCost() - cost(again, i, 1)) / Network.CENTS;
        less[i] = (cost(again, i, -step) - plan.totalCost()) / Network.CENTS / step;
        exact[i] = true;
    }

    private double cost(YieldAgain again, int i, double change) {
        Spot spot = network.scene().spots().get(i);
        return switch (spot.kind()) {
            case OFFER -> again.costWithMoreFrom(i, change);
            case NEED -> again.costWithMoreFrom(i, -change);
            default -> again.costWithCapacity(network.ownArc(i), spot.amount() + change);
        };
    }

    private void bound(int i) {
        Kind kind = network.scene().spots().get(i).kind();
        if (kind != Kind.WORKS) {
            double price = plan.nodePrice(i) / Network.CENTS;
            more[i] = kind == Kind.OFFER ? -price : price;
            less[i] = more[i];
        }
    }

    /** Arcs that were solved again. */
    long arcs() {
        return arcs;
    }

    @Override
    public @Nullable Double gainOfMore(int spot) {
        return more[spot];
    }

    @Override
    public @Nullable Double lossOfLess(int spot) {
        return less[spot];
    }

    @Override
    public boolean isExact(int spot) {
        return exact[spot];
    }
}
