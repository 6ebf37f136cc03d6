package org.ecopark.capacity.competition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;
import org.ecopark.scenarios.Scenario;
import org.ecopark.transport.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plants around a place. */
@Repository
class CompetitorRepository {

    /** An installation counts in a year when it was open then; without a year when it is not closed now. */
    private static final String RUNS = """
            coalesce(i.opened_year <= coalesce(:year::integer, extract(year FROM now())), true)
            AND coalesce(i.closed_year >= coalesce(:year::integer, extract(year FROM now())), true)
            """;

    private static final String FACILITY = """
            f.id, f.name, ST_X(f.location) AS lon, ST_Y(f.location) AS lat, f.country, f.provenance, f.illustrative,
            (SELECT coalesce(sum(x.amount), 0) FROM exchange.exchange x
             WHERE x.removed_at IS NULL AND x.state IN ('implementation', 'completed')
               AND x.need_facility_id = f.id) AS agreed
            """;

    private static final String PLANTS = """
            SELECT %s, i.process, i.stated, i.megawatts
            FROM scenarios.scenario_facility(:scenario) f
            CROSS JOIN LATERAL (
                SELECT min(i.process) AS process,
                       sum(i.capacity) FILTER (WHERE i.capacity_unit = 't_per_year') AS stated,
                       sum(i.capacity) FILTER (WHERE i.capacity_unit = 'MW') AS megawatts
                FROM scenarios.scenario_installation(:scenario) i
                WHERE i.facility_id = f.id AND i.process = ANY (:processes) AND %s
                HAVING count(*) > 0) i
            WHERE f.location && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
              AND f.visibility = 'public' AND f.status IS DISTINCT FROM 'closed' AND f.status IS DISTINCT FROM 'planned'
            ORDER BY f.id
            """.formatted(FACILITY, RUNS);

    private static final String OPEN = """
            SELECT %s, NULL::text AS process, NULL::double precision AS stated, NULL::double precision AS megawatts
            FROM scenarios.scenario_facility(:scenario) f
            WHERE f.id = ANY (:ids) AND f.visibility = 'public' AND f.status IS DISTINCT FROM 'planned'
              AND CASE WHEN :year::integer IS NULL THEN f.status IS DISTINCT FROM 'closed'
                       ELSE coalesce(f.closed_year >= :year, true) END
            ORDER BY f.id
            """.formatted(FACILITY);

    private final JdbcClient jdbc;

    CompetitorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A facility that takes a material.
     *
     * @param stated capacity a year; null when none is
     * @param megawatts of its installations; null when none is stated
     * @param agreed with partners a year
     */
    record Plant(
            long facility,
            String name,
            Place place,
            @Nullable String process,
            @Nullable Double stated,
            @Nullable Double megawatts,
            double agreed,
            String provenance,
            boolean illustrative) {}

    /** Facilities in a box around a circle with an installation of one of the processes. */
    List<Plant> plants(Place place, double km, List<String> processes, @Nullable Integer year) {
        List<Plant> plants = new ArrayList<>();
        Distance radius = Distance.ofKilometres(Math.max(km, 0.001));
        for (Box box : Box.around(place.longitude(), place.latitude(), radius).parts()) {
            plants.addAll(jdbc.sql(PLANTS)
                    .param("scenario", Scenario.base().id())
                    .param("processes", processes.toArray(String[]::new))
                    .param("year", year)
                    .param("west", box.west())
                    .param("south", box.south())
                    .param("east", box.east())
                    .param("north", box.north())
                    .query((row, n) -> plant(row))
                    .list());
        }
        return plants;
    }

    /**
     * Those of some facilities that run now, or ran in a year: what took something in then was open then, whatever has
     * become of it.
     */
    List<Plant> open(List<Long> ids, @Nullable Integer year) {
        return jdbc.sql(OPEN)
                .param("scenario", Scenario.base().id())
                .param("ids", ids.toArray(Long[]::new))
                .param("year", year)
                .query((row, n) -> plant(row))
                .list();
    }

    private static Plant plant(ResultSet row) throws SQLException {
        return new Plant(
                row.getLong("id"),
                row.getString("name"),
                new Place(row.getDouble("lon"), row.getDouble("lat"), row.getString("country")),
                row.getString("process"),
                (Double) row.getObject("stated"),
                (Double) row.getObject("megawatts"),
                row.getDouble("agreed"),
                row.getString("provenance"),
                row.getBoolean("illustrative"));
    }
}
