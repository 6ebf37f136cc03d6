package org.ecopark.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is known of jobs across restarts. Writes stand apart from the transaction of the work itself. */
@Repository
class JobRepository {

    private static final String SELECT = """
            SELECT id, kind, title, asker, request, state, progress, words, result, sentence, created_at, started_at, ended_at
            FROM jobs.job
            """;

    private final JdbcClient jdbc;

    JobRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Job create(String kind, String title, @Nullable String request, Asker asker) {
        return jdbc.sql("""
                        INSERT INTO jobs.job (kind, title, request, asker)
                        VALUES (:kind, :title, :request::jsonb, :asker)
                        RETURNING id, kind, title, asker, request, state, progress, words, result, sentence,
                            created_at, started_at, ended_at
                        """)
                .param("kind", kind)
                .param("title", title)
                .param("request", request)
                .param("asker", asker.organisation())
                .query((row, n) -> job(row))
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void begin(long id) {
        jdbc.sql("UPDATE jobs.job SET state = 'running', started_at = now() WHERE id = :id")
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void end(long id, JobState state, JobProgress progress, @Nullable String result, @Nullable String sentence) {
        jdbc.sql("""
                        UPDATE jobs.job
                        SET state = :state, progress = :progress, words = :words, result = :result,
                            sentence = :sentence, ended_at = now()
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.key())
                .param("progress", state == JobState.FINISHED ? 1 : progress.done())
                .param("words", progress.words())
                .param("result", result)
                // PostgreSQL's text holds no NUL, and what a sentence quotes may.
                .param("sentence", sentence == null ? null : sentence.replace("\0", ""))
                .update();
    }

    /** Ends what an earlier server left open; it died in the middle and its transactions with it. */
    int failLeftOpen(String sentence) {
        return jdbc.sql("""
                        UPDATE jobs.job SET state = 'failed', sentence = :sentence, ended_at = now()
                        WHERE state IN ('waiting', 'running')
                        """).param("sentence", sentence).update();
    }

    Optional<Job> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** Newest first. */
    List<Job> list(long before, int limit) {
        return jdbc.sql(SELECT + " WHERE id < :before ORDER BY id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> job(row))
                .list();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                new Asker(row.getString("asker")),
                row.getString("request"),
                JobState.of(row.getString("state")),
                row.getDouble("progress"),
                row.getString("words"),
                row.getString("result"),
                row.getString("sentence"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
