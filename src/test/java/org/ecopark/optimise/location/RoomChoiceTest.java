package org.ecopark.optimise.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside all combinations of sizes, counted out. */
class RoomChoiceTest {

    private static final int SITES = 5;
    private static final int SIZES = 3;
    private static final int CLIENTS = 8;

    private final SiteFill[] fills = new SiteFill[SITES];

    private LocationProblem problem(long seed, long unit) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] demand = new long[CLIENTS];
        Arrays.setAll(demand, j -> unit * random.nextInt(1, 6));
        long[][] capacity = new long[SITES][SIZES];
        double[][] fixed = new double[SITES][SIZES];
        double[][] cost = new double[SITES][CLIENTS];
        for (int i = 0; i < SITES; i++) {
            for (int k = 0; k < SIZES; k++) {
                capacity[i][k] = unit * (3L + 4 * k + i) + (unit > 1 ? random.nextInt(7) : 0);
                fixed[i][k] = 20 + 15 * k + random.nextInt(20);
            }
            Arrays.setAll(cost[i], j -> (double) random.nextInt(1, 30));
        }
        LocationProblem problem = LocationProblem.of(demand, capacity, fixed, cost);
        double[] multiplier = new double[CLIENTS + 1];
        for (int j = 0; j < CLIENTS; j++) {
            multiplier[j] = random.nextDouble(0, 30);
        }
        Arrays.setAll(fills, i -> new SiteFill(problem, i));
        for (SiteFill fill : fills) {
            fill.fill(multiplier, new long[CLIENTS]);
        }
        return problem;
    }

    /** The least sum of all combinations with room enough, one site held at a size unless the site is negative. */
    private double counted(LocationProblem problem, Region region, int heldSite, int heldSize) {
        double best = Double.POSITIVE_INFINITY;
        for (int code = 0; code < Math.pow(SIZES + 1, SITES); code++) {
            double sum = 0;
            long room = 0;
            boolean allowed = true;
            for (int i = 0, rest = code; i < SITES; i++, rest /= SIZES + 1) {
                int k = rest % (SIZES + 1) - 1;
                allowed &= k >= region.low(i) && k <= region.high(i) && (i != heldSite || k == heldSize);
                sum += k < 0 ? 0 : fills[i].value(k);
                room += k < 0 ? 0 : problem.capacity(i, k);
            }
            best = allowed && room >= problem.totalDemand() ? Math.min(best, sum) : best;
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isTheLeastOfAllCombinationsAndOfThoseWithASiteHeld(long seed) {
        LocationProblem problem = problem(seed, 1);
        Region region = Region.whole(problem);
        region.open((int) (seed % SITES));
        region.atMost((int) ((seed + 1) % SITES), 1);
        RoomChoice rooms = Objects.requireNonNull(RoomChoice.find(problem));
        double least = rooms.solve(region, fills);
        assertThat(least).isCloseTo(counted(problem, region, -1, 0), within(1e-9));
        int[] sizes = new int[SITES];
        rooms.sizes(sizes);
        double sum = 0;
        long room = 0;
        for (int i = 0; i < SITES; i++) {
            sum += sizes[i] < 0 ? 0 : fills[i].value(sizes[i]);
            room += sizes[i] < 0 ? 0 : problem.capacity(i, sizes[i]);
        }
        assertThat(sum).isCloseTo(least, within(1e-9));
        assertThat(room).isGreaterThanOrEqualTo(problem.totalDemand());
        rooms.close(region, fills);
        for (int i = 0; i < SITES; i++) {
            for (int k = region.low(i); k <= region.high(i); k++) {
                double held = counted(problem, region, i, k);
                if (Double.isInfinite(held)) {
                    assertThat(rooms.least(fills, i, k)).isInfinite();
                } else {
                    assertThat(rooms.least(fills, i, k)).isCloseTo(held, within(1e-9));
                }
            }
        }
    }

    /** Parts of which 400 make the demand do not divide these capacities. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void staysABoundWhereRoomIsNoWholeNumberOfParts(long seed) {
        LocationProblem problem = problem(seed, 1009);
        Region region = Region.whole(problem);
        RoomChoice rooms = Objects.requireNonNull(RoomChoice.find(problem));
        double counted = counted(problem, region, -1, 0);
        assertThat(rooms.solve(region, fills)).isLessThanOrEqualTo(counted + 1e-9);
        rooms.close(region, fills);
        for (int i = 0; i < SITES; i++) {
            for (int k = Region.CLOSED; k < SIZES; k++) {
                assertThat(rooms.least(fills, i, k)).isLessThanOrEqualTo(counted(problem, region, i, k) + 1e-9);
            }
        }
    }

    @Test
    void isLeftOutWhereEverySiteHoldsAll() {
        LocationProblem problem = LocationProblem.of(
                new long[] {1, 2}, new long[][] {{3}, {5}}, new double[][] {{1}, {1}}, new double[][] {{1, 1}, {2, 2}});
        assertThat(RoomChoice.find(problem)).isNull();
    }
}
