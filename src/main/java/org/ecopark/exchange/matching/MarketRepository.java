package org.ecopark.exchange.matching;

import java.util.List;
import java.util.Optional;
import org.ecopark.scenarios.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Streams with their facilities, by id. */
@Repository
class MarketRepository {

    private static final String STREAM = "SELECT " + StreamRow.COLUMNS + """
                    FROM scenarios.scenario_stream(:scenario) s
                    JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                    """;

    private final JdbcClient jdbc;
    private final StreamRow rows;

    MarketRepository(JdbcClient jdbc, StreamRow rows) {
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

    Optional<Stream> findStream(Scenario scenario, long id) {
        return jdbc.sql(STREAM + "WHERE s.id = :id")
                .param("scenario", scenario.id())
                .param("id", id)
                .query((row, n) -> rows.read(row, 1))
                .optional();
    }
}
