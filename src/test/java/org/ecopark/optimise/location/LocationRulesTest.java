package org.ecopark.optimise.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ecopark.optimise.location.LocationReasons.Kind;
import org.ecopark.optimise.natives.OrTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forced, forbidden and existing sites, least loads, budgets, warm starts and reasons; SCIP has the second opinion. */
class LocationRulesTest {

    /** A serves at 1 a unit for 100, B at 3 for 10: of 20 units B is cheaper (70 against 120). */
    private static LocationProblem pair() {
        return LocationProblem.of(
                new long[] {20}, new long[][] {{50}, {50}}, new double[][] {{100}, {10}}, new double[][] {{20}, {60}});
    }

    private static LocationPlan solved(LocationProblem problem) {
        LocationPlan plan = Location.solve(problem, LocationBudget.unlimited());
        if (plan.isPlan()) {
            LocationChecker.requireCorrect(problem, plan);
        }
        return plan;
    }

    @Test
    void forcedSitesOpenForbiddenOnesStayClosedAndExistingOnesCostNothingMore() {
        assertThat(solved(pair()).value()).isCloseTo(70, within(1e-9));
        // A open: 100 + 20; B too would not help.
        assertThat(solved(pair().withForced(0)).value()).isCloseTo(120, within(1e-9));
        assertThat(solved(pair().withForbidden(1)).value()).isCloseTo(120, within(1e-9));
        // A stands: its 100 are spent.
        LocationPlan standing = solved(pair().withExisting(0, 0).withNumber(0, 0));
        assertThat(standing.value()).isCloseTo(20, within(1e-9));
    }

    @Test
    void anExistingSiteGrowsForTheDifference() {
        // 10 t for 40 stand; 30 t cost 70. Of 25 t: growing for 30 + 25 = 55.
        LocationProblem problem = LocationProblem.of(
                        new long[] {25}, new long[][] {{10, 30}}, new double[][] {{40, 70}}, new double[][] {{25}})
                .withExisting(0, 0);
        assertThat(solved(problem).value()).isCloseTo(55, within(1e-9));
    }

    @Test
    void aSiteThatCannotReachItsLeastLoadStaysClosed() {
        // B must serve 30 of the 20 there are, so A serves.
        assertThat(solved(pair().withLeastLoads(new long[][] {{0}, {30}})).value())
                .isCloseTo(120, within(1e-9));
        LocationProblem both =
                pair().withLeastLoads(new long[][] {{5}, {5}}).withForced(0).withForced(1);
        // 5 t at B for 15, 15 t at A for 15, and both fixed costs.
        assertThat(solved(both).value()).isCloseTo(140, within(1e-9));
    }

    @Test
    void reasonsNameWhatIsWrong() {
        double never = Double.POSITIVE_INFINITY;
        LocationProblem far = LocationProblem.of(
                new long[] {5, 5}, new long[][] {{6}, {6}}, new double[][] {{1}, {1}}, new double[][] {
                    {1, never}, {2, never}
                });
        assertThat(LocationReasons.of(far))
                .extracting(LocationReasons.Reason::kind)
                .containsExactly(Kind.OUT_OF_REACH);
        assertThat(LocationReasons.of(far).get(0).index()).isEqualTo(1);
        assertThat(LocationReasons.of(pair().withForbidden(0).withForced(0))
                        .get(0)
                        .kind())
                .isEqualTo(Kind.FORCED_AND_FORBIDDEN);
        LocationProblem small = LocationProblem.of(
                new long[] {30}, new long[][] {{20}, {20}}, new double[][] {{1}, {1}}, new double[][] {{1}, {1}});
        assertThat(LocationReasons.of(small)).isEmpty();
        assertThat(LocationReasons.of(small.withNumber(0, 1)).get(0).kind()).isEqualTo(Kind.TOO_FEW_SITES_FOR_ALL);
        assertThat(LocationReasons.of(small.withForbidden(0)).get(0).kind()).isEqualTo(Kind.TOO_LITTLE_ROOM);
        LocationProblem dear = pair().withBudget(5, new double[][] {{9}, {2}}).withForced(0);
        assertThat(LocationReasons.of(dear).get(0).kind()).isEqualTo(Kind.BUDGET_TOO_SMALL);
        assertThat(solved(dear).status()).isEqualTo(LocationStatus.INFEASIBLE);
        assertThat(LocationReasons.of(pair().withForced(0).withForced(1).withNumber(0, 1))
                        .get(0)
                        .kind())
                .isEqualTo(Kind.TOO_MANY_FORCED);
    }

