package org.ecopark.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopark.EcoparkIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EcoparkIT
class ScenarioFunctionsIT {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"scenario_facility, facility", "scenario_stream, stream"})
    void baseIsPlannedAsTheBareTable(String function, String table) {
        String plan = String.join(
                "\n",
                jdbc.sql("EXPLAIN SELECT * FROM scenarios." + function + "(0) t WHERE t.id = 1")
                        .query(String.class)
                        .list());
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
