package org.ecopark.bench;

import java.util.Arrays;

/** Durations of many requests. Percentiles are values that occurred (nearest rank). */
final class Latencies {

    private final long[] sortedNanos;

    Latencies(long[] nanos) {
        this.sortedNanos = nanos.clone();
        Arrays.sort(sortedNanos);
    }

    double percentileMs(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }

    double leastMs() {
        return sortedNanos[0] / 1e6;
    }

    double mostMs() {
        return sortedNanos[sortedNanos.length - 1] / 1e6;
    }

    /** Cells p50, p99, min, max of a Markdown row. */
    String cells() {
        return "%.2f | %.2f | %.2f | %.2f".formatted(percentileMs(50), percentileMs(99), leastMs(), mostMs());
    }
}
