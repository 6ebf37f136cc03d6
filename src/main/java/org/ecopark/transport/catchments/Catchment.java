package org.ecopark.transport.catchments;

import org.ecopark.transport.Circuity;
import org.ecopark.transport.Trip;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What lies within some effort of a place.
 *
 * @param circuity by which it was estimated; null when it was taken from roads
 * @param gap why roads did not serve; null when they did
 * @param cellM side of the cells it is made of; null for a circle
 * @param cut whether it reaches the edge of the loaded roads, beyond which it is not known
 */
record Catchment(
        Effort effort,
        double value,
        MultiPolygon area,
        @Nullable Circuity circuity,
        Trip.@Nullable Gap gap,
        @Nullable Double cellM,
        boolean cut) {}
