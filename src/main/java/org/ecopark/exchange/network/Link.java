package org.ecopark.exchange.network;

/**
 * A way by which one spot may deliver to another.
 *
 * @param from index of an offer, a pass-through site or a works
 * @param to index of a need, a pass-through site or a works
 * @param most a year, {@link Double#POSITIVE_INFINITY} when only the ends bound it
 * @param straightM geodesic distance; {@code roadM} by road, estimated where {@code estimated}
 */
public record Link(int from, int to, double most, ArcValue value, double straightM, double roadM, boolean estimated) {

    Link between(int otherFrom, int otherTo) {
        return new Link(otherFrom, otherTo, most, value, straightM, roadM, estimated);
    }
}
