package org.ecopark.prospects.point;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.StreamRow;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;
import org.ecopark.prospects.point.Ground.Permit;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The zone or park at a point, permits there, and who needs something near by. */
@Repository
class GroundRepository {

    private static final int MOST_PERMITS = 20;
    private static final int MOST_CREDITS = 30;

    private static final String GROUND = """
            SELECT * FROM (
                SELECT 1 AS rank, 'zone' AS kind, z.id, z.name, p.name AS park, z.land_use, z.status,
                    coalesce(z.declared_area_ha, z.boundary_area_ha) AS area_ha, z.free_land_ha, z.grid_mw, z.power_mw,
                    z.steam_t_per_day, z.water_m3_per_day, z.permit_classes, z.provenance,
                    z.boundary_area_ha AS size
                FROM parks.zone z LEFT JOIN parks.park p ON p.id = z.park_id
                WHERE z.visibility = 'public' AND ST_Covers(z.boundary, ST_Point(:lon, :lat, 4326))
                UNION ALL
                SELECT 2, 'park', p.id, p.name, NULL, NULL, p.status, coalesce(p.declared_area_ha, p.boundary_area_ha),
                    NULL, NULL, p.power_mw, p.steam_t_per_day, p.water_m3_per_day, p.permit_classes, p.provenance,
                    p.boundary_area_ha
                FROM parks.park p
                WHERE p.visibility = 'public' AND ST_Covers(p.boundary, ST_Point(:lon, :lat, 4326))) g
            ORDER BY rank, size, id
            LIMIT 1
            """;

    private static final String PERMITS = """
            SELECT f.id, f.name, p.reference, p.kind, p.hazardous, p.limit_t_per_year, p.valid_to
            FROM scenarios.scenario_facility(:scenario) f
            CROSS JOIN LATERAL (
                SELECT d.reference, d.kind, d.hazardous, d.limit_t_per_year, d.valid_to, d.position
                FROM scenarios.scenario_permit(:scenario) d WHERE d.facility_id = f.id
                UNION ALL
                SELECT f.permit_ref, NULL, f.hazardous_permit, NULL, NULL, 0
                WHERE f.permit_ref IS NOT NULL
                  AND NOT EXISTS (SELECT FROM scenarios.scenario_permit(:scenario) e WHERE e.facility_id = f.id)) p
            WHERE CASE WHEN :kind = 'zone' THEN f.zone_id = :id ELSE f.park_id = :id END AND f.visibility = 'public'
            ORDER BY f.id, p.position
            LIMIT :most
            """;

    private static final String NEEDS = "SELECT " + StreamRow.COLUMNS + """
                    FROM scenarios.scenario_stream(:scenario) s
                    JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                    WHERE s.direction = 'need' AND s.class_id = ANY (:classes) AND s.visibility = 'public'
                      AND s.location && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
                      AND (s.year IS NULL OR s.year = (
                          SELECT max(n.year) FROM scenarios.scenario_stream(:scenario) n
                          WHERE n.facility_id = s.facility_id AND n.class_id = s.class_id))
                    ORDER BY s.location <-> ST_Point(:lon, :lat, 4326), s.id
                    LIMIT :most
                    """;

    private static final String CREDITS = """
            SELECT DISTINCT c.source, c.source_note, c.licence, c.source_url FROM (
                SELECT s.source, s.source_note, s.licence, s.source_url FROM scenarios.scenario_stream(:scenario) s
                WHERE s.id = ANY (:streams)
                UNION ALL
                SELECT f.source, f.source_note, f.licence, f.source_url FROM scenarios.scenario_facility(:scenario) f
                WHERE f.id = ANY (:facilities)) c
            WHERE c.licence IS NOT NULL OR c.source_note IS NOT NULL
            ORDER BY c.source, c.source_note, c.licence, c.source_url
            LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final StreamRow rows;

    GroundRepository(JdbcClient jdbc, StreamRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The smallest zone with an outline around a point, else the smallest park. */
    Optional<Ground> findGround(Place place) {
        return jdbc.sql(GROUND)
                .param("lon", place.longitude())
                .param("lat", place.latitude())
                .query((row, n) -> ground(row))
                .optional()
                .map(ground -> ground.with(permits(ground)));
    }

    private List<Permit> permits(Ground ground) {
        return jdbc.sql(PERMITS)
                .param("scenario", Scenario.base().id())
                .param("kind", ground.kind())
                .param("id", ground.id())
                .param("most", MOST_PERMITS)
                .query((row, n) -> permit(row))
                .list();
    }

    /** Who has to be named for some streams and facilities. */
    List<Credit> credits(List<Long> streams, List<Long> facilities) {
        return jdbc.sql(CREDITS)
                .param("scenario", Scenario.base().id())
                .param("streams", streams.toArray(Long[]::new))
                .param("facilities", facilities.toArray(Long[]::new))
                .param("most", MOST_CREDITS)
                .query((row, n) -> new Credit(
                        row.getString("source"),
                        row.getString("source_note"),
                        row.getString("licence"),
                        row.getString("source_url")))
                .list();
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                row.getString("kind"),
                row.getLong("id"),
                row.getString("name"),
                row.getString("park"),
                row.getString("land_use"),
                row.getString("status"),
                (Double) row.getObject("area_ha"),
                (Double) row.getObject("free_land_ha"),
                (Double) row.getObject("grid_mw"),
                (Double) row.getObject("power_mw"),
                (Double) row.getObject("steam_t_per_day"),
                (Double) row.getObject("water_m3_per_day"),
                classes(row),
                row.getString("provenance"),
                List.of());
    }

    private static @Nullable Set<String> classes(ResultSet row) throws SQLException {
        @Nullable Array list = row.getArray("permit_classes");
        return list == null ? null : Set.of((String[]) list.getArray());
    }

    private static Permit permit(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_to");
        return new Permit(
                row.getLong("id"),
                row.getString("name"),
                row.getString("reference"),
                row.getString("kind"),
                (Boolean) row.getObject("hazardous"),
                (Double) row.getObject("limit_t_per_year"),
                until == null ? null : until.toLocalDate());
    }

    /** Needs of some classes in a box around a circle, the nearest first. */
    List<Stream> needs(Place place, double km, List<Integer> classes, int most) {
        List<Stream> needs = new ArrayList<>();
        for (Box box : Box.around(place.longitude(), place.latitude(), Distance.ofKilometres(km))
                .parts()) {
            needs.addAll(jdbc.sql(NEEDS)
                    .param("scenario", Scenario.base().id())
                    .param("classes", classes.toArray(Integer[]::new))
                    .param("lon", place.longitude())
                    .param("lat", place.latitude())
                    .param("west", box.west())
                    .param("south", box.south())
                    .param("east", box.east())
                    .param("north", box.north())
                    .param("most", most)
                    .query((row, n) -> rows.read(row, 1))
                    .list());
        }
        return needs;
    }
}
