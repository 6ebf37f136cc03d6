package org.ecopark.scenarios;

import org.jspecify.annotations.Nullable;

/**
 * A part of the register by place: at most one of these is known.
 *
 * @param geoJson a polygon in longitude and latitude
 * @param country two letters; has no shape
 */
public record Area(
        @Nullable String geoJson,
        @Nullable Long park,
        @Nullable Long zone,
        @Nullable String country) {

    /** No area. */
    public static Area none() {
        return new Area(null, null, null, null);
    }

    public static Area ofShape(String geoJson) {
        return new Area(geoJson, null, null, null);
    }

    public static Area ofPark(long id) {
        return new Area(null, id, null, null);
    }

    public static Area ofZone(long id) {
        return new Area(null, null, id, null);
    }

    public boolean isNone() {
        return geoJson == null && park == null && zone == null && country == null;
    }
}
