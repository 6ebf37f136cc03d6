package org.ecopark.exchange.synergies.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The best partners held against sorting all of them. */
class BestPartnersTest {

    private record Partner(int number, double score, double metres) {}

    private static void add(BestPartners best, int stream, Partner partner, double amount) {
        best.add(
                stream,
                new int[] {partner.number()},
                new double[] {partner.score()},
                new double[] {partner.metres()},
                new double[] {amount},
                1);
    }

    @Test
    void keepsWhatSortingWouldPutFirst() {
        Random random = new Random(1);
        for (int most = 1; most < 8; most++) {
            int count = random.nextInt(40);
            long[] ids = random.longs(count).toArray();
            List<Partner> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                // Few values, so that scores and distances are often equal.
                all.add(new Partner(i, random.nextInt(3), random.nextInt(3)));
            }
            BestPartners best = new BestPartners(2, most, ids);
            all.subList(0, count / 2).forEach(each -> add(best, 1, each, each.score()));
            best.add(
                    1,
                    all.stream().skip(count / 2).mapToInt(Partner::number).toArray(),
                    all.stream().skip(count / 2).mapToDouble(Partner::score).toArray(),
                    all.stream().skip(count / 2).mapToDouble(Partner::metres).toArray(),
                    new double[count],
                    count - count / 2);
            all.sort(Comparator.comparingDouble((Partner each) -> -each.score())
                    .thenComparingDouble(Partner::metres)
                    .thenComparingLong(each -> ids[each.number()]));
            assertThat(best.kept(0)).isZero();
            assertThat(best.kept(1)).isEqualTo(Math.min(most, count));
            assertThat(best.counts[1]).isEqualTo(count);
            for (int rank = 0; rank < best.kept(1); rank++) {
                assertThat(best.partner(1, rank)).isEqualTo(all.get(rank).number());
                assertThat(best.metres(1, rank)).isEqualTo(all.get(rank).metres());
                assertThat(best.rank(1, all.get(rank).number())).isEqualTo(rank);
            }
        }
    }

    /** Whoever adds a pair, and from whichever side it is told: 0.1 + 0.2 and the like must come to the same. */
    @Test
    void severalBooksMergedAreOneBook() {
        Random random = new Random(20_261_122);
        int streams = 7;
        int others = 40;
        long[] ids = random.longs(others).toArray();
        BestPartners whole = new BestPartners(streams, 3, ids);
        List<BestPartners> parts = List.of(new BestPartners(streams, 3, ids), new BestPartners(streams, 3, ids));
        for (int other = 0; other < others; other++) {
            int[] met = IntStream.range(0, streams)
                    .filter(i -> random.nextBoolean())
                    .toArray();
            double[] score =
                    random.doubles(met.length).map(d -> Math.rint(d * 5)).toArray();
            double[] metres =
                    random.doubles(met.length).map(d -> Math.rint(d * 3)).toArray();
            double[] amounts = random.doubles(met.length)
                    .map(d -> d < 0.1 ? Double.NaN : d)
                    .toArray();
            parts.get(random.nextInt(2)).addToEach(met, other, score, metres, amounts, met.length);
            for (int i = 0; i < met.length; i++) {
                whole.add(
                        met[i],
                        new int[] {other},
                        new double[] {score[i]},
                        new double[] {metres[i]},
                        new double[] {amounts[i]},
                        1);
            }
        }
        parts.get(0).merge(parts.get(1));
        for (int stream = 0; stream < streams; stream++) {
            assertThat(parts.get(0).counts[stream]).isEqualTo(whole.counts[stream]);
            assertThat(parts.get(0).unknown[stream]).isEqualTo(whole.unknown[stream]);
            assertThat(parts.get(0).reachable(stream, 1e9)).isEqualTo(whole.reachable(stream, 1e9));
            for (int rank = 0; rank < whole.kept(stream); rank++) {
                assertThat(parts.get(0).partner(stream, rank)).isEqualTo(whole.partner(stream, rank));
            }
        }
    }

    @Test
    void tellsHowMuchIsReachableOnlyWhereItIsKnown() {
        BestPartners best = new BestPartners(3, 1, new long[] {5, 6, 7});
        add(best, 0, new Partner(0, 1, 10), 40);
        add(best, 0, new Partner(1, 1, 10), Double.NaN);
        add(best, 0, new Partner(2, 1, 10), 50);
        add(best, 1, new Partner(0, 1, 10), Double.NaN);
        assertThat(best.reachable(0, 100)).isEqualTo(90);
        assertThat(best.reachable(0, 60)).isEqualTo(60);
        assertThat(best.reachable(0, Double.NaN)).isNaN();
        assertThat(best.reachable(1, 100)).isNaN();
        assertThat(best.reachable(2, 100)).isZero();
        assertThat(best.unknown[0]).isEqualTo(1);
        assertThat(best.withPartner()).isEqualTo(2);
    }

    /** By hand: months of 10 against 12, of 20 against none in half of the year. */
    @Test
    void sharesOfWhatCannotBeStoredAreTakenMonthByMonth() {
        double[] half = IntStream.range(0, 12)
                .mapToDouble(month -> month < 6 ? 1 / 6.0 : 0)
                .toArray();
        assertThat(Matching.shared(120, new double[0], 144, new double[0])).isCloseTo(120, offset());
        assertThat(Matching.shared(120, new double[0], 144, half)).isCloseTo(60, offset());
        assertThat(Matching.shared(120, half, 144, half)).isCloseTo(120, offset());
        assertThat(Matching.shared(Double.NaN, half, 144, half)).isNaN();
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
