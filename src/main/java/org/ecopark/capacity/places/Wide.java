package org.ecopark.capacity.places;

import org.jspecify.annotations.Nullable;

/**
 * A wide area whose zones or parks are looked at; null members do not narrow it.
 *
 * @param parks whether parks are meant, else zones
 * @param geoJson a valid polygon in longitude and latitude
 */
public record Wide(
        boolean parks,
        @Nullable String country,
        @Nullable Long park,
        @Nullable String geoJson) {}
