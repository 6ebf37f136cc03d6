package org.ecopark.suitability.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.passthrough.PassThrough.Said;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Zones to be scored, and where amounts stand. */
@Repository
class PlaceRepository {

    private static final String ZONES = """
            SELECT z.id, z.name, ST_X(z.location) AS lon, ST_Y(z.location) AS lat, ST_AsGeoJSON(z.shape, 7) AS shape
            FROM parks.zone z
            WHERE z.visibility = 'public' AND z.status IS DISTINCT FROM 'closed'
              AND (:country::text IS NULL OR z.country = :country)
              AND (:zone::bigint IS NULL OR z.id = :zone)
              AND (:park::bigint IS NULL OR z.park_id = :park)
              AND (:shape::text IS NULL
                   OR ST_Intersects(z.location, (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:shape), 4326))))
            ORDER BY z.id LIMIT :most
            """;

    /**
     * Amounts less what passes through a site: of one class in one year the smaller of what enters and leaves it, unless
     * somebody said that it does not; as {@link org.ecopark.exchange.passthrough.PassThrough} has it.
     */
    private static final String AMOUNTS = """
            SELECT lon, lat, amount * (1 - CASE WHEN passes THEN least(own, other) / own ELSE 0 END) AS amount FROM (
                SELECT ST_X(s.location) AS lon, ST_Y(s.location) AS lat, s.amount, s.direction = :direction AS wanted,
                       sum(s.amount) FILTER (WHERE s.direction = :direction) OVER site AS own,
                       coalesce(sum(s.amount) FILTER (WHERE s.direction <> :direction) OVER site, 0) AS other,
                       :recognised AND NOT EXISTS (
                           SELECT FROM unnest(:facilities::bigint[], :kept::integer[]) AS said (facility, class)
                           WHERE said.facility = s.facility_id AND said.class = s.class_id) AS passes
                FROM scenarios.scenario_stream(:scenario) s
                WHERE s.class_id = ANY (:classes) AND s.amount > 0
                  AND s.amount_unit = :unit AND s.visibility = 'public'
                  AND (:year::integer IS NULL OR s.year = :year)
                WINDOW site AS (PARTITION BY s.facility_id, s.class_id, s.year)) a
            WHERE wanted AND (NOT passes OR own - least(own, other) > 1e-9 * own)
            """;

    private final JdbcClient jdbc;

    PlaceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Amounts by columns. */
    record Amounts(List<Double> longitudes, List<Double> latitudes, List<Double> amounts) {

        boolean isEmpty() {
            return amounts.isEmpty();
        }
    }

    List<Place> zones(Area area, int most) {
        return jdbc.sql(ZONES)
                .param("country", area.country())
                .param("zone", area.zone())
                .param("park", area.park())
                .param("shape", area.geoJson())
                .param("most", most)
                .query((row, n) -> new Place(
                        "zone:" + row.getLong("id"),
                        row.getString("name"),
                        row.getDouble("lon"),
                        row.getDouble("lat"),
                        -1,
                        -1,
                        row.getString("shape")))
                .list();
    }

    /**
     * Offers or needs.
     *
     * @param overrides where somebody said whether a material passes through a site; null to leave all in
     */
    Amounts amounts(
            String direction,
            List<Integer> classes,
            String unit,
            @Nullable Integer year,
            @Nullable Map<Said, Boolean> overrides) {
        List<Said> kept = overrides == null
                ? List.of()
                : overrides.entrySet().stream()
                        .filter(each -> !each.getValue())
                        .map(Map.Entry::getKey)
                        .toList();
        Amounts amounts = new Amounts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        jdbc.sql(AMOUNTS)
                .param("scenario", Scenario.base().id())
                .param("direction", direction)
                .param("classes", classes.toArray(Integer[]::new))
                .param("unit", unit)
                .param("year", year)
                .param("recognised", overrides != null)
                .param("facilities", kept.stream().map(Said::facility).toArray(Long[]::new))
                .param("kept", kept.stream().map(Said::materialClass).toArray(Integer[]::new))
                .query(row -> {
                    amounts.longitudes().add(row.getDouble("lon"));
                    amounts.latitudes().add(row.getDouble("lat"));
                    amounts.amounts().add(row.getDouble("amount"));
                });
        return amounts;
    }
}
