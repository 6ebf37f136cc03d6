package org.ecopark.exchange.allocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept allocations: what was asked, when, and what came out. */
@Repository
class AllocationRepository {

    static final String REGISTER = "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v WHERE v.layer IN"
            + " ('facilities', 'offers', 'needs'))";

    private static final String SELECT =
            "SELECT a.*, a.register_version IS DISTINCT FROM " + REGISTER + " AS stale FROM exchange.allocation a ";

    private final JdbcClient jdbc;

    AllocationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kept allocation.
     *
     * @param request as JSON; {@code summary} likewise, null until finished
     * @param stale whether the register has changed since
     */
    record Row(
            long id,
            String title,
            String request,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable String summary,
            boolean stale) {}

    void begin(long id, String title, String request, boolean demo) {
        jdbc.sql("""
                        INSERT INTO exchange.allocation (id, title, request, demo)
                        VALUES (:id, :title, :request::jsonb, :demo)
                        """)
                .param("id", id)
                .param("title", title)
                .param("request", request)
                .param("demo", demo)
                .update();
    }

    long registerVersion() {
        return jdbc.sql("SELECT " + REGISTER).query(Long.class).single();
    }

    void finish(long id, long registerVersion, String summary) {
        jdbc.sql("""
                        UPDATE exchange.allocation
                        SET finished_at = now(), register_version = :version, summary = :summary::jsonb WHERE id = :id
                        """)
                .param("id", id)
                .param("version", registerVersion)
                .param("summary", summary)
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM exchange.allocation WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    Row allocation(long id) {
        return find(id).orElseThrow(() -> new UnknownAllocationException(id));
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Row> list(long before, int most) {
        return jdbc.sql(SELECT + "WHERE a.id < :before ORDER BY a.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    boolean hasAny() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM exchange.allocation)")
                .query(Boolean.class)
                .single();
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        java.sql.@Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Row(
                row.getLong("id"),
                row.getString("title"),
                row.getString("request"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("summary"),
                row.getBoolean("stale"));
    }
}
