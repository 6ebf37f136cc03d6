package org.ecopark.siting.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept runs: what was asked, when, and what came out. */
@Repository
class SitingRepository {

    static final String REGISTER = "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v WHERE v.layer IN"
            + " ('facilities', 'offers', 'needs', 'zones', 'plots', 'parks'))";

    private static final String SELECT =
            "SELECT r.*, r.register_version IS DISTINCT FROM " + REGISTER + " AS stale FROM siting.run r ";

    private final JdbcClient jdbc;

    SitingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kept run.
     *
     * @param request as JSON; {@code summary} and {@code start} likewise, null until finished
     * @param stale whether the register has changed since
     */
    record Row(
            long id,
            String title,
            String request,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable String summary,
            @Nullable String start,
            boolean stale) {}

    void begin(long id, String title, String request, boolean demo) {
        jdbc.sql("INSERT INTO siting.run (id, title, request, demo) VALUES (:id, :title, :request::jsonb, :demo)")
                .param("id", id)
                .param("title", title)
                .param("request", request)
                .param("demo", demo)
                .update();
    }

    long registerVersion() {
        return jdbc.sql("SELECT " + REGISTER).query(Long.class).single();
    }

    void finish(long id, long registerVersion, String summary, String start) {
        jdbc.sql("""
                        UPDATE siting.run
                        SET finished_at = now(), register_version = :version, summary = :summary::jsonb,
                            start = :start::jsonb
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("version", registerVersion)
                .param("summary", summary)
                .param("start", start)
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM siting.run WHERE id = :id").param("id", id).update();
    }

    Row run(long id) {
        return find(id).orElseThrow(() -> new UnknownSitingRunException(id));
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "WHERE r.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Row> list(long before, int most) {
        return jdbc.sql(SELECT + "WHERE r.id < :before ORDER BY r.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    boolean hasAny() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM siting.run)")
                .query(Boolean.class)
                .single();
    }

    private static Row read(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                row.getString("request"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("summary"),
                row.getString("start"),
                row.getBoolean("stale"));
    }
}