    /** Two sites of 20 for 7 or of 30 for 9, for 30 that arise: 9 at the least, by the larger size. */
    @Test
    void aBudgetThatBuysTooLittleRoomIsToldWithWhatItTakes() {
        LocationProblem problem = LocationProblem.of(
                new long[] {30}, new long[][] {{20, 30}, {20, 30}}, new double[][] {{1, 2}, {1, 2}}, new double[][] {
                    {1}, {1}
                });
        LocationProblem poor = problem.withBudget(8, new double[][] {{7, 9}, {7, 9}});
        assertThat(LocationReasons.of(poor))
                .containsExactly(new LocationReasons.Reason(Kind.BUDGET_TOO_SMALL_FOR_ALL, -1, 8, 9));
        assertThat(solved(poor).status()).isEqualTo(LocationStatus.INFEASIBLE);
        assertThat(LocationReasons.of(problem.withBudget(9, new double[][] {{7, 9}, {7, 9}})))
                .isEmpty();
    }

    @Test
    void aLeastLoadThatNoSiteReachesIsToldWithWhatItReaches() {
        double never = Double.POSITIVE_INFINITY;
        LocationProblem problem = LocationProblem.of(
                        new long[] {10, 15}, new long[][] {{40}, {40}}, new double[][] {{1}, {1}}, new double[][] {
                            {1, never}, {never, 1}
                        })
                .withLeastLoads(new long[][] {{20}, {18}});
        assertThat(LocationReasons.of(problem))
                .containsExactly(new LocationReasons.Reason(Kind.LOADS_OUT_OF_REACH, -1, 15, 18));
        assertThat(solved(problem).status()).isEqualTo(LocationStatus.INFEASIBLE);
    }

    @Test
    void aFormerPlanIsTheLeastOneGets() {
        LocationProblem problem = random(new SplittableRandom(3), 14, 50);
        LocationPlan first = solved(problem);
        LocationPlan warm = Location.solve(problem, LocationBudget.ofUnits(1), first.start());
        assertThat(warm.value()).isCloseTo(first.value(), within(1e-6));
        LocationPlan cold = Location.solve(problem, LocationBudget.ofUnits(1));
        assertThat(cold.isPlan() ? cold.value() : Double.POSITIVE_INFINITY).isGreaterThanOrEqualTo(warm.value());
        LocationPlan full = Location.solve(problem, LocationBudget.unlimited(), first.start());
        assertThat(full.value()).isCloseTo(first.value(), within(1e-6));
        assertThat(full.work().units()).isLessThan(first.work().units());
    }

