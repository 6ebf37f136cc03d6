package org.ecopark.exchange.allocation;

import java.util.List;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.StreamRow;
import org.ecopark.geo.Box;
import org.ecopark.scenarios.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers and needs of an area. */
@Repository
class AllocationStreamRepository {

    private static final String STREAMS =
            "SELECT " + StreamRow.COLUMNS + StreamRow.OF_SCENARIO + "WHERE" + StreamRow.IN_AREA + """
                      AND s.class_id = ANY (:classes) AND s.status = ANY (:statuses)
                      AND (:year::integer IS NULL OR s.year = :year)
                    ORDER BY s.id
                    LIMIT :most
                    """;

    private static final String WITHIN = "SELECT " + StreamRow.COLUMNS + StreamRow.OF_SCENARIO + """
                    WHERE s.class_id = ANY (:classes) AND s.status = ANY (:statuses)
                      AND s.visibility = 'public'
                      AND (:year::integer IS NULL OR s.year = :year)
                      AND s.id IN (
                          SELECT n.id
                          FROM unnest(:wests, :souths, :easts, :norths) AS b(west, south, east, north)
                          JOIN scenarios.scenario_stream(:scenario) n
                            ON n.location && ST_MakeEnvelope(b.west, b.south, b.east, b.north, 4326))
                    ORDER BY s.id
                    LIMIT :most
                    """;

    private final JdbcClient jdbc;
    private final StreamRow rows;

    AllocationStreamRepository(JdbcClient jdbc, StreamRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Stream> streams(Scenario scenario, AllocationOrder order, List<Integer> classes, int most) {
        return jdbc.sql(STREAMS)
                .param("scenario", scenario.id())
                .param("classes", classes.toArray(Integer[]::new))
                .param("statuses", order.statuses().toArray(String[]::new))
                .param("year", order.year())
                .params(StreamRow.of(order.area()))
                .param("most", most)
                .query((row, n) -> rows.read(row, 1))
                .list();
    }

    /** The streams in some boxes, wherever the area lies. */
    List<Stream> streamsWithin(
            Scenario scenario, AllocationOrder order, List<Integer> classes, List<Box> boxes, int most) {
        return jdbc.sql(WITHIN)
                .param("scenario", scenario.id())
                .param("classes", classes.toArray(Integer[]::new))
                .param("statuses", order.statuses().toArray(String[]::new))
                .param("year", order.year())
                .param("wests", boxes.stream().map(Box::west).toArray(Double[]::new))
                .param("souths", boxes.stream().map(Box::south).toArray(Double[]::new))
                .param("easts", boxes.stream().map(Box::east).toArray(Double[]::new))
                .param("norths", boxes.stream().map(Box::north).toArray(Double[]::new))
                .param("most", most)
                .query((row, n) -> rows.read(row, 1))
                .list();
    }

    /** Whether a country has amounts of both an offer and a need of a class. */
    boolean hasBothSides(String country, String materialClass) {
        return jdbc.sql("""
                        SELECT count(DISTINCT s.direction) = 2
                        FROM scenarios.scenario_stream(:scenario) s
                        JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                        JOIN materials.material_class m ON m.id = s.class_id
                        WHERE f.country = :country AND m.key = :class AND s.amount > 0 AND s.visibility = 'public'
                        """)
                .param("scenario", Scenario.base().id())
                .param("country", country)
                .param("class", materialClass)
                .query(Boolean.class)
                .single();
    }
}
