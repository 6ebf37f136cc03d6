package org.ecopark.layers.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of kept runs. Their names come from the rooms' own constants. */
@Repository
class RunRepository {

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(RunKind kind, long id, String title, String request, boolean demo) {
        jdbc.sql("INSERT INTO " + kind.table() + " (id, title, request, demo)"
                        + " VALUES (:id, :title, :request::jsonb, :demo)")
                .param("id", id)
                .param("title", title)
                .param("request", request)
                .param("demo", demo)
                .update();
    }

    long registerVersion(RunKind kind) {
        return jdbc.sql("SELECT " + kind.registerVersion()).query(Long.class).single();
    }

    void finish(RunKind kind, long id, long registerVersion, String summary) {
        jdbc.sql("UPDATE " + kind.table() + " SET finished_at = now(), register_version = :version,"
                        + " summary = :summary::jsonb WHERE id = :id")
                .param("id", id)
                .param("version", registerVersion)
                .param("summary", summary)
                .update();
    }

    void remove(RunKind kind, long id) {
        jdbc.sql("DELETE FROM " + kind.table() + " WHERE id = :id")
                .param("id", id)
                .update();
    }

    Optional<KeptRun> find(RunKind kind, long id) {
        return jdbc.sql(select(kind) + "WHERE r.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<KeptRun> list(RunKind kind, long before, int most) {
        return jdbc.sql(select(kind) + "WHERE r.id < :before ORDER BY r.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    boolean hasAny(RunKind kind) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + kind.table() + ")")
                .query(Boolean.class)
                .single();
    }

    private static String select(RunKind kind) {
        return "SELECT r.*, " + kind.stale("r") + " AS stale FROM " + kind.table() + " r ";
    }

    private static KeptRun read(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new KeptRun(
                row.getLong("id"),
                row.getString("title"),
                row.getString("request"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("summary"),
                row.getBoolean("stale"));
    }
}
