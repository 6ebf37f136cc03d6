package org.ecopark.exchange.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Allocation.Flow;
import org.ecopark.exchange.network.Allocation.Worked;
import org.ecopark.exchange.network.Network.Arc;
import org.ecopark.exchange.network.Solved.Marginals;
import org.ecopark.exchange.network.Spot.Kind;
import org.ecopark.optimise.FlowWork;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best set of exchanges as the cheapest flow through a {@link Network}: in whole numbers where every tonne stays
 * a tonne, as a linear programme on the same arcs in those connected parts of the scene that have works. Pure.
 */
public final class Allocator {

    /** Less than this share of the largest amount is rounding of a linear programme. */
    private static final double ROUNDING = 1e-7;

    /** What a unit more or less is worth is found by solving again up to so many arcs in all, see {@link MadeFlow}. */
    private static final long MOST_AGAIN = 40_000_000;

    private final List<Flow> flows = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<Worked> worked = new ArrayList<>();
    private FlowWork work = new FlowWork(0, 0, 0);
    private double grain;
    private int left;
    private int linear;
    private long again;

    private Allocator(long again) {
        this.again = again;
    }

    /** The best set of exchanges, with what each side would change by more or less when that is asked for. */
    public static Allocation allocate(Scene scene, boolean withMarginals) {
        return allocate(scene, new double[0], withMarginals, MOST_AGAIN, (done, all) -> {});
    }

    /** The same, with bounds of what a unit more or less is worth where solving again would pass so many arcs in all. */
    static Allocation allocateWithin(Scene scene, long mostAgain) {
        return allocate(scene, new double[0], true, mostAgain, (done, all) -> {});
    }

    /**
     * The same with one who is told how many of how many parts are done.
     *
     * @param told may throw to end the work
     */
    public static Allocation allocate(Scene scene, boolean withMarginals, BiConsumer<Integer, Integer> told) {
        return allocate(scene, new double[0], withMarginals, MOST_AGAIN, told);
    }

    /**
     * Among the best sets the one that keeps most of what was.
     *
     * @param before what each link of the scene carried
     */
    public static Allocation allocateLike(Scene scene, double[] before) {
        return allocate(scene, before, false, 0, (done, all) -> {});
    }

    private static Allocation allocate(
            Scene scene, double[] before, boolean withMarginals, long again, BiConsumer<Integer, Integer> told) {
        Allocator allocator = new Allocator(again);
        List<Scene.Part> parts = Parts.of(scene);
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                told.accept(i, parts.size());
                int part = i;
                allocator.solve(
                        scene, parts.get(i), before, withMarginals, i > 0, () -> told.accept(part, parts.size()));
            }
        }
        allocator.flows.sort(Comparator.comparingInt(Flow::index));
        allocator.ends.sort(Comparator.comparingInt(End::spot));
        return new Allocation(
                allocator.flows,
                allocator.ends,
                allocator.worked,
                Sums.of(scene, allocator.flows, allocator.ends, allocator.worked),
                allocator.left,
                allocator.grain,
                allocator.work,
                allocator.linear);
    }

    private void solve(
            Scene scene, Scene.Part part, double[] before, boolean withMarginals, boolean works, Runnable goingOn) {
        Scene within = works ? Reachable.of(part.scene()) : part.scene();
        Network network = new Network(within, part.ofLinks(before));
        boolean asked = withMarginals && scene.objective().isWeighted();
        Solved solved;
        if (works) {
            MadeFlow flow = new MadeFlow(network);
            solved = flow.solve(asked, again, goingOn);
            again -= flow.again();
        } else {
            solved = WholeFlow.solve(network, asked);
        }
        FlowWork done = solved.work();
        work = new FlowWork(
                work.components() + done.components(), work.nodes() + done.nodes(), work.arcs() + done.arcs());
        grain = Math.max(grain, solved.grain());
        left += network.left();
        linear += works ? network.arcs().size() : 0;
        double least = works ? ROUNDING * solved.largestFlow() : 0;
        readFlows(scene, part, network, solved, least);
        readSpots(part, network, solved, least);
    }

    private void readFlows(Scene scene, Scene.Part part, Network network, Solved solved, double least) {
        double[] byLink = new double[part.scene().links().size()];
        for (int i = 0; i < network.arcs().size(); i++) {
            Arc arc = network.arcs().get(i);
            if (arc.link() >= 0) {
                byLink[arc.link()] += solved.flow(i);
            }
        }
        for (int i = 0; i < byLink.length; i++) {
            if (byLink[i] > least) {
                int link = part.link(i);
                flows.add(new Flow(scene.links().get(link), link, byLink[i]));
            }
        }
    }

    private void readSpots(Scene.Part part, Network network, Solved solved, double least) {
        @Nullable Marginals marginals = solved.marginals();
        for (int i = 0; i < part.scene().spots().size(); i++) {
            Spot spot = part.scene().spots().get(i);
            double unreached = spot.amount() - network.scene().spots().get(i).amount();
            double own = solved.flow(network.ownArc(i)) + unreached;
            if (spot.kind() == Kind.WORKS) {
                int sold = network.elsewhereArc(i);
                double elsewhere = sold < 0 ? 0 : solved.flow(sold);
                worked.add(new Worked(part.spot(i), rounded(own, least), rounded(elsewhere, least)));
            }
            if (!spot.passesOn()) {
                double rest = spot.kind() == Kind.WORKS ? spot.amount() - own : own;
                ends.add(new End(
                        part.spot(i),
                        rounded(rest, least),
                        marginals == null ? null : marginals.gainOfMore(i),
                        marginals == null ? null : marginals.lossOfLess(i),
                        marginals != null && marginals.isExact(i)));
            }
        }
    }

    private static double rounded(double amount, double least) {
        return amount > least ? amount : 0;
    }
}
