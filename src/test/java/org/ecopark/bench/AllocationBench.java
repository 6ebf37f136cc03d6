package org.ecopark.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.ecopark.optimise.FlowChecker;
import org.ecopark.optimise.FlowPlan;
import org.ecopark.optimise.FlowProblem;
import org.ecopark.optimise.MinCostFlow;
import org.ecopark.optimise.SpatialMarket;
import org.ecopark.optimise.yields.YieldChecker;
import org.ecopark.optimise.yields.YieldFlow;
import org.ecopark.optimise.yields.YieldPlan;
import org.ecopark.optimise.yields.YieldProblem;

/**
 * The best set of exchanges between offers and needs on a plane: time of the first and of the third solution by the
 * server's solver, by OR-Tools' cost scaling, and, on a smaller market, as a linear programme. All must agree.
 */
final class AllocationBench {

    private static final long SEED = 20_261_122;
    private static final int REPEATS = 3;

    private final int offers;
    private final int needs;
    private final int partners;
    private final int lpOffers;
    private final int worksOffers;

    AllocationBench(Options options) {
        offers = options.whole("offers", 10_000);
        needs = options.whole("needs", 2_000);
        partners = options.whole("partners", 50);
        lpOffers = options.whole("lp-offers", 1_000);
        worksOffers = options.whole("works-offers", 2_000);
    }

    void run() {
        System.out.printf("%n%s, %s; load %.1f%n%n", LocalDate.now(), Machine.description(), Machine.load());
        System.out.println("| offers x needs x partners | way | first, CPU s | third, CPU s | third, s | cost |");
        System.out.println("|---|---|---|---|---|---|");
        FlowProblem whole = SpatialMarket.problem(SEED, offers, needs, partners);
        double ours = race(whole, offers, needs);
        int lpNeeds = Math.max(1, lpOffers / 5);
        FlowProblem small = SpatialMarket.problem(SEED, lpOffers, lpNeeds, Math.min(partners, lpNeeds));
        double oursSmall = race(small, lpOffers, lpNeeds);
        double lp = linear(small, lpNeeds);
        System.out.printf(
                "%nEvery way gave the same cost, proven by the checkers. Linear programme over our simplex: %.0f.%n",
                lp / oursSmall);
        OneMoreBench.run(SEED, worksOffers);
        System.out.printf("The large market took %.2f s of processor time when warm.%n", ours);
    }

    private static double race(FlowProblem problem, int offers, int needs) {
        FlowPlan plan = MinCostFlow.solve(problem);
        List<String> faults = FlowChecker.faults(problem, plan);
        if (!faults.isEmpty()) {
            throw new DisagreementException("the plan is not proven: " + faults);
        }
        double ours = row(
                offers, needs, "our simplex", () -> MinCostFlow.solve(problem).totalCost(), plan.totalCost());
        row(offers, needs, "OR-Tools cost scaling", () -> SpatialMarket.costByCostScaling(problem), plan.totalCost());
        return ours;
    }

    private double linear(FlowProblem small, int lpNeeds) {
        YieldProblem problem = YieldProblem.of(small);
        long expected = MinCostFlow.solve(small).totalCost();
        return row(
                lpOffers,
                lpNeeds,
                "linear programme (GLOP)",
                () -> {
                    YieldPlan plan = YieldFlow.solve(problem);
                    List<String> faults = YieldChecker.faults(problem, plan);
                    if (!faults.isEmpty()) {
                        throw new DisagreementException("the linear programme is not proven: " + faults);
                    }
                    return Math.round(plan.totalCost());
                },
                expected);
    }

    private static double row(int offers, int needs, String way, LongSupplier solve, long expected) {
        double[] cpu = new double[REPEATS];
        double wall = 0;
        for (int i = 0; i < REPEATS; i++) {
            long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long before = System.nanoTime();
            long cost = solve.getAsLong();
            wall = (System.nanoTime() - before) / 1e9;
            cpu[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore) / 1e9;
            if (cost != expected) {
                throw new DisagreementException(way + " gives " + cost + ", not " + expected);
            }
        }
        System.out.printf(
                "| %d x %d | %s | %.2f | %.2f | %.2f | %d |%n",
                offers, needs, way, cpu[0], cpu[REPEATS - 1], wall, expected);
        return cpu[REPEATS - 1];
    }
}
