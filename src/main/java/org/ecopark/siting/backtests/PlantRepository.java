package org.ecopark.siting.backtests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plants that exist, what they take, and what lies in which zone. */
@Repository
class PlantRepository {

    /** What a facility takes or gives of a family in the year asked for, else in the newest year of that facility. */
    private static final String SUM = """
            (SELECT sum(s.amount) FROM scenarios.scenario_stream(:scenario) s
             WHERE s.facility_id = f.id AND s.class_id = ANY (:classes) AND s.direction = '%s'
               AND s.visibility = 'public' AND s.amount_unit = :unit
               AND CASE WHEN :year::integer IS NOT NULL THEN s.year = :year
                        ELSE s.year IS NOT DISTINCT FROM (
                            SELECT max(n.year) FROM scenarios.scenario_stream(:scenario) n
                            WHERE n.facility_id = f.id AND n.class_id = ANY (:classes)) END)
            """;

    private static final String COLUMNS = """
            SELECT f.id, coalesce(f.name, '') AS name, ST_X(f.location) AS lon, ST_Y(f.location) AS lat, f.country,
                   f.illustrative, %s AS took, %s AS gave,
                   (SELECT sum(i.capacity) FROM scenarios.scenario_installation(:scenario) i
                    WHERE i.facility_id = f.id AND i.process = ANY (:processes)
                      AND i.capacity_unit = :unit) AS capacity
            FROM scenarios.scenario_facility(:scenario) f
            """.formatted(SUM.formatted("need"), SUM.formatted("offer"));

    private static final String NAMED = COLUMNS + "WHERE f.id = ANY (:ids) AND f.visibility = 'public' ORDER BY f.id";

    private static final String AREA = """
            f.visibility = 'public'
            AND (:park::bigint IS NULL OR f.park_id = :park)
            AND (:zone::bigint IS NULL OR f.zone_id = :zone)
            AND (:country::text IS NULL OR f.country = :country)
            AND (:area::text IS NULL
                 OR ST_Intersects(f.location, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326))))
            """;

    private static final String TAKERS = "WITH plant AS (" + COLUMNS + "WHERE " + AREA + """
              AND f.id IN (SELECT s.facility_id FROM scenarios.scenario_stream(:scenario) s
                           WHERE s.class_id = ANY (:classes) AND s.direction = 'need'))
            SELECT * FROM plant WHERE took > 0 ORDER BY took DESC, id LIMIT :most
            """;

    /**
     * Plants that came after a year: opened later, or with a plant of the kind that did, or, where no year of opening is
     * known, first seen to take something after it while others were seen before.
     */
    private static final String LATER = "WITH plant AS (" + COLUMNS + "WHERE " + AREA + """
              AND (f.opened_year > :upto
                   OR EXISTS (SELECT FROM scenarios.scenario_installation(:scenario) i
                              WHERE i.facility_id = f.id AND i.process = ANY (:processes) AND i.opened_year > :upto)
                   OR (f.opened_year IS NULL
                       AND EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) s
                                   WHERE s.class_id = ANY (:classes) AND s.direction = 'need' AND s.year <= :upto)
                       AND EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) s
                                   WHERE s.facility_id = f.id AND s.class_id = ANY (:classes) AND s.direction = 'need'
                                     AND s.year > :upto)
                       AND NOT EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) s
                                   WHERE s.facility_id = f.id AND s.class_id = ANY (:classes) AND s.direction = 'need'
                                     AND s.year <= :upto))))
            SELECT * FROM plant
            WHERE coalesce(took, capacity) > 0 AND coalesce(took, capacity) >= :least
            ORDER BY coalesce(took, capacity) DESC, id LIMIT :most
            """;

    private static final String ZONES = """
            SELECT p.n - 1 AS n, z.id
            FROM unnest(:longitudes, :latitudes) WITH ORDINALITY AS p(lon, lat, n)
            CROSS JOIN LATERAL (
                SELECT z.id FROM parks.zone z
                WHERE z.id = ANY (:zones) AND z.boundary IS NOT NULL
                  AND ST_Intersects(z.boundary, ST_Point(p.lon, p.lat, 4326))
                ORDER BY z.id LIMIT 1) z
            """;

    private static final String FREED = """
            SELECT count(*) AS agreements, sum(x.amount) FILTER (WHERE x.amount_unit = :unit) AS amount
            FROM exchange.exchange x
            WHERE x.removed_at IS NULL AND x.state IN ('implementation', 'completed') AND x.need_facility_id = ANY (:ids)
            """;

    private final JdbcClient jdbc;

    PlantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param classes ids of the material class and its members
     * @param processes keys of those that take it
     * @param unit key of the class's unit
     */
    record Kind(
            List<Integer> classes,
            List<String> processes,
            String unit,
            @Nullable Integer year) {}

    /**
     * A plant.
     *
     * @param took a year; null when not known, {@code gave} and {@code capacity} likewise
     */
    record Plant(
            long id,
            String name,
            double longitude,
            double latitude,
            @Nullable String country,
            boolean illustrative,
            @Nullable Double took,
            @Nullable Double gave,
            @Nullable Double capacity) {}

    /** Agreements that end at some facilities. */
    record Freed(long agreements, @Nullable Double amount) {}

    private JdbcClient.StatementSpec about(String sql, Kind kind) {
        return jdbc.sql(sql)
                .param("scenario", Scenario.base().id())
                .param("classes", kind.classes().toArray(Integer[]::new))
                .param("processes", kind.processes().toArray(String[]::new))
                .param("unit", kind.unit())
                .param("year", kind.year());
    }

    private JdbcClient.StatementSpec within(String sql, Kind kind, Area area, int most) {
        return about(sql, kind)
                .param("park", area.park())
                .param("zone", area.zone())
                .param("country", area.country())
                .param("area", area.geoJson())
                .param("most", most);
    }

    /** Those of some facilities that there are. */
    List<Plant> named(List<Long> ids, Kind kind) {
        return about(NAMED, kind)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> plant(row))
                .list();
    }

    /** Those that take most in an area. */
    List<Plant> takers(Area area, Kind kind, int most) {
        return within(TAKERS, kind, area, most).query((row, n) -> plant(row)).list();
    }

    /** Those that came after a year, the largest first. */
    List<Plant> later(Area area, Kind kind, int upTo, double least, int most) {
        return within(LATER, kind, area, most)
                .param("upto", upTo)
                .param("least", least)
                .query((row, n) -> plant(row))
                .list();
    }

    private static Plant plant(ResultSet row) throws SQLException {
        return new Plant(
                row.getLong("id"),
                row.getString("name"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getString("country"),
                row.getBoolean("illustrative"),
                (Double) row.getObject("took"),
                (Double) row.getObject("gave"),
                (Double) row.getObject("capacity"));
    }

    /** The zone around each point, of some zones, by the number of the point; points in none are left out. */
    Map<Integer, Long> zones(List<Double> longitudes, List<Double> latitudes, List<Long> zones) {
        Map<Integer, Long> found = new HashMap<>();
        jdbc.sql(ZONES)
                .param("longitudes", longitudes.toArray(Double[]::new))
                .param("latitudes", latitudes.toArray(Double[]::new))
                .param("zones", zones.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getInt("n"), (Long) row.getLong("id"));
                });
        return found;
    }

    Freed freed(List<Long> ids, String unit) {
        return jdbc.sql(FREED)
                .param("ids", ids.toArray(Long[]::new))
                .param("unit", unit)
                .query((row, n) -> new Freed(row.getLong("agreements"), (Double) row.getObject("amount")))
                .single();
    }
}
