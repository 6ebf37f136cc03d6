package org.ecopark.exchange.synergies.join;

/**
 * Hands pairs on by their ids, many at a time: what it was given last is handed on by {@link #flush}.
 */
final class PairBatches implements PartnerSink {

    private static final int ROOM = 1 << 14;

    private final long[] leftIds;
    private final long[] rightIds;
    private final Taker taker;

    private final long[] left = new long[ROOM];
    private final long[] right = new long[ROOM];
    private final double[] metres = new double[ROOM];
    private int size;

    /** Takes some pairs; the arrays are used again after the call. */
    @FunctionalInterface
    interface Taker {
        void take(long[] leftIds, long[] rightIds, double[] metres, int count);
    }

    /** @param leftIds the id of each left point, as its columns number it */
    PairBatches(long[] leftIds, long[] rightIds, Taker taker) {
        this.leftIds = leftIds;
        this.rightIds = rightIds;
        this.taker = taker;
    }

    @Override
    public void take(int point, int[] partners, double[] distances, int count) {
        for (int done = 0; done < count; ) {
            int some = Math.min(count - done, ROOM - size);
            java.util.Arrays.fill(left, size, size + some, leftIds[point]);
            System.arraycopy(distances, done, metres, size, some);
            for (int i = 0; i < some; i++) {
                right[size + i] = rightIds[partners[done + i]];
            }
            size += some;
            done += some;
            if (size == ROOM) {
                flush();
            }
        }
    }

    void flush() {
        if (size > 0) {
            taker.take(left, right, metres, size);
            size = 0;
        }
    }
}
