package org.ecopark.exchange.partners;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.exchange.matching.StreamRow;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Streams near a place, through one index over class and place. */
@Repository
class PartnerRepository {

    /**
     * Streams of one direction in a ring, of the classes wanted. OFFSET 0 keeps the distance from being computed once
     * more for each comparison; the place asked from is made in a SELECT of its own so that it is made once.
     */
    private static final String IN_RING = """
            SELECT t.*
            FROM unnest(:%1$s_classes, :%1$s_radii) AS w(class_id, radius_m)
            CROSS JOIN LATERAL (
                SELECT c.id, ST_Distance(
                    c.location::geography, (SELECT ST_Point(:lon, :lat, 4326)::geography)) AS distance_m
                FROM scenarios.scenario_stream(:scenario) c
                WHERE c.direction = '%1$s' AND c.class_id = w.class_id
                  AND c.location && ST_MakeEnvelope(ring.west, ring.south, ring.east, ring.north, 4326)
                  AND c.facility_id <> :facility
                  AND (:year::integer IS NULL OR c.year = :year)
                OFFSET 0) t
            WHERE w.radius_m > ring.inner_m AND t.distance_m > ring.inner_m
              AND t.distance_m <= least(ring.outer_m, w.radius_m)
            """;

    /**
     * Rings are searched from the inside out: they come sorted, so the sort by ring and distance is an incremental one,
     * and the limit ends it in the ring in which it is reached. Only ids and distances are sorted; what else there is to
     * know is read of the rows that are wanted.
     */
    private static final String NEAREST = "SELECT n.distance_m, " + StreamRow.COLUMNS
            + """
                    FROM (
                        SELECT r.*
                        FROM (
                            SELECT * FROM unnest(:inners, :outers, :wests, :souths, :easts, :norths)
                                AS r(inner_m, outer_m, west, south, east, north)
                            ORDER BY outer_m) ring
                        CROSS JOIN LATERAL (%s UNION ALL %s) r
                        WHERE (r.distance_m, r.id) > (:after_m, :after_id)
                        ORDER BY ring.outer_m, r.distance_m, r.id
                        LIMIT :most) n
                    JOIN scenarios.scenario_stream(:scenario) s ON s.id = n.id
                    JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                    ORDER BY n.distance_m, n.id
                    """.formatted(IN_RING.formatted("offer"), IN_RING.formatted("need"));

    private final JdbcClient jdbc;
    private final StreamRow rows;

    PartnerRepository(JdbcClient jdbc, StreamRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * The nearest streams of the wanted classes, in the order of distance on the ellipsoid and id.
     *
     * @param rings that do not overlap, around the origin
     * @param after the candidate after which to go on
     * @param most rows; fewer come only when there are no more
     */
    List<Candidate> nearest(
            Scenario scenario,
            Site origin,
            List<Wanted> wanted,
            @Nullable Integer year,
            List<Ring> rings,
            Candidate.Key after,
            int most) {
        return jdbc.sql(NEAREST)
                .param("scenario", scenario.id())
                .params(wanted(wanted))
                .params(rings(rings))
                .param("lon", origin.longitude())
                .param("lat", origin.latitude())
                .param("facility", origin.id())
                .param("year", year)
                .param("after_m", after.distanceM())
                .param("after_id", after.streamId())
                .param("most", most)
                .query((row, n) -> new Candidate(rows.read(row, 2), row.getDouble(1)))
                .list();
    }

    private static Map<String, Object> wanted(List<Wanted> wanted) {
        List<Wanted> offers = wanted.stream().filter(Wanted::offer).toList();
        List<Wanted> needs = wanted.stream().filter(w -> !w.offer()).toList();
        return Map.of(
                "offer_classes", offers.stream().map(Wanted::classId).toArray(Integer[]::new),
                "offer_radii", offers.stream().map(Wanted::radiusM).toArray(Double[]::new),
                "need_classes", needs.stream().map(Wanted::classId).toArray(Integer[]::new),
                "need_radii", needs.stream().map(Wanted::radiusM).toArray(Double[]::new));
    }

    private static Map<String, Object> rings(List<Ring> rings) {
        return Map.of(
                "inners", numbers(rings, Ring::innerM),
                "outers", numbers(rings, Ring::outerM),
                "wests", numbers(rings, ring -> ring.box().west()),
                "souths", numbers(rings, ring -> ring.box().south()),
                "easts", numbers(rings, ring -> ring.box().east()),
                "norths", numbers(rings, ring -> ring.box().north()));
    }

    private static Double[] numbers(List<Ring> rings, Function<Ring, Double> number) {
        return rings.stream().map(number).toArray(Double[]::new);
    }
}
