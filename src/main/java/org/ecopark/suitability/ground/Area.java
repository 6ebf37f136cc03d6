package org.ecopark.suitability.ground;

import org.jspecify.annotations.Nullable;

/**
 * Where: exactly one of these is known.
 *
 * @param geoJson a polygon in longitude and latitude
 * @param country two letters; has no shape
 */
public record Area(
        @Nullable String geoJson,
        @Nullable Long park,
        @Nullable Long zone,
        @Nullable String country) {}
