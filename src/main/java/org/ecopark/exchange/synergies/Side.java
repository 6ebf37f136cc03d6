package org.ecopark.exchange.synergies;

import java.util.Arrays;

/** The offers or the needs of a register, by columns. Unknown amounts are NaN. */
final class Side {

    private static final int FIRST_ROOM = 1024;

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

    int size() {
        return size;
    }

    /** Makes room for one more and returns its place. */
    int next() {
        if (size == ids.length) {
            resize(2 * size);
        }
        return size++;
    }

    /** Gives back what was not used. */
    void trim() {
        resize(size);
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
