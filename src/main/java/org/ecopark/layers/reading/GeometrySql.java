package org.ecopark.layers.reading;

import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.filters.SqlClause;

/**
 * Two columns: the geometry as GeoJSON in the coordinates of a query, and whether there is one that has none there. The
 * database transforms; it knows the same systems by the same numbers, and its results differ from {@code geo}'s by
 * millimetres where neither uses a grid of shifts.
 */
final class GeometrySql {

    private static final String INSIDE = "r.geom @ ST_MakeEnvelope(";

    private GeometrySql() {}

    static void append(Coordinates coordinates, SqlClause sql) {
        if (coordinates.crs().isRegister()) {
            sql.append(
                    coordinates.northFirst()
                            ? "ST_AsGeoJSON(ST_FlipCoordinates(r.geom), 7)"
                            : "ST_AsGeoJSON(r.geom, 7)");
            sql.append(", false");
            return;
        }
        sql.append("CASE WHEN ");
        inside(coordinates.domain(), sql);
        String moved = coordinates.northFirst() ? "ST_FlipCoordinates(ST_Transform(r.geom, " : "(ST_Transform(r.geom, ";
        // Without its last argument GeoJSON would name the system in a way that its standard has given up.
        sql.append(" THEN ST_AsGeoJSON(")
                .append(moved)
                .bind(coordinates.crs().srid())
                .append(")), ")
                .append(coordinates.crs().isProjected() ? "3" : "7")
                .append(", 0) END, r.geom IS NOT NULL AND NOT ST_IsEmpty(r.geom) AND NOT (");
        inside(coordinates.domain(), sql);
        sql.append(")");
    }

    /** One column: the geometry as well-known bytes with all digits, easting or longitude first, without heights. */
    static void binary(Coordinates coordinates, SqlClause sql) {
        if (coordinates.crs().isRegister()) {
            sql.append("ST_AsBinary(ST_Force2D(r.geom))");
            return;
        }
        sql.append("CASE WHEN ");
        held(coordinates, sql);
        sql.append(" THEN ST_AsBinary(ST_Force2D(ST_Transform(r.geom, ")
                .bind(coordinates.crs().srid())
                .append("))) END");
    }

    /** Whether the system has numbers for where the geometry lies; null where there is no geometry. */
    static void held(Coordinates coordinates, SqlClause sql) {
        if (coordinates.crs().isRegister()) {
            sql.append("true");
        } else {
            inside(coordinates.domain(), sql);
        }
    }

    private static void inside(Box domain, SqlClause sql) {
        sql.append(INSIDE).bind(domain.west());
        sql.append(", ").bind(domain.south());
        sql.append(", ").bind(domain.east());
        sql.append(", ").bind(domain.north()).append(", 4326)");
    }
}
