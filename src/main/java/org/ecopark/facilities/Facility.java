package org.ecopark.facilities;

import java.util.Optional;
import org.ecopark.materials.MaterialSpec.Sector;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A site of a company.
 *
 * @param name its own, in whatever language; the others are null where none is known
 * @param location longitude, latitude, SRID 4326
 * @param accuracyM how far the point may be from the place, in metres; null when unknown
 * @param country two letters; null when unknown
 * @param hazardousPermit whether it may take hazardous material; null when unknown
 */
public record Facility(
        long id,
        String name,
        @Nullable String nameEn,
        @Nullable String nameKo,
        Point location,
        @Nullable Double accuracyM,
        @Nullable String country,
        @Nullable Sector sector,
        @Nullable Boolean hazardousPermit,
        boolean illustrative) {

    public Optional<String> findCountry() {
        return Optional.ofNullable(country);
    }
}
