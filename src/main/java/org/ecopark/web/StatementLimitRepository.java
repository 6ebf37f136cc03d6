package org.ecopark.web;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long one statement of the running transaction may take. */
@Repository
class StatementLimitRepository {

    private final JdbcClient jdbc;

    StatementLimitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgotten at the end of the transaction. */
    void set(Duration time) {
        jdbc.sql("SELECT set_config('statement_timeout', :milliseconds, true)")
                .param("milliseconds", Long.toString(Math.max(1, time.toMillis())))
                .query(String.class)
                .single();
    }
}
