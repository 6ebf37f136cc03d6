package org.ecopark.siting.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.ecopark.optimise.covering.CoverBudget;
import org.ecopark.optimise.covering.CoverChecker;
import org.ecopark.optimise.covering.CoverPlan;
import org.ecopark.optimise.covering.CoverProblem;
import org.ecopark.optimise.covering.CoverStatus;
import org.ecopark.optimise.covering.Covering;
import org.ecopark.siting.plans.SitingPlan.Opened;
import org.ecopark.siting.plans.SitingPlan.Shipment;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.ecopark.siting.plans.SitingPlan.Status;
import org.ecopark.siting.plans.SitingPlan.Unserved;
import org.ecopark.siting.plans.SitingPlan.Work;
import org.jspecify.annotations.Nullable;

/** Set covering, maximal covering and p-centre. Each stream goes to its nearest open site by road. */
final class CoverSiting {

    private static final double GRAIN = 1000;

    private final SitingScene scene;
    private final Nearest nearest;
    private final double[][] metres;
    private final @Nullable Way[][] ways;

    CoverSiting(SitingScene scene, Nearest nearest) {
        this.scene = scene;
        this.nearest = nearest;
        this.metres = new double[scene.candidates().size()][scene.demands().size()];
        this.ways = new Way[metres.length][scene.demands().size()];
        for (double[] row : metres) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (Way way : scene.ways()) {
            metres[way.candidate()][way.demand()] = way.roadM();
            ways[way.candidate()][way.demand()] = way;
        }
    }

    SitingPlan solve(Effort effort) {
        CoverProblem problem = problem();
        long begun = System.nanoTime();
        AtomicReference<@Nullable RuntimeException> stop = new AtomicReference<>();
        CoverBudget budget = new CoverBudget(effort.work(), effort.seconds(), () -> {
            try {
                effort.progress().accept((System.nanoTime() - begun) / 1e9 / Math.max(effort.work(), 1));
                return false;
            } catch (RuntimeException stopped) {
                // The solver asks on another thread; the reason is thrown again on ours.
                stop.compareAndSet(null, stopped);
                return true;
            }
        });
        CoverPlan plan = switch (scene.task()) {
            case SET_COVERING -> Covering.all(problem, budget);
            case MAX_COVERING -> Covering.most(problem, budget);
            default -> Covering.centre(metres, problem, budget);
        };
        @Nullable RuntimeException stopped = stop.get();
        if (stopped != null) {
            throw stopped;
        }
        requireCorrect(problem, plan);
        return read(problem, plan, effort, (System.nanoTime() - begun) / 1e9);
    }

    private void requireCorrect(CoverProblem problem, CoverPlan plan) {
        if (plan.isPlan()) {
            switch (scene.task()) {
                case SET_COVERING -> CoverChecker.requireAllCovered(problem, plan);
                case MAX_COVERING -> CoverChecker.requireCovered(problem, plan);
                default -> CoverChecker.requireCentre(metres, problem.most(), plan);
            }
        }
    }

    private CoverProblem problem() {
        int sites = metres.length;
        SiteWishes wishes = scene.wishes();
        boolean[][] covers = new boolean[sites][scene.demands().size()];
        boolean[] open = new boolean[sites];
        boolean[] closed = new boolean[sites];
        long[] cost = new long[sites];
        for (int i = 0; i < sites; i++) {
            boolean standing = wishes.existing().containsKey(i);
            open[i] = standing || wishes.forced().contains(i);
            closed[i] = wishes.forbidden().contains(i);
            cost[i] = standing ? 0 : 1;
            for (int j = 0; j < covers[i].length; j++) {
                covers[i][j] = metres[i][j] != Double.POSITIVE_INFINITY;
            }
        }
        long[] weight = scene.demands().stream()
                .mapToLong(each -> Math.max(1, Math.round(each.amount() * GRAIN)))
                .toArray();
        int most = wishes.most() == null
                ? sites
                : Math.min(sites, wishes.most() + wishes.existing().size());
        return CoverProblem.of(covers)
                .withWeights(weight)
                .withCosts(cost)
                .withSettled(open, closed)
                .withMost(most);
    }

    private SitingPlan read(CoverProblem problem, CoverPlan plan, Effort effort, double seconds) {
        Status status = Status.valueOf(plan.status().name());
        boolean byWork = plan.work().work() >= effort.work() * (1 - 1e-6);
        boolean open = plan.status() == CoverStatus.FEASIBLE || plan.status() == CoverStatus.UNKNOWN;
        Work work = new Work(
                plan.work().branches(),
                plan.work().solves(),
                plan.work().work(),
                seconds,
                open ? (byWork || seconds < effort.seconds() ? "work" : "clock") : null);
        @Nullable Double bound = finite(plan.bound() / unit());
        if (!plan.isPlan()) {
            List<Reason> reasons =
                    status == Status.INFEASIBLE ? new Reasons(scene, nearest).ofCover(problem) : List.of();
            return new SitingPlan(status, null, bound, List.of(), List.of(), List.of(), reasons, work, Start.none());
        }
        return assigned(plan, status, bound, work);
    }

    /** Weights are counted in thousandths. */
    private double unit() {
        return scene.task() == Task.MAX_COVERING ? GRAIN : 1;
    }

    private SitingPlan assigned(CoverPlan plan, Status status, @Nullable Double bound, Work work) {
        double[] load = new double[metres.length];
        List<Shipment> shipments = new ArrayList<>();
        List<Unserved> unserved = new ArrayList<>();
        for (int j = 0; j < scene.demands().size(); j++) {
            double amount = scene.demands().get(j).amount();
            @Nullable Way best = null;
            for (int i = 0; i < metres.length; i++) {
                @Nullable Way way = ways[i][j];
                if (plan.open(i) && way != null && (best == null || way.roadM() < best.roadM())) {
                    best = way;
                }
            }
            if (best == null) {
                unserved.add(new Unserved(j, amount));
            } else {
                load[best.candidate()] += amount;
                shipments.add(new Shipment(best, amount));
            }
        }
        List<Opened> opened = new ArrayList<>();
        for (int i = 0; i < metres.length; i++) {
            if (plan.open(i)) {
                @Nullable Double standing = scene.wishes().existing().get(i);
                opened.add(new Opened(i, standing != null, null, load[i], null, null));
            }
        }
        return new SitingPlan(
                status, plan.value() / unit(), bound, opened, shipments, unserved, List.of(), work, Start.none());
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
