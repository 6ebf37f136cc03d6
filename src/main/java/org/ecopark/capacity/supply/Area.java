package org.ecopark.capacity.supply;

import org.jspecify.annotations.Nullable;

/**
 * An area of which the arisings are told apart: at most one of these is known.
 *
 * @param geoJson a valid polygon in longitude and latitude
 */
public record Area(
        @Nullable Long zone, @Nullable Long park, @Nullable String geoJson) {

    /** No area, only a place. */
    public static Area none() {
        return new Area(null, null, null);
    }

    public static Area ofZone(long id) {
        return new Area(id, null, null);
    }

    public static Area ofPark(long id) {
        return new Area(null, id, null);
    }

    public static Area ofShape(String geoJson) {
        return new Area(null, null, geoJson);
    }

    boolean isNone() {
        return zone == null && park == null && geoJson == null;
    }
}
