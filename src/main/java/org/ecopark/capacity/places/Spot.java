package org.ecopark.capacity.places;

import org.ecopark.scenarios.Area;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that may be sized, with what the register knows of it. Null is unknown.
 *
 * @param kind {@code zone}, {@code park}, {@code polygon} or {@code point}
 * @param id of the zone or park
 * @param place its representative point
 * @param provenance of its figures
 */
public record Spot(
        String kind,
        @Nullable Long id,
        Area area,
        Place place,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String nameKo,
        @Nullable Double freeLandHa,
        @Nullable Double gridMw,
        @Nullable Double waterM3PerDay,
        @Nullable String provenance) {

    static Spot bare(String kind, Area area, Place place) {
        return new Spot(kind, null, area, place, null, null, null, null, null, null, null);
    }
}
