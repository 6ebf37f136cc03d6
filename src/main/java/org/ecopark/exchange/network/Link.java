package org.ecopark.exchange.network;

/**
 * A way by which one spot may deliver to another.
 *
 * @param from index of an offer or a pass-through site
 * @param to index of a need or a pass-through site
 * @param most a year, {@link Double#POSITIVE_INFINITY} when only the ends bound it
 * @param straightM geodesic distance; {@code roadM} by road, estimated where {@code estimated}
 */
public record Link(int from, int to, double most, ArcValue value, double straightM, double roadM, boolean estimated) {}