    @Test
    void theLeastWorkGivesAPlanAndABound() {
        LocationProblem problem = random(new SplittableRandom(5), 14, 50);
        double best = solved(problem).value();
        LocationPlan plan = Location.solve(problem, LocationBudget.ofUnits(1));
        assertThat(plan.status()).isEqualTo(LocationStatus.FEASIBLE);
        assertThat(plan.value()).isGreaterThanOrEqualTo(best - 1e-6);
        assertThat(plan.bound()).isFinite().isLessThanOrEqualTo(best + 1e-6);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 24);
    }

    /** Every rule at once on problems that SCIP can prove. */
    @ParameterizedTest
    @MethodSource("seeds")
    void scipFindsTheSameValueOrNoPlanEither(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocationProblem problem = ruled(random(random, 7, 12), random);
        LocationPlan plan = solved(problem);
        double scip = scip(problem);
        assertThat(plan.status()).isEqualTo(Double.isNaN(scip) ? LocationStatus.INFEASIBLE : LocationStatus.OPTIMAL);
        if (plan.isPlan()) {
            assertThat(plan.value()).isCloseTo(scip, within(1e-5 * Math.abs(scip)));
        }
    }

    private static LocationProblem random(SplittableRandom random, int sites, int clients) {
        long[] demand = random.longs(clients, 5, 40).toArray();
        long[][] capacity = new long[sites][];
        double[][] fixed = new double[sites][];
        double[][] cost = new double[sites][clients];
        for (int i = 0; i < sites; i++) {
            capacity[i] = new long[] {40, 100, 250};
            double level = random.nextDouble(20, 60);
            fixed[i] = Arrays.stream(capacity[i])
                    .mapToDouble(c -> level * Math.pow(c / 40.0, 0.7))
                    .toArray();
            for (int j = 0; j < clients; j++) {
                cost[i][j] = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : demand[j] * random.nextDouble(0.5, 6);
            }
        }
        return LocationProblem.of(demand, capacity, fixed, cost);
    }

    private static LocationProblem ruled(LocationProblem problem, SplittableRandom random) {
        LocationProblem ruled = problem;
        int sites = problem.sites();
        if (random.nextBoolean()) {
            double[][] spend = new double[sites][3];
            for (double[] row : spend) {
                Arrays.setAll(row, k -> 10.0 + 8 * k + random.nextInt(5));
            }
            ruled = ruled.withBudget(random.nextDouble(40, 110), spend);
        }
        if (random.nextBoolean()) {
            long[][] loads = new long[sites][3];
            for (long[] row : loads) {
                row[0] = 10;
                row[1] = 45;
                row[2] = 110;
            }
            ruled = ruled.withLeastLoads(loads);
        }
        if (random.nextBoolean()) {
            ruled = ruled.withExisting(random.nextInt(3), random.nextInt(2));
        }
        if (random.nextBoolean()) {
            ruled = ruled.withForced(3 + random.nextInt(2));
        }
        if (random.nextBoolean()) {
            ruled = ruled.withForbidden(5 + random.nextInt(2));
        }
        return random.nextBoolean() ? ruled.withNumber(1, 3) : ruled;
    }

    /** The value by SCIP as one mixed-integer program; NaN when it finds that there is no plan. */
    private static double scip(LocationProblem problem) {
        OrTools.load();
        MPSolver solver = MPSolver.createSolver("SCIP");
        try {
            describe(problem, solver);
            MPSolver.ResultStatus status = solver.solve();
            return status == MPSolver.ResultStatus.OPTIMAL ? solver.objective().value() : Double.NaN;
        } finally {
            solver.delete();
        }
    }

    private static void describe(LocationProblem problem, MPSolver solver) {
        double never = Double.NEGATIVE_INFINITY;
        MPConstraint[] served = new MPConstraint[problem.clients()];
        Arrays.setAll(served, j -> solver.makeConstraint(1, 1));
        MPConstraint number = solver.makeConstraint(problem.least(), problem.most());
        MPConstraint budget = solver.makeConstraint(
                never, Double.isInfinite(problem.budget()) ? MPSolver.infinity() : problem.budget());
        for (int i = 0; i < problem.sites(); i++) {
            boolean always = problem.smallest(i) >= 0;
            MPConstraint one = solver.makeConstraint(always ? 1 : 0, problem.forbidden(i) ? 0 : 1);
            MPConstraint room = solver.makeConstraint(never, 0);
            MPConstraint load = solver.makeConstraint(0, MPSolver.infinity());
            for (int k = Math.max(0, problem.smallest(i)); k < problem.sizes(i); k++) {
                MPVariable size = solver.makeBoolVar("");
                solver.objective().setCoefficient(size, problem.fixedCost(i, k));
                one.setCoefficient(size, 1);
                room.setCoefficient(size, -problem.capacity(i, k));
                load.setCoefficient(size, -problem.leastLoad(i, k));
                number.setCoefficient(size, problem.counted(i) ? 1 : 0);
                budget.setCoefficient(size, problem.spend(i, k));
            }
            for (int j = 0; j < problem.clients(); j++) {
                if (problem.cost(i, j) != Double.POSITIVE_INFINITY) {
                    MPVariable share = solver.makeNumVar(0, 1, "");
                    solver.objective().setCoefficient(share, problem.cost(i, j));
                    served[j].setCoefficient(share, 1);
                    room.setCoefficient(share, problem.demand(j));
                    load.setCoefficient(share, problem.demand(j));
                }
            }
        }
        solver.objective().setMinimization();
        solver.setSolverSpecificParametersAsString("limits/gap = 0");
    }
}
