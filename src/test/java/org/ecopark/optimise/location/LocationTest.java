package org.ecopark.optimise.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    /**
     * Two sites, three clients of 10 t. Site A: 20 t for 100 or 40 t for 150; site B: 20 t for 100. Serving from A costs
     * 10, 20, 60, from B 60, 20, 10. A alone at 40 t: 150 + 90 = 240; A and B at 20 t: 200 + 10 + 20 + 10 = 240; B alone
     * holds too little. With A's large size at 149: 239, A alone.
     */
    @Test
    void oneLargePlantBeatsTwoSmallOnesWhenItsSizeIsCheaper() {
        LocationPlan plan = Location.solve(twoSites(149), LocationBudget.unlimited());
        assertThat(plan.status()).isEqualTo(LocationStatus.OPTIMAL);
        assertThat(plan.value()).isCloseTo(239, within(1e-6));
        assertThat(sizes(plan)).containsExactly(1, -1);
        LocationPlan other = Location.solve(twoSites(151), LocationBudget.unlimited());
        assertThat(other.value()).isCloseTo(240, within(1e-6));
        assertThat(sizes(other)).containsExactly(0, 0);
    }

    private static int[] sizes(LocationPlan plan) {
        return IntStream.range(0, plan.sites()).map(plan::size).toArray();
    }

    private static LocationProblem twoSites(double largeCost) {
        return LocationProblem.of(
                new long[] {10, 10, 10},
                new long[][] {{20, 40}, {20}},
                new double[][] {{100, largeCost}, {100}},
                new double[][] {{10, 20, 60}, {60, 20, 10}});
    }

    @Test
    void demandThatNoSiteHoldsIsInfeasible() {
        LocationProblem problem = LocationProblem.of(
                new long[] {30}, new long[][] {{10}, {10}}, new double[][] {{1}, {1}}, new double[][] {{1}, {1}});
        assertThat(Location.solve(problem, LocationBudget.unlimited()).status()).isEqualTo(LocationStatus.INFEASIBLE);
    }

    @Test
    void clientThatNoSiteReachesIsInfeasible() {
        double never = Double.POSITIVE_INFINITY;
        LocationProblem problem = LocationProblem.of(
                new long[] {5, 5}, new long[][] {{10}, {10}}, new double[][] {{1}, {1}}, new double[][] {
                    {1, never}, {2, never}
                });
        assertThat(Location.solve(problem, LocationBudget.unlimited()).status()).isEqualTo(LocationStatus.INFEASIBLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void planCostsWhatTheBestOfAllCombinationsOfSizesCosts(long seed) {
        LocationProblem problem = random(new SplittableRandom(seed));
        LocationPlan plan = Location.solve(problem, LocationBudget.unlimited());
        double best = bestOfAll(problem, new int[problem.sites()], 0);
        assertThat(plan.status())
                .isEqualTo(Double.isInfinite(best) ? LocationStatus.INFEASIBLE : LocationStatus.OPTIMAL);
        if (!Double.isInfinite(best)) {
            assertThat(plan.value()).isCloseTo(best, within(1e-6));
            LocationChecker.requireCorrect(problem, plan);
        }
    }

    /** Five sites of up to two sizes, six clients, some pairs out of reach, sometimes a number of sites. */
    private static LocationProblem random(SplittableRandom random) {
        int sites = 5;
        long[] demand = random.longs(6, 1, 20).toArray();
        long[][] capacity = new long[sites][];
        double[][] fixed = new double[sites][];
        double[][] cost = new double[sites][demand.length];
        for (int i = 0; i < sites; i++) {
            long small = random.nextLong(5, 30);
            capacity[i] = random.nextBoolean() ? new long[] {small} : new long[] {small, small * 2};
            fixed[i] = Arrays.stream(capacity[i])
                    .mapToDouble(c -> 20 + 8 * Math.sqrt(c))
                    .toArray();
            for (int j = 0; j < demand.length; j++) {
                cost[i][j] = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : demand[j] * random.nextDouble(1, 9);
            }
        }
        LocationProblem problem = LocationProblem.of(demand, capacity, fixed, cost);
        return random.nextBoolean() ? problem : problem.withNumber(1, 3);
    }

    /** Every combination of sizes; who serves whom by repeatedly following the cheapest path in the rest network. */
    private static double bestOfAll(LocationProblem problem, int[] size, int site) {
        if (site == size.length) {
            long open = Arrays.stream(size).filter(k -> k >= 0).count();
            return open < problem.least() || open > problem.most()
                    ? Double.POSITIVE_INFINITY
                    : CheapestPaths.cost(problem, size);
        }
        double best = Double.POSITIVE_INFINITY;
        for (size[site] = -1; size[site] < problem.sizes(site); size[site]++) {
            int kept = size[site];
            best = Math.min(best, bestOfAll(problem, size, site + 1));
            size[site] = kept;
        }
        return best;
    }

    @Test
    void smallBudgetStillGivesAPlanWithABoundBelowIt() {
        LocationProblem problem = plane(new SplittableRandom(7), 30, 120);
        LocationPlan plan = Location.solve(problem, LocationBudget.ofUnits(30L * 120 * 40));
        assertThat(plan.status()).isEqualTo(LocationStatus.FEASIBLE);
        assertThat(plan.bound()).isLessThan(plan.value());
        assertThat(plan.work().stopped()).isTrue();
        LocationChecker.requireCorrect(problem, plan);
        LocationPlan again = Location.solve(problem, LocationBudget.ofUnits(30L * 120 * 40));
        assertThat(again.value()).isEqualTo(plan.value());
        assertThat(again.work()).isEqualTo(plan.work());
    }

    private static LocationProblem plane(SplittableRandom random, int sites, int clients) {
        long[] demand = random.longs(clients, 100, 1000).toArray();
        double[][] at = new double[sites + clients][];
        Arrays.setAll(at, n -> new double[] {random.nextDouble(100), random.nextDouble(100)});
        long[][] capacity = new long[sites][];
        double[][] fixed = new double[sites][];
        double[][] cost = new double[sites][clients];
        for (int i = 0; i < sites; i++) {
            capacity[i] = new long[] {5_000, 10_000, 20_000};
            fixed[i] = new double[] {40_000, 65_000, 110_000};
            for (int j = 0; j < clients; j++) {
                double[] there = at[sites + j];
                cost[i][j] = demand[j] * Math.hypot(at[i][0] - there[0], at[i][1] - there[1]) / 4;
            }
        }
        return LocationProblem.of(demand, capacity, fixed, cost);
    }

    @Test
    void outletTakesWhatIsDearerToServeAndDoesNotCount() {
        // Site 0 costs 50 and serves at 1 a unit; the outlet serves at 4 a unit. Of 10 units: 60 against 40; of 20 at
        // 70 against 80. At most one site may open; the outlet is not one of them.
        assertThat(sizes(withOutlet(10))).containsExactly(-1, 0);
        assertThat(sizes(withOutlet(20))).containsExactly(0, 0);
    }

    private static LocationPlan withOutlet(long demand) {
        LocationProblem problem = LocationProblem.of(
                        new long[] {demand},
                        new long[][] {{100}, {LocationProblem.UNLIMITED}},
                        new double[][] {{50}, {0}},
                        new double[][] {{demand}, {4.0 * demand}})
                .withOutlet(1)
                .withNumber(0, 1);
        return Location.solve(problem, LocationBudget.unlimited());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationProblem.of(
                        new long[] {0}, new long[][] {{1}}, new double[][] {{1}}, new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationProblem.of(
                        new long[] {1}, new long[][] {{2, 1}}, new double[][] {{1, 1}}, new double[][] {{1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocationProblem.of(
                        new long[] {1}, new long[][] {{1}}, new double[][] {{1}}, new double[][] {{Double.NaN}}));
    }
}
