package org.ecopark.transport.roads;

/**
 * The fastest way of a lorry along roads, from where its start meets a road to where its end does.
 *
 * @param metres along the road; its pieces are measured on a sphere, at most 0.6 % off the ellipsoid
 * @param minutes of driving
 */
public record RoadWay(double metres, double minutes) {}
