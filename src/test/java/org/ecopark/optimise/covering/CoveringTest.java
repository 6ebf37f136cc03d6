package org.ecopark.optimise.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoveringTest {

    /** Greed takes the middle site of four clients first and then needs two more; the two outer ones cover all six. */
    @Test
    void twoSitesCoverWhatGreedNeedsThreeFor() {
        CoverProblem problem = CoverProblem.of(new boolean[][] {
            {true, true, true, false, false, false},
            {false, false, false, true, true, true},
            {false, true, true, true, true, false}
        });
        assertThat(Greedy.number(Greedy.plan(problem))).isEqualTo(3);
        CoverPlan plan = Covering.all(problem, CoverBudget.unlimited());
        assertThat(plan.status()).isEqualTo(CoverStatus.OPTIMAL);
        assertThat(plan.value()).isEqualTo(2);
        assertThat(open(plan)).containsExactly(0, 1);
    }

    private static int[] open(CoverPlan plan) {
        return IntStream.range(0, plan.sites()).filter(plan::open).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void allThreeFindWhatTryingEveryChoiceFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sites = 9;
        int clients = 14;
        double[][] distance = new double[sites][clients];
        boolean[][] covers = new boolean[sites][clients];
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < clients; j++) {
                distance[i][j] = random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(1, 40);
                covers[i][j] = distance[i][j] <= 15;
            }
        }
        boolean[] forced = new boolean[sites];
        boolean[] forbidden = new boolean[sites];
        forced[random.nextInt(4)] = random.nextBoolean();
        forbidden[4 + random.nextInt(5)] = random.nextBoolean();
        CoverProblem problem = CoverProblem.of(covers)
                .withWeights(random.longs(clients, 0, 100).toArray())
                .withCosts(random.longs(sites, 1, 9).toArray())
                .withSettled(forced, forbidden)
                .withMost(4);
        double[] best = best(problem, distance);
        compareAll(problem, best[0]);
        CoverPlan most = Covering.most(problem, CoverBudget.unlimited());
        assertThat(most.status()).isEqualTo(CoverStatus.OPTIMAL);
        assertThat(most.value()).isEqualTo(best[1]);
        CoverChecker.requireCovered(problem, most);
        CoverPlan centre = Covering.centre(distance, problem, CoverBudget.unlimited());
        assertThat(centre.isPlan()).isEqualTo(best[2] < Double.POSITIVE_INFINITY);
        if (centre.isPlan()) {
            assertThat(centre.status()).isEqualTo(CoverStatus.OPTIMAL);
            assertThat(centre.value()).isEqualTo(best[2]);
            CoverChecker.requireCentre(distance, 4, centre);
        } else {
            assertThat(centre.status()).isEqualTo(CoverStatus.INFEASIBLE);
        }
    }

    private static void compareAll(CoverProblem problem, double best) {
        CoverPlan all = Covering.all(problem, CoverBudget.unlimited());
        assertThat(all.status())
                .isEqualTo(best == Double.POSITIVE_INFINITY ? CoverStatus.INFEASIBLE : CoverStatus.OPTIMAL);
        if (all.isPlan()) {
            assertThat(all.value()).isEqualTo(best);
            CoverChecker.requireAllCovered(problem, all);
        }
    }

    /** Least cost of covering all, most weight covered, least greatest distance, over every set of sites. */
    private static double[] best(CoverProblem problem, double[][] distance) {
        double[] best = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        for (int set = 0; set < 1 << problem.sites(); set++) {
            if (allowed(problem, set)) {
                measure(problem, distance, set, best);
            }
        }
        return best;
    }

    private static boolean allowed(CoverProblem problem, int set) {
        for (int i = 0; i < problem.sites(); i++) {
            boolean open = (set >> i & 1) == 1;
            if (open && problem.forbidden(i) || !open && problem.forced(i)) {
                return false;
            }
        }
        return Integer.bitCount(set) <= problem.most();
    }

    private static void measure(CoverProblem problem, double[][] distance, int set, double[] best) {
        double cost = 0;
        double weight = 0;
        double greatest = 0;
        boolean all = true;
        for (int i = 0; i < problem.sites(); i++) {
            cost += (set >> i & 1) == 1 ? problem.cost(i) : 0;
        }
        for (int j = 0; j < problem.clients(); j++) {
            double nearest = Double.POSITIVE_INFINITY;
            boolean covered = false;
            for (int i = 0; i < problem.sites(); i++) {
                if ((set >> i & 1) == 1) {
                    nearest = Math.min(nearest, distance[i][j]);
                    covered |= problem.covers(i, j);
                }
            }
            weight += covered ? problem.weight(j) : 0;
            all &= covered;
            greatest = Math.max(greatest, nearest);
        }
        best[0] = all ? Math.min(best[0], cost) : best[0];
        best[1] = Math.max(best[1], weight);
        best[2] = Math.min(best[2], greatest);
    }

    @Test
    void clientOutOfReachMakesCoveringAllInfeasible() {
        CoverProblem problem = CoverProblem.of(new boolean[][] {{true, false}, {true, false}});
        assertThat(Covering.all(problem, CoverBudget.unlimited()).status()).isEqualTo(CoverStatus.INFEASIBLE);
        assertThat(problem.outOfReach().stream().toArray()).containsExactly(1);
        assertThat(Covering.most(problem.withMost(1), CoverBudget.unlimited()).value())
                .isEqualTo(1);
    }

    @Test
    void smallBudgetStillGivesAPlanWithABoundAndTheSameOneAgain() {
        CoverProblem problem = large(new SplittableRandom(5));
        CoverPlan plan = Covering.all(problem, CoverBudget.ofWork(0.001));
        assertThat(plan.isPlan()).isTrue();
        assertThat(plan.bound()).isLessThanOrEqualTo(plan.value());
        CoverChecker.requireAllCovered(problem, plan);
        CoverPlan again = Covering.all(problem, CoverBudget.ofWork(0.001));
        assertThat(open(again)).containsExactly(open(plan));
        assertThat(again.bound()).isEqualTo(plan.bound());
        CoverPlan most = Covering.most(problem.withMost(5), CoverBudget.ofWork(0.001));
        CoverChecker.requireCovered(problem.withMost(5), most);
    }

    private static CoverProblem large(SplittableRandom random) {
        boolean[][] covers = new boolean[120][300];
        for (boolean[] row : covers) {
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextInt(12) == 0;
            }
        }
        for (int j = 0; j < 300; j++) {
            covers[j % 120][j] = true;
        }
        return CoverProblem.of(covers);
    }

    @Test
    void aCancelledSearchEndsSoonWithWhatItHas() {
        long begun = System.nanoTime();
        CoverPlan plan = Covering.all(
                large(new SplittableRandom(6)),
                new CoverBudget(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, () -> true));
        assertThat(plan.isPlan()).isTrue();
        assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
    }

    @Test
    void checkersRefuseWhatIsNotSo() {
        CoverProblem problem = CoverProblem.of(new boolean[][] {{true, false}, {false, true}});
        CoverPlan lie = new CoverPlan(CoverStatus.OPTIMAL, 1, 1, new boolean[] {true, false}, CoverWork.NONE);
        assertThatIllegalStateException().isThrownBy(() -> CoverChecker.requireAllCovered(problem, lie));
        CoverPlan boast = new CoverPlan(CoverStatus.OPTIMAL, 2, 2, new boolean[] {true, false}, CoverWork.NONE);
        assertThatIllegalStateException().isThrownBy(() -> CoverChecker.requireCovered(problem, boast));
        assertThatIllegalStateException()
                .isThrownBy(() -> CoverChecker.requireCentre(new double[][] {{1, 5}, {5, 1}}, 1, lie));
        assertThatIllegalArgumentException().isThrownBy(() -> problem.withWeights(new long[] {1}));
    }
}
