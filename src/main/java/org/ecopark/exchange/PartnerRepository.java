package org.ecopark.exchange;

import java.util.List;
import org.ecopark.exchange.Stream.Site;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Streams near a place, through one index over class and place. */
@Repository
class PartnerRepository {

    /** Columns of a stream with its facility, in the order in which {@link StreamRow} reads them. */
    private static final String COLUMNS = """
            s.id, s.direction, s.class_id, s.code_system, s.code, s.accepted_codes, s.grades, s.hazardous,
            s.quality::text, s.quality_bounds::text, s.amount_unit, s.amount_low, s.amount, s.amount_high,
            s.monthly_shares, s.status, s.year, s.outlet, s.process, s.provenance,
            f.id, f.name, ST_X(s.location), ST_Y(s.location), f.accuracy_m, f.country, f.sector_scheme, f.sector_code,
            f.hazardous_permit, f.illustrative
            """;

    private static final String STREAM = "SELECT " + COLUMNS + """
                    FROM scenarios.scenario_stream(:scenario) s
                    JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                    """;

    /**
     * For each wanted class the nearest streams, through the index over (class, place). The order of the index is that
     * of distances on the sphere; the distance given is that of the ellipsoid.
     */
    private static final String NEAREST = "SELECT w.own_id, s.distance_m, " + COLUMNS + """
                    FROM unnest(:owns, :classes, :radii) AS w(own_id, class_id, radius_m)
                    CROSS JOIN LATERAL (
                        SELECT t.*, ST_Distance(t.location::geography, ST_Point(:lon, :lat, 4326)::geography) AS distance_m
                        FROM scenarios.scenario_stream(:scenario) t
                        WHERE t.direction = '%s' AND t.class_id = w.class_id
                          AND ST_DWithin(t.location::geography, ST_Point(:lon, :lat, 4326)::geography, w.radius_m)
                          AND t.facility_id <> :facility
                          AND (:year::integer IS NULL OR t.year = :year)
                          AND (:beyond::double precision IS NULL OR NOT ST_DWithin(
                              t.location::geography, ST_Point(:lon, :lat, 4326)::geography, :beyond))
                        ORDER BY t.location::geography <-> ST_Point(:lon, :lat, 4326)::geography
                        LIMIT :most) s
                    JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                    """;

    private static final String NEAREST_OFFERS = NEAREST.formatted("offer");
    private static final String NEAREST_NEEDS = NEAREST.formatted("need");

    private final JdbcClient jdbc;
    private final StreamRow rows;

    PartnerRepository(JdbcClient jdbc, StreamRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Stream> streamsOf(Scenario scenario, long facility) {
        return jdbc.sql(STREAM + "WHERE s.facility_id = :facility ORDER BY s.id")
                .param("scenario", scenario.id())
                .param("facility", facility)
                .query((row, n) -> rows.read(row, 1))
                .list();
    }

    java.util.Optional<Stream> findStream(Scenario scenario, long id) {
        return jdbc.sql(STREAM + "WHERE s.id = :id")
                .param("scenario", scenario.id())
                .param("id", id)
                .query((row, n) -> rows.read(row, 1))
                .optional();
    }

    /**
     * The nearest streams of each wanted class.
     *
     * @param beyondM leaves out what lies this near or nearer; null for none
     * @param most rows for each wanted class
     */
    List<Candidate> nearest(
            Scenario scenario,
            Site origin,
            List<Wanted> wanted,
            @Nullable Integer year,
            @Nullable Double beyondM,
            int most) {
        boolean offers = wanted.get(0).offer();
        return jdbc.sql(offers ? NEAREST_OFFERS : NEAREST_NEEDS)
                .param("scenario", scenario.id())
                .param("owns", wanted.stream().map(Wanted::ownId).toArray(Long[]::new))
                .param("classes", wanted.stream().map(Wanted::classId).toArray(Integer[]::new))
                .param("radii", wanted.stream().map(Wanted::radiusM).toArray(Double[]::new))
                .param("lon", origin.longitude())
                .param("lat", origin.latitude())
                .param("facility", origin.id())
                .param("year", year)
                .param("beyond", beyondM)
                .param("most", most)
                .query((row, n) -> new Candidate(row.getLong(1), rows.read(row, 3), row.getDouble(2)))
                .list();
    }
}
