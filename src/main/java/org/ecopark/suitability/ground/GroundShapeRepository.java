package org.ecopark.suitability.ground;

import java.util.List;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.scenarios.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shapes of areas, and which points lie in or near shapes. */
@Repository
class GroundShapeRepository {

    private static final String BOUNDS = """
            SELECT ST_XMin(g) AS west, ST_YMin(g) AS south, ST_XMax(g) AS east, ST_YMax(g) AS north,
                   ST_AsGeoJSON(g, 9) AS shape
            FROM (SELECT CASE
                      WHEN :shape::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326)
                      WHEN :park::bigint IS NOT NULL
                          THEN (SELECT p.boundary FROM parks.park p WHERE p.id = :park AND p.visibility = 'public')
                      WHEN :zone::bigint IS NOT NULL
                          THEN (SELECT z.boundary FROM parks.zone z WHERE z.id = :zone AND z.visibility = 'public')
                  END AS g) a
            WHERE g IS NOT NULL AND NOT ST_IsEmpty(g)
            """;

    private static final String INSIDE = """
            SELECT ST_Intersects(s.g, ST_SetSRID(ST_Point(p.lon, p.lat), 4326))
            FROM unnest(:lons, :lats) WITH ORDINALITY AS p(lon, lat, n)
            CROSS JOIN (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326) AS g) s
            ORDER BY p.n
            """;

    // Cut small and met by box first: a coast line has too many points to be measured for every cell.
    private static final String NEAR = """
            WITH piece AS MATERIALIZED (
                SELECT ST_Subdivide(ST_SetSRID(ST_GeomFromGeoJSON(g), 4326), 128) AS geom FROM unnest(:shapes) g),
            point AS (
                SELECT n, ST_SetSRID(ST_Point(lon, lat), 4326) AS pt,
                       least(180, :buffer / 110000.0 / greatest(cos(radians(lat)), 0.01)) AS dx,
                       :buffer / 110000.0 AS dy
                FROM unnest(:lons, :lats) WITH ORDINALITY AS t(lon, lat, n))
            SELECT EXISTS (SELECT FROM piece
                           WHERE piece.geom && ST_Expand(point.pt, point.dx, point.dy)
                             AND (ST_Intersects(piece.geom, point.pt)
                                  OR (:buffer > 0 AND ST_DWithin(piece.geom::geography, point.pt::geography, :buffer))))
            FROM point ORDER BY n
            """;

    private final JdbcClient jdbc;

    GroundShapeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A shape with the box around it. */
    record Shape(String geoJson, Box box) {}

    Optional<Shape> shape(Area area) {
        return jdbc.sql(BOUNDS)
                .param("shape", area.geoJson())
                .param("park", area.park())
                .param("zone", area.zone())
                .query((row, n) -> new Shape(
                        row.getString("shape"),
                        new Box(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north"))))
                .optional();
    }

    List<Boolean> inside(String shape, Double[] longitudes, Double[] latitudes) {
        return jdbc.sql(INSIDE)
                .param("shape", shape)
                .param("lons", longitudes)
                .param("lats", latitudes)
                .query(Boolean.class)
                .list();
    }

    List<Boolean> near(List<String> shapes, double buffer, Double[] longitudes, Double[] latitudes) {
        return jdbc.sql(NEAR)
                .param("shapes", shapes.toArray(String[]::new))
                .param("buffer", buffer)
                .param("lons", longitudes)
                .param("lats", latitudes)
                .query(Boolean.class)
                .list();
    }
}
