package org.ecopark.siting.arisings;

import java.util.List;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.StreamRow;
import org.ecopark.scenarios.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers of an area, and the needs of their facilities, by which what passes through is told. */
@Repository
class ArisingsRepository {

    private static final String STREAMS =
            "SELECT " + StreamRow.COLUMNS + StreamRow.OF_SCENARIO + "WHERE" + StreamRow.IN_AREA + """
                      AND s.class_id = ANY (:classes)
                      AND (s.status = ANY (:statuses) OR s.direction = 'need')
                      AND (:year::integer IS NULL OR s.year = :year)
                      AND f.id <> ALL (:without)
                      AND (:upto::integer IS NULL
                           OR (s.year <= :upto AND coalesce(f.opened_year <= :upto, true)
                               AND NOT EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) n
                                   WHERE n.facility_id = s.facility_id AND n.class_id = s.class_id
                                     AND n.year > s.year AND n.year <= :upto)))
                    ORDER BY s.id
                    LIMIT :most
                    """;

    private final JdbcClient jdbc;
    private final StreamRow rows;

    ArisingsRepository(JdbcClient jdbc, StreamRow rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Stream> streams(Scenario scenario, ArisingsOrder order, Cut cut, List<Integer> classes, int most) {
        return jdbc.sql(STREAMS)
                .param("scenario", scenario.id())
                .param("classes", classes.toArray(Integer[]::new))
                .param("statuses", order.statuses().toArray(String[]::new))
                .param("year", order.year())
                .params(StreamRow.of(order.area()))
                .param("without", cut.without().toArray(Long[]::new))
                .param("upto", cut.upTo())
                .param("most", most)
                .query((row, n) -> rows.read(row, 1))
                .list();
    }
}
