package org.ecopark.optimise.covering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolverStatus;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentreTest {

    /** Clusters far apart, each a ring of pairs that face each other around one middle: only the middle is within the ring's radius of all. */
    private static final int CLUSTERS = 40;

    private static final int PAIRS = 24;
    private static final double RING = 700;

    private static double[][] rings() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] at = new double[CLUSTERS * (2 * PAIRS + 1)][];
        for (int c = 0, n = 0; c < CLUSTERS; c++) {
            double x = 10_000.0 * (c % 8);
            double y = 10_000.0 * (c / 8);
            at[n++] = new double[] {x, y};
            for (int k = 0; k < PAIRS; k++) {
                double turn = random.nextDouble(Math.PI);
                double radius = k == 0 ? RING : random.nextDouble(RING);
                at[n++] = new double[] {x + radius * Math.cos(turn), y + radius * Math.sin(turn)};
                at[n++] = new double[] {x - radius * Math.cos(turn), y - radius * Math.sin(turn)};
            }
        }
        return distances(at);
    }

    private static double[][] distances(double[][] at) {
        double[][] distance = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                distance[i][j] = Math.rint(Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]));
            }
        }
        return distance;
    }

    private static CoverProblem atMost(double[][] distance, int number) {
        return CoverProblem.within(distance, 0).withMost(number);
    }

    @Test
    void almostTwoThousandNodesInRingsHaveTheRadiusOfTheRings() {
        double[][] distance = rings();
        CoverPlan plan = Covering.centre(distance, atMost(distance, CLUSTERS), CoverBudget.ofWork(60));
        assertThat(plan.status()).isEqualTo(CoverStatus.OPTIMAL);
        assertThat(CoverChecker.requireCentre(distance, CLUSTERS, plan)).isEqualTo(RING);
    }

    /** One site short, one cluster has to be served from the next, 10 km away. */
    @Test
    void oneSiteTooFewForTheRingsIsNotHidden() {
        double[][] distance = rings();
        CoverPlan plan = Covering.centre(distance, atMost(distance, CLUSTERS - 1), CoverBudget.ofWork(60));
        assertThat(plan.bound()).isGreaterThan(10_000 - 3 * RING);
        assertThat(CoverChecker.requireCentre(distance, CLUSTERS - 1, plan)).isGreaterThanOrEqualTo(plan.bound());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noPlanExistsBelowTheProvenRadius(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] at = new double[70][2];
        for (double[] each : at) {
            Arrays.setAll(each, axis -> random.nextDouble(1000));
        }
        double[][] distance = distances(at);
        boolean[] forced = new boolean[at.length];
        boolean[] forbidden = new boolean[at.length];
        forced[random.nextInt(35)] = true;
        for (int i = 35; i < at.length; i++) {
            forbidden[i] = random.nextInt(3) == 0;
        }
        int number = 4 + (int) (3 * seed);
        CoverProblem settled = atMost(distance, number).withSettled(forced, forbidden);
        CoverPlan plan = Covering.centre(distance, settled, CoverBudget.unlimited());
        assertThat(plan.status()).isEqualTo(CoverStatus.OPTIMAL);
        assertThat(CoverChecker.requireCentre(distance, number, plan)).isPositive();
        for (int i = 0; i < at.length; i++) {
            assertThat(plan.open(i) || !forced[i]).isTrue();
            assertThat(plan.open(i) && forbidden[i]).isFalse();
        }
        CoverProblem below = CoverProblem.within(distance, Math.nextDown(plan.value()))
                .withSettled(forced, forbidden)
                .withMost(number);
        assertThat(new CoverModel(below)
                        .coverAll()
                        .solve(CoverBudget.unlimited())
                        .status())
                .isEqualTo(CpSolverStatus.INFEASIBLE);
    }

    @Test
    void littleWorkGivesTheSameHonestBoundsEachTime() {
        SplittableRandom random = new SplittableRandom(11);
        double[][] at = new double[600][2];
        for (double[] each : at) {
            Arrays.setAll(each, axis -> random.nextDouble(100_000));
        }
        double[][] distance = distances(at);
        CoverPlan whole = Covering.centre(distance, atMost(distance, 12), CoverBudget.ofWork(100));
        CoverPlan little = Covering.centre(distance, atMost(distance, 12), CoverBudget.ofWork(0.3));
        assertThat(little.bound()).isLessThanOrEqualTo(whole.value());
        assertThat(little.value()).isGreaterThanOrEqualTo(whole.bound());
        assertThat(CoverChecker.requireCentre(distance, 12, little)).isEqualTo(little.value());
        CoverPlan again = Covering.centre(distance, atMost(distance, 12), CoverBudget.ofWork(0.3));
        assertThat(again.value()).isEqualTo(little.value());
        assertThat(again.bound()).isEqualTo(little.bound());
    }

    @Test
    void noSitesOrClientsOutOfReachAreInfeasible() {
        double[][] distance = {{0, Double.POSITIVE_INFINITY}, {Double.POSITIVE_INFINITY, 0}};
        assertThat(Covering.centre(distance, atMost(distance, 1), CoverBudget.unlimited())
                        .status())
                .isEqualTo(CoverStatus.INFEASIBLE);
        assertThat(Covering.centre(distance, atMost(distance, 0), CoverBudget.unlimited())
                        .status())
                .isEqualTo(CoverStatus.INFEASIBLE);
        assertThat(Covering.centre(distance, atMost(distance, 2), CoverBudget.unlimited())
                        .value())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theKernelHasAPlanWhereTheWholeHasOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] distance = new double[11][16];
        for (double[] row : distance) {
            Arrays.setAll(row, j -> random.nextInt(5) < 2 ? 1 : 2);
        }
        Reach reach = Reach.within(distance, atMost(distance, 11), 1);
        int fewest = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << 11; set++) {
            boolean[] open = new boolean[11];
            for (int i = 0; i < 11; i++) {
                open[i] = (set >> i & 1) == 1;
            }
            fewest = reach.missed(open).isEmpty() ? Math.min(fewest, Integer.bitCount(set)) : fewest;
        }
        CoverKernel kernel = new CoverKernel(reach, (BitSet) reach.clients().clone());
        if (fewest == Integer.MAX_VALUE) {
            assertThat(kernel.isHopeless()).isTrue();
            return;
        }
        int left = fewest - kernel.opened().size();
        assertThat(reach.apart(reach.clients())).isLessThanOrEqualTo(fewest);
        assertThat(kernel.isEmpty()).isEqualTo(left == 0);
        if (left > 0) {
            assertThat(new CoverModel(kernel.problem(left))
                            .coverAll()
                            .solve(CoverBudget.unlimited())
                            .isPlan())
                    .isTrue();
            assertThat(new CoverModel(kernel.problem(left - 1))
                            .coverAll()
                            .solve(CoverBudget.unlimited())
                            .status())
                    .isEqualTo(CpSolverStatus.INFEASIBLE);
        }
    }
}
