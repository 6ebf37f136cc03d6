package org.ecopark.exchange.synergies.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ecopark.geo.Chords;
import org.ecopark.geo.EarthPoints;

/** The join as the benchmark meets it: offers and needs by columns, pairs of one class. */
public final class JoinSubject {

    /** Prime; sums of squares modulo it tell sets of pairs apart whatever their order, and PostgreSQL makes them too. */
    public static final long PRIME = Integer.MAX_VALUE;

    /** Spreads an offer's id over what a need's id leaves free. */
    public static final long SPREAD = 1_048_583;

    private final Side offers;
    private final Side needs;
    private final int threads;

    public JoinSubject(Side offers, Side needs, int threads) {
        this.offers = offers;
        this.needs = needs;
        this.threads = threads;
    }

    /** One side by columns. */
    public record Side(long[] ids, int[] classes, double[] longitudes, double[] latitudes) {

        private EarthPoints points() {
            return EarthPoints.of(longitudes, latitudes);
        }

        private Map<Integer, int[]> byClass() {
            Map<Integer, IntStream.Builder> builders = new TreeMap<>();
            for (int i = 0; i < classes.length; i++) {
                builders.computeIfAbsent(classes[i], c -> IntStream.builder()).add(i);
            }
            Map<Integer, int[]> members = new TreeMap<>();
            builders.forEach((key, builder) -> members.put(key, builder.build().toArray()));
            return members;
        }
    }

    /**
     * What came out.
     *
     * @param prepared seconds of the total until trees stood
     * @param metres sum of all distances
     */
    public record Outcome(long pairs, long checksum, double metres, double prepared, double seconds) {}

    /** Counts and sums what is handed out, as a consumer would read every pair. */
    private static final class Sum implements PairBatches.Taker {

        private long pairs;
        private long checksum;
        private double metres;

        @Override
        public void take(long[] left, long[] right, double[] distances, int count) {
            long sum = 0;
            double length = 0;
            for (int i = 0; i < count; i++) {
                sum += hash(left[i], right[i]);
                length += distances[i];
            }
            pairs += count;
            checksum += sum;
            metres += length;
        }

        /** ((left * SPREAD + right) mod PRIME)² mod PRIME, by shifts since PRIME = 2^31 - 1. */
        private static long hash(long left, long right) {
            long once = reduced(left * SPREAD + right);
            return reduced(once * once);
        }

        private static long reduced(long value) {
            long folded = (value & PRIME) + (value >>> 31);
            long again = (folded & PRIME) + (folded >>> 31);
            // The prime itself becomes zero, without a branch.
            return (again + ((again + 1) >>> 31)) & PRIME;
        }
    }

    /** From columns of degrees to all pairs in batches of ids and metres. */
    public Outcome join(double radiusM) {
        long begun = System.nanoTime();
        EarthPoints offered = offers.points();
        EarthPoints needed = needs.points();
        PairJoin join = new PairJoin(looks(offered, needed, radiusM));
        double prepared = (System.nanoTime() - begun) / 1e9;
        List<Counting> parts = join.run(threads, () -> new Counting(offers.ids(), needs.ids()), done -> {});
        parts.forEach(Counting::flush);
        return outcome(parts.stream().map(part -> part.sum).toList(), prepared, begun);
    }

    private List<List<Reach>> looks(EarthPoints offered, EarthPoints needed, double radiusM) {
        Map<Integer, int[]> takers = needs.byClass();
        return offers.byClass().entrySet().parallelStream()
                .filter(group -> takers.containsKey(group.getKey()))
                .map(group -> List.of(Reach.of(
                        PointTree.of(offered, group.getValue()),
                        PointTree.of(needed, takers.get(group.getKey())),
                        radiusM)))
                .toList();
    }

    private static Outcome outcome(List<Sum> sums, double prepared, long begun) {
        return new Outcome(
                sums.stream().mapToLong(sum -> sum.pairs).sum(),
                sums.stream().mapToLong(sum -> sum.checksum).sum(),
                sums.stream().mapToDouble(sum -> sum.metres).sum(),
                prepared,
                (System.nanoTime() - begun) / 1e9);
    }

    private static final class Counting implements PartnerSink {

        private final Sum sum = new Sum();
        private final PairBatches batches;

        Counting(long[] leftIds, long[] rightIds) {
            batches = new PairBatches(leftIds, rightIds, sum);
        }

        @Override
        public void take(int left, int[] right, double[] metres, int count) {
            batches.take(left, right, metres, count);
        }

        void flush() {
            batches.flush();
        }
    }

    /** The pairs themselves, found before: what a loop that only measures and hands them out has to walk. */
    public Known known(double radiusM) {
        EarthPoints offered = offers.points();
        EarthPoints needed = needs.points();
        List<Pairs> parts = new PairJoin(looks(offered, needed, radiusM)).run(threads, Pairs::new, done -> {});
        return new Known(offered, needed, parts);
    }

    /** Pairs of one thread: each offer, how many partners it has, and these. */
    private static final class Pairs implements PartnerSink {

        private int[] offers = new int[1024];
        private int[] counts = new int[1024];
        private int size;
        private final List<int[]> partners = new ArrayList<>();

        @Override
        public void take(int left, int[] right, double[] metres, int count) {
            if (size == offers.length) {
                offers = Arrays.copyOf(offers, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            offers[size] = left;
            counts[size++] = count;
            partners.add(Arrays.copyOf(right, count));
        }
    }

    /** The lower bound: nothing is searched, every pair is measured and handed out in batches. */
    public final class Known {

        private final EarthPoints offered;
        private final EarthPoints needed;
        private final List<Pairs> parts;

        private Known(EarthPoints offered, EarthPoints needed, List<Pairs> parts) {
            this.offered = offered;
            this.needed = needed;
            this.parts = parts;
        }

        public Outcome walk() {
            long begun = System.nanoTime();
            List<Supplier<Sum>> works =
                    parts.stream().map(part -> (Supplier<Sum>) () -> walk(part)).toList();
            List<Sum> sums = works.parallelStream().map(Supplier::get).toList();
            return outcome(sums, 0, begun);
        }

        private Sum walk(Pairs part) {
            Counting counting = new Counting(offers.ids(), needs.ids());
            double[] metres = new double[1024];
            for (int i = 0; i < part.size; i++) {
                int[] partners = part.partners.get(i);
                if (metres.length < partners.length) {
                    metres = new double[2 * partners.length];
                }
                measure(part.offers[i], partners, metres);
                counting.take(part.offers[i], partners, metres, partners.length);
            }
            counting.flush();
            return counting.sum;
        }

        private void measure(int offer, int[] partners, double[] metres) {
            double x = offered.x()[offer];
            double y = offered.y()[offer];
            double z = offered.z()[offer];
            double[] xs = needed.x();
            double[] ys = needed.y();
            double[] zs = needed.z();
            for (int i = 0; i < partners.length; i++) {
                int need = partners[i];
                double dx = xs[need] - x;
                double dy = ys[need] - y;
                double dz = zs[need] - z;
                metres[i] = Chords.metres(dx * dx + dy * dy + dz * dz, dz, zs[need] + z);
            }
        }
    }
}
