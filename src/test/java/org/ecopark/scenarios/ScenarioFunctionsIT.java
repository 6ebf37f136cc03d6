package org.ecopark.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EcoparkIT
class ScenarioFunctionsIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"scenario_facility, facility", "scenario_stream, stream"})
    void baseIsPlannedAsTheBareTable(String function, String table) {
        String plan = Objects.requireNonNull(transaction.execute(status -> {
            // A table of a few rows is read whole, whichever way there is.
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("EXPLAIN SELECT * FROM scenarios." + function + "(0) t WHERE t.id = 1")
                            .query(String.class)
                            .list());
        }));
        assertThat(plan).doesNotContain("Function Scan").contains("Index Scan using " + table + "_pkey");
    }

    @Test
    void unknownScenarioIsEmpty() {
        assertThat(jdbc.sql("SELECT count(*) FROM scenarios.scenario_stream(7)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
