package org.ecopark.capacity.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept capacity studies: what was asked, when, and what came out. */
@Repository
class StudyRepository {

    static final String REGISTER = "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v WHERE v.layer IN"
            + " ('parks', 'zones', 'facilities', 'offers', 'needs'))";

    private static final String SELECT =
            "SELECT s.*, s.register_version IS DISTINCT FROM " + REGISTER + " AS stale FROM capacity.study s ";

    private final JdbcClient jdbc;

    StudyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept study; {@code request} and {@code summary} are JSON, the latter null until finished. */
    record Row(
            long id,
            String title,
            String request,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable String summary,
            boolean stale) {}

    void begin(long id, String title, String request, boolean demo) {
        jdbc.sql("INSERT INTO capacity.study (id, title, request, demo) VALUES (:id, :title, :request::jsonb, :demo)")
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
                        UPDATE capacity.study
                        SET finished_at = now(), register_version = :version, summary = :summary::jsonb WHERE id = :id
                        """)
                .param("id", id)
                .param("version", registerVersion)
                .param("summary", summary)
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM capacity.study WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    Row study(long id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new UnknownCapacityStudyException(id));
    }

    /** Newest first. */
    List<Row> list(long before, int most) {
        return jdbc.sql(SELECT + "WHERE s.id < :before ORDER BY s.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether no study is kept, and a country has zones and offers of wood. */
    boolean isDue(String country) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM capacity.study)
                           AND EXISTS (SELECT FROM parks.zone z WHERE z.country = :country)
                           AND EXISTS (SELECT FROM scenarios.scenario_stream(:scenario) s
                                       JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                                       JOIN materials.material_class m ON m.id = s.class_id
                                       WHERE f.country = :country AND m.key = 'wood' AND s.direction = 'offer')
                        """)
                .param("scenario", Scenario.base().id())
                .param("country", country)
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
                row.getBoolean("stale"));
    }
}
