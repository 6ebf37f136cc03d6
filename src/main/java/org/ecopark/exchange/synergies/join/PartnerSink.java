package org.ecopark.exchange.synergies.join;

/** Takes the pairs of a {@link PairJoin}, on one of its threads. */
@FunctionalInterface
public interface PartnerSink {

    /**
     * Partners of one point, each with its geodesic distance. One point may come several times, once for each group of
     * partners, but always to the same sink. The arrays are used again after the call.
     *
     * @param left the point, as its columns number it
     * @param right its partners, as their columns number them, in no useful order
     * @param metres as far as {@code count}, like {@code right}
     */
    void take(int left, int[] right, double[] metres, int count);
}
