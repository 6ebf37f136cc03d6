package org.ecopark.siting.backtests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept back-tests: what was asked, when, and what came out. */
@Repository
class BackTestRepository {

    private static final String REGISTER = "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v WHERE"
            + " v.layer IN ('facilities', 'offers', 'needs', 'zones', 'plots', 'parks'))";

    private static final String SELECT =
            "SELECT b.*, b.register_version IS DISTINCT FROM " + REGISTER + " AS stale FROM siting.back_test b ";

    private final JdbcClient jdbc;

    BackTestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kept back-test.
     *
     * @param request as JSON; {@code result} likewise, null until finished
     * @param stale whether the register has changed since
     */
    record Row(
            long id,
            String title,
            String request,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable String result,
            boolean stale) {}

    void begin(long id, String title, String request) {
        jdbc.sql("INSERT INTO siting.back_test (id, title, request) VALUES (:id, :title, :request::jsonb)")
                .param("id", id)
                .param("title", title)
                .param("request", request)
                .update();
    }

    long registerVersion() {
        return jdbc.sql("SELECT " + REGISTER).query(Long.class).single();
    }

    void finish(long id, long registerVersion, String result) {
        jdbc.sql("""
                        UPDATE siting.back_test
                        SET finished_at = now(), register_version = :version, result = :result::jsonb
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("version", registerVersion)
                .param("result", result)
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM siting.back_test WHERE id = :id").param("id", id).update();
    }

    Row backTest(long id) {
        return jdbc.sql(SELECT + "WHERE b.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new UnknownBackTestException(id));
    }

    /** Newest first. */
    List<Row> list(long before, int most) {
        return jdbc.sql(SELECT + "WHERE b.id < :before ORDER BY b.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                row.getString("request"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("result"),
                row.getBoolean("stale"));
    }
}
