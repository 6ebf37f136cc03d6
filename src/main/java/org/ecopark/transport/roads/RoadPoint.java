package org.ecopark.transport.roads;

/**
 * Where a place meets the road: a point on an edge.
 *
 * @param along from 0 at the base node to 1 at the adjacent one
 * @param snapMetres from the place to the road
 * @param forward weight of the whole edge from base to adjacent; infinite when lorries may not drive that way
 * @param backward the other way
 */
public record RoadPoint(
        int edge,
        int base,
        int adjacent,
        double along,
        double snapMetres,
        double lengthMetres,
        double forward,
        double backward,
        double forwardMillis,
        double backwardMillis) {}
