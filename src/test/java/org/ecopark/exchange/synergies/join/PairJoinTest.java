package org.ecopark.exchange.synergies.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecopark.geo.Chords;
import org.ecopark.geo.EarthPoints;
import org.ecopark.geo.Geodesics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs held against brute force with Karney's method. */
class PairJoinTest {

    /** A pair's place in a map of all. */
    private record Pair(int left, int right) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            return left == other.left ? Integer.compare(right, other.right) : Integer.compare(left, other.left);
        }
    }

    private static Map<Pair, Double> joined(EarthPoints left, EarthPoints right, double radiusM, int threads) {
        Map<Pair, Double> pairs = new TreeMap<>();
        PairJoin join = PairJoin.of(tree(left), tree(right), radiusM);
        join.run(
                threads,
                () -> (PartnerSink) (point, partners, metres, count) -> {
                    synchronized (pairs) {
                        for (int i = 0; i < count; i++) {
                            assertThat(pairs.put(new Pair(point, partners[i]), metres[i]))
                                    .as("a pair comes once")
                                    .isNull();
                        }
                    }
                },
                done -> {});
        return pairs;
    }

    private static PointTree tree(EarthPoints points) {
        return PointTree.of(points, IntStream.range(0, points.size()).toArray());
    }

    private static Map<Pair, Double> brute(EarthPoints left, EarthPoints right, double radiusM) {
        Map<Pair, Double> pairs = new TreeMap<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                double metres = left.metres(i, right, j);
                if (metres <= radiusM) {
                    pairs.put(new Pair(i, j), metres);
                }
            }
        }
        return pairs;
    }

    private static void assertSame(EarthPoints left, EarthPoints right, double radiusM, int least) {
        Map<Pair, Double> expected = brute(left, right, radiusM);
        assertThat(expected).hasSizeGreaterThanOrEqualTo(least);
        Map<Pair, Double> found = joined(left, right, radiusM, 2);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((pair, metres) -> assertThat(Math.abs(metres - expected.get(pair)))
                .isLessThan(Chords.ROUNDING_M + Chords.RELATIVE_ERROR * metres));
    }

    private static EarthPoints within(Random random, int count, double west, double east, double south, double north) {
        return EarthPoints.of(
                random.doubles(count, west, east).toArray(),
                random.doubles(count, south, north).toArray());
    }

    /** Parks of some kilometres with facilities that share a point. */
    private static EarthPoints clustered(Random random, int count, int parks, double west, double south) {
        double[] longitude = new double[count];
        double[] latitude = new double[count];
        for (int i = 0; i < count; i++) {
            Random park = new Random(random.nextInt(parks));
            double spread = random.nextInt(10) == 0 ? 0 : 0.03;
            longitude[i] = west + park.nextDouble() * 4 + random.nextGaussian() * spread;
            latitude[i] = south + park.nextDouble() * 4 + random.nextGaussian() * spread;
        }
        return EarthPoints.of(longitude, latitude);
    }

    @ParameterizedTest
    @CsvSource({"10000, 50", "33000, 400", "200000, 20000", "1000000, 120000"})
    void findsWhatBruteForceFindsAmongRandomPoints(double radiusM, int least) {
        Random random = new Random(1);
        assertSame(within(random, 300, -6, 2, 50, 58), within(random, 400, -6, 2, 50, 58), radiusM, least);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 500, 5000, 33_000})
    void findsWhatBruteForceFindsAmongParks(double radiusM) {
        Random random = new Random(2);
        assertSame(clustered(random, 400, 40, 126, 34), clustered(random, 300, 40, 126, 34), radiusM, 20);
    }

    @ParameterizedTest
    @CsvSource({"-180, 180, 88.5, 90", "-180, 180, -90, -88.5", "-180, 180, -1, 1"})
    void polesAndEquatorAreNoSpecialPlaces(double west, double east, double south, double north) {
        Random random = new Random(3);
        assertSame(
                within(random, 700, west, east, south, north),
                within(random, 700, west, east, south, north),
                99_000,
                900);
    }

    @Test
    void findsPairsAcrossTheAntimeridian() {
        EarthPoints west = EarthPoints.of(new double[] {179.99, 180, -179.99}, new double[] {-16, -16, -16});
        EarthPoints east = EarthPoints.of(new double[] {-179.99, -180}, new double[] {-16, -16});
        assertSame(west, east, 3000, 6);
        // The same place written in two ways.
        assertThat(joined(west, east, 0, 1)).containsOnlyKeys(new Pair(1, 1), new Pair(2, 0));
    }

    @Test
    void pointsAtTheRadiusAreIn() {
        Random random = new Random(4);
        EarthPoints left = within(random, 60, 5, 6, 45, 46);
        EarthPoints right = within(random, 60, 5, 6, 45, 46);
        for (int i = 0; i < 60; i++) {
            double radiusM = left.metres(i, right, i);
            assertThat(joined(left, right, radiusM, 1)).containsKey(new Pair(i, i));
            assertThat(joined(left, right, Math.nextDown(radiusM), 1)).doesNotContainKey(new Pair(i, i));
        }
    }

    @Test
    void pairsStandWithTheirOwnDistance() {
        Random random = new Random(5);
        EarthPoints left = clustered(random, 1000, 10, 10, 50);
        EarthPoints right = clustered(random, 1000, 10, 10, 50);
        joined(left, right, 20_000, 2).forEach((pair, metres) -> {
            double exact = Geodesics.metres(
                    left.longitude()[pair.left()],
                    left.latitude()[pair.left()],
                    right.longitude()[pair.right()],
                    right.latitude()[pair.right()]);
            assertThat(Math.abs(metres - exact)).isLessThan(1e-6);
        });
    }

    @Test
    void oneSideMayBeEmpty() {
        EarthPoints none = EarthPoints.of(new double[0], new double[0]);
        EarthPoints one = EarthPoints.of(new double[] {1}, new double[] {2});
        assertThat(joined(none, one, 10, 2)).isEmpty();
        assertThat(joined(one, none, 10, 2)).isEmpty();
        assertThat(joined(one, one, 10, 2)).containsOnlyKeys(new Pair(0, 0));
    }

    @Test
    void refusesRadiiOutsideOfWhatChordsTell() {
        PointTree tree = tree(EarthPoints.of(new double[] {1}, new double[] {2}));
        for (double radiusM : new double[] {-1, Double.NaN, 1_000_001, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> PairJoin.of(tree, tree, radiusM)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void partsOfColumnsAndSeveralReachesAreKeptApart() {
        Random random = new Random(6);
        EarthPoints points = within(random, 2000, 0, 2, 50, 51);
        PointTree even =
                PointTree.of(points, IntStream.range(0, 1000).map(i -> 2 * i).toArray());
        PointTree odd = PointTree.of(
                points, IntStream.range(0, 1000).map(i -> 2 * i + 1).toArray());
        long[] counts = new long[2];
        new PairJoin(List.of(List.of(Reach.of(even, odd, 9000), Reach.of(even, even, 0)), List.of()))
                .run(
                        1,
                        () -> (PartnerSink) (left, right, metres, count) -> {
                            assertThat(left % 2).isZero();
                            for (int i = 0; i < count; i++) {
                                counts[right[i] % 2]++;
                            }
                        },
                        done -> {});
        long expected = 0;
        for (int i = 0; i < 2000; i += 2) {
            for (int j = 1; j < 2000; j += 2) {
                expected += points.metres(i, points, j) <= 9000 ? 1 : 0;
            }
        }
        assertThat(counts).containsExactly(1000, expected);
    }

    @Test
    void batchesHoldTheIdsOfEveryPair() {
        Random random = new Random(7);
        EarthPoints left = within(random, 400, 0, 2, 50, 51);
        EarthPoints right = within(random, 500, 0, 2, 50, 51);
        long[] leftIds = random.longs(400).toArray();
        long[] rightIds = random.longs(500).toArray();
        long[] sums = new long[3];
        List<PairBatches> batches = PairJoin.of(tree(left), tree(right), 100_000)
                .run(
                        1,
                        () -> new PairBatches(leftIds, rightIds, (l, r, metres, count) -> {
                            sums[0] += count;
                            sums[1] += Arrays.stream(l, 0, count).sum();
                            sums[2] += Arrays.stream(r, 0, count).sum();
                        }),
                        done -> {});
        batches.forEach(PairBatches::flush);
        Map<Pair, Double> expected = brute(left, right, 100_000);
        assertThat(expected).hasSizeGreaterThan(100_000);
        assertThat(sums)
                .containsExactly(
                        expected.size(),
                        expected.keySet().stream()
                                .mapToLong(p -> leftIds[p.left()])
                                .sum(),
                        expected.keySet().stream()
                                .mapToLong(p -> rightIds[p.right()])
                                .sum());
    }

    @Test
    void workEndsWhenProgressSaysSo() {
        EarthPoints points = within(new Random(8), 5000, 0, 2, 50, 51);
        PairJoin join = PairJoin.of(tree(points), tree(points), 1000);
        assertThatThrownBy(() -> join.run(2, () -> (left, right, metres, count) -> {}, done -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }
}
