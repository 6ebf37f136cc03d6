package org.ecopark.capacity.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecopark.scenarios.Area;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Zones and parks with what bounds a plant there. */
@Repository
class SpotRepository {

    private static final String ZONES = """
            SELECT 'zone' AS kind, z.id, z.name, z.name_en, z.name_ko, coalesce(z.country, p.country) AS country,
                   z.free_land_ha, z.grid_mw, z.water_m3_per_day, z.permit_classes, z.provenance,
                   z.source || ':' || z.source_id AS registered,
                   ST_X(at.g) AS lon, ST_Y(at.g) AS lat
            FROM parks.zone z LEFT JOIN parks.park p ON p.id = z.park_id
            CROSS JOIN LATERAL (SELECT ST_PointOnSurface(z.shape) AS g) at
            """;

    private static final String PARKS = """
            SELECT 'park' AS kind, p.id, p.name, p.name_en, p.name_ko, p.country,
                   NULL::double precision AS free_land_ha, NULL::double precision AS grid_mw, p.water_m3_per_day,
                   p.permit_classes, p.provenance, p.source || ':' || p.source_id AS registered,
                   ST_X(at.g) AS lon, ST_Y(at.g) AS lat
            FROM parks.park p
            CROSS JOIN LATERAL (SELECT ST_PointOnSurface(p.shape) AS g) at
            """;

    private final JdbcClient jdbc;

    SpotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Spot> findZone(long id) {
        return jdbc.sql(ZONES + "WHERE z.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Spot> findPark(long id) {
        return jdbc.sql(PARKS + "WHERE p.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Public zones or parks that touch an area, by id. */
    List<Spot> spots(Wide wide, int most) {
        String which = wide.parks() ? "p" : "z";
        return jdbc.sql((wide.parks() ? PARKS : ZONES)
                        + """
                        WHERE %1$s.visibility = 'public'
                          AND (:country::text IS NULL OR %2$s = :country)
                          AND (:park::bigint IS NULL OR %3$s = :park)
                          AND (:area::text IS NULL
                               OR ST_Intersects(%1$s.shape, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326))))
                        ORDER BY %1$s.id LIMIT :most
                        """.formatted(
                                        which,
                                        wide.parks() ? "p.country" : "coalesce(z.country, p.country)",
                                        wide.parks() ? "p.id" : "z.park_id"))
                .param("country", wide.area().country())
                .param("park", wide.area().park())
                .param("area", wide.area().geoJson())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Spot read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        long id = row.getLong("id");
        return new Spot(
                kind,
                id,
                "zone".equals(kind) ? Area.ofZone(id) : Area.ofPark(id),
                new Place(row.getDouble("lon"), row.getDouble("lat"), row.getString("country")),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("name_ko"),
                number(row, "free_land_ha"),
                number(row, "grid_mw"),
                number(row, "water_m3_per_day"),
                classes(row),
                row.getString("provenance"),
                row.getString("registered"));
    }

    private static @Nullable Set<String> classes(ResultSet row) throws SQLException {
        @Nullable Array list = row.getArray("permit_classes");
        return list == null ? null : Set.of((String[]) list.getArray());
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }
}
