package org.ecopark.siting.candidates;

import java.util.List;
import org.ecopark.scenarios.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Zones and plots that may have room for a plant. */
@Repository
class CandidateRepository {

    private static final String ZONES = """
            SELECT 'zone:' || z.id AS key, 'zone' AS kind, z.name, ST_X(z.location) AS lon, ST_Y(z.location) AS lat,
                   z.country, z.free_land_ha
            FROM parks.zone z
            WHERE z.visibility = 'public' AND z.status IS DISTINCT FROM 'closed'
              AND coalesce(z.free_land_ha, 'infinity') > 0
              AND coalesce(z.free_land_ha, 'infinity') >= :least
              AND (:country::text IS NULL OR z.country = :country)
              AND (:zone::bigint IS NULL OR z.id = :zone)
              AND (:park::bigint IS NULL OR z.park_id = :park)
              AND (:shape::text IS NULL
                   OR ST_Intersects(z.location, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326))))
            ORDER BY z.id
            LIMIT :most
            """;

    private static final String PLOTS = """
            SELECT 'plot:' || t.id AS key, 'plot' AS kind, t.name, ST_X(p.at) AS lon, ST_Y(p.at) AS lat,
                   (SELECT k.country FROM parks.park k WHERE ST_Intersects(k.shape, p.at) AND k.country IS NOT NULL
                    LIMIT 1) AS country,
                   CASE WHEN t.status = 'free' THEN t.boundary_area_ha END AS free_land_ha
            FROM parks.plot t
            CROSS JOIN LATERAL (SELECT ST_PointOnSurface(t.boundary) AS at) p
            WHERE t.visibility = 'public' AND coalesce(t.status, 'free') = 'free'
              AND t.boundary_area_ha >= :least
              AND (:country::text IS NULL OR EXISTS (SELECT FROM parks.park k
                   WHERE k.country = :country AND ST_Intersects(k.shape, p.at)))
              AND (:zone::bigint IS NULL OR EXISTS (SELECT FROM parks.zone z
                   WHERE z.id = :zone AND ST_Intersects(z.shape, p.at)))
              AND (:park::bigint IS NULL OR EXISTS (SELECT FROM parks.park k
                   WHERE k.id = :park AND ST_Intersects(k.shape, p.at)))
              AND (:shape::text IS NULL
                   OR ST_Intersects(p.at, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326))))
            ORDER BY t.id
            LIMIT :most
            """;

    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Candidate> zones(Area area, double leastHa, int most) {
        return query(ZONES, area, leastHa, most);
    }

    List<Candidate> plots(Area area, double leastHa, int most) {
        return query(PLOTS, area, leastHa, most);
    }

    private List<Candidate> query(String sql, Area area, double leastHa, int most) {
        return jdbc.sql(sql)
                .param("least", leastHa)
                .param("country", area.country())
                .param("zone", area.zone())
                .param("park", area.park())
                .param("shape", area.geoJson())
                .param("most", most)
                .query((row, n) -> new Candidate(
                        row.getString("key"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        row.getString("country"),
                        (@Nullable Double) row.getObject("free_land_ha", Double.class)))
                .list();
    }
}
