package org.ecopark.capacity.places;

import java.util.Set;
import org.ecopark.capacity.site.SiteFacts;
import org.ecopark.capacity.site.SiteFacts.Origin;
import org.ecopark.scenarios.Area;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that may be sized, with what the register knows of it. Null is unknown.
 *
 * @param kind {@code zone}, {@code park}, {@code polygon} or {@code point}
 * @param id of the zone or park
 * @param place its representative point
 * @param permitClasses classes of operation permitted there; empty for none
 * @param provenance of its figures
 * @param registered its source and its id there, with a colon between
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
        @Nullable Set<String> permitClasses,
        @Nullable String provenance,
        @Nullable String registered) {

    static Spot bare(String kind, Area area, Place place) {
        return new Spot(kind, null, area, place, null, null, null, null, null, null, null, null, null);
    }

    /** What is known of it as a site, with its provenance. */
    SiteFacts facts() {
        Origin origin = Origin.ofRegister(kind + " " + id, provenance);
        return new SiteFacts(
                origin.land(freeLandHa),
                origin.grid(gridMw),
                origin.water(waterM3PerDay),
                origin.permits(permitClasses),
                null,
                null);
    }
}
