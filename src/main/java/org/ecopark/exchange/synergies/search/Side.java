package org.ecopark.exchange.synergies.search;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** The offers or the needs of a register, by columns. Unknown amounts are NaN. */
public final class Side {

    private static final int FIRST_ROOM = 1024;

    /** Bits of the curve for each of both ways. */
    private static final int CURVE = 15;

    long[] ids = new long[FIRST_ROOM];
    long[] facilities = new long[FIRST_ROOM];
    double[] longitudes = new double[FIRST_ROOM];
    double[] latitudes = new double[FIRST_ROOM];
    double[] lows = new double[FIRST_ROOM];
    double[] amounts = new double[FIRST_ROOM];
    double[] highs = new double[FIRST_ROOM];

    /** What each stream is but for place and amount: a number of {@link MarketColumns#kinds}. */
    int[] kinds = new int[FIRST_ROOM];

    private int size;

    public int size() {
        return size;
    }

    /**
     * One more stream.
     *
     * @param amount NaN together with its bounds where it is unknown
     * @param kind a number of {@link MarketColumns#kinds}
     */
    public void add(
            long id,
            long facility,
            double longitude,
            double latitude,
            double low,
            double amount,
            double high,
            int kind) {
        if (size == ids.length) {
            resize(2 * size);
        }
        ids[size] = id;
        facilities[size] = facility;
        longitudes[size] = longitude;
        latitudes[size] = latitude;
        lows[size] = low;
        amounts[size] = amount;
        highs[size] = high;
        kinds[size] = kind;
        size++;
    }

    public long id(int stream) {
        return ids[stream];
    }

    public double longitude(int stream) {
        return longitudes[stream];
    }

    public double latitude(int stream) {
        return latitudes[stream];
    }

    public double low(int stream) {
        return lows[stream];
    }

    public double amount(int stream) {
        return amounts[stream];
    }

    public double high(int stream) {
        return highs[stream];
    }

    public int kind(int stream) {
        return kinds[stream];
    }

    /** Gives back what was not used. */
    public void trim() {
        resize(size);
    }

    /**
     * The same streams with those of one class side by side and within a class by nearness, along a Hilbert curve: what a
     * search takes together then lies together in memory, too.
     *
     * @param classOfKind class of each kind
     */
    public Side byNearness(IntUnaryOperator classOfKind) {
        long[] places = new long[size];
        for (int i = 0; i < size; i++) {
            places[i] = ((long) cell(longitudes[i], latitudes[i]) << Integer.SIZE) | i;
        }
        Arrays.parallelSort(places);
        Map<Integer, Integer> firsts = firsts(classOfKind);
        int[] order = new int[size];
        for (long place : places) {
            int from = (int) place;
            int group = classOfKind.applyAsInt(kinds[from]);
            order[firsts.merge(group, 1, Integer::sum) - 1] = from;
        }
        return taken(order);
    }

    /** Number on the curve of a square of about a kilometre. */
    private static int cell(double longitude, double latitude) {
        double most = (1 << CURVE) - 1;
        return HilbertCode.encode(CURVE, (int) ((longitude + 180) / 360 * most), (int) ((latitude + 90) / 180 * most));
    }

    /** Where the streams of each class begin. */
    private Map<Integer, Integer> firsts(IntUnaryOperator classOfKind) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            counts.merge(classOfKind.applyAsInt(kinds[i]), 1, Integer::sum);
        }
        int first = 0;
        for (Map.Entry<Integer, Integer> group : counts.entrySet()) {
            int count = group.getValue();
            group.setValue(first);
            first += count;
        }
        return counts;
    }

    private Side taken(int[] order) {
        Side side = new Side();
        side.ids = IntStream.of(order).mapToLong(i -> ids[i]).toArray();
        side.facilities = IntStream.of(order).mapToLong(i -> facilities[i]).toArray();
        side.longitudes = taken(longitudes, order);
        side.latitudes = taken(latitudes, order);
        side.lows = taken(lows, order);
        side.amounts = taken(amounts, order);
        side.highs = taken(highs, order);
        side.kinds = IntStream.of(order).map(i -> kinds[i]).toArray();
        side.size = size;
        return side;
    }

    private static double[] taken(double[] column, int[] order) {
        return IntStream.of(order).mapToDouble(i -> column[i]).toArray();
    }

    private void resize(int room) {
        ids = Arrays.copyOf(ids, room);
        facilities = Arrays.copyOf(facilities, room);
        longitudes = Arrays.copyOf(longitudes, room);
        latitudes = Arrays.copyOf(latitudes, room);
        lows = Arrays.copyOf(lows, room);
        amounts = Arrays.copyOf(amounts, room);
        highs = Arrays.copyOf(highs, room);
        kinds = Arrays.copyOf(kinds, room);
    }
}
