package org.ecopark.exchange.resilience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.ecopark.layers.LayerRelation;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept resilience studies and their layer. */
@Repository
class ResilienceRepository {

    private static final String STALE =
            "(s.register_version IS DISTINCT FROM (SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v"
                    + " WHERE v.layer IN ('facilities', 'offers', 'needs'))) AS stale";

    static final LayerRelation LAYER = LayerRelation.of("""
                    SELECT r.id, 1::bigint AS version, r.place AS geom, 'public' AS visible_to, r.study_id AS run, r.rank,
                           r.facility_id, r.facility, r.lost_t AS lost_t_per_year, r.lost_m3 AS lost_m3_per_year,
                           r.lost_mwh AS "lost_MWh_per_year", r.lost_gain AS lost_gain_per_year,
                           s.summary ->> 'money' AS money, r.receivers AS stranded_receivers,
                           r.givers AS stranded_givers, r.detours, """ + " " + STALE + """

                    FROM exchange.resilience_row r
                    JOIN exchange.resilience_study s ON s.id = r.study_id""")
            .usually("run", "(SELECT max(id) FROM exchange.resilience_study WHERE finished_at IS NOT NULL)");

    private static final String SELECT = "SELECT s.*, " + STALE + " FROM exchange.resilience_study s ";

    private final JdbcClient jdbc;

    ResilienceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept study; {@code request} and {@code summary} are JSON, the latter null until finished. */
    record Study(
            long id,
            String title,
            String request,
            Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable String summary,
            boolean stale) {}

    /** A facility of a study; {@code detail} is JSON. */
    record Row(int rank, Stoppage stoppage, @Nullable Double lostGain, String detail) {}

    /** A facility of a study as it is kept. */
    record Kept(
            int rank,
            long facilityId,
            String facility,
            double lostT,
            double lostM3,
            double lostMwh,
            @Nullable Double lostGain,
            String detail,
            double longitude,
            double latitude) {}

    void begin(long id, String title, String request) {
        jdbc.sql("INSERT INTO exchange.resilience_study (id, title, request) VALUES (:id, :title, :request::jsonb)")
                .param("id", id)
                .param("title", title)
                .param("request", request)
                .update();
    }

    void finish(long id, long registerVersion, String summary) {
        jdbc.sql("""
                        UPDATE exchange.resilience_study
                        SET finished_at = now(), register_version = :version, summary = :summary::jsonb WHERE id = :id
                        """)
                .param("id", id)
                .param("version", registerVersion)
                .param("summary", summary)
                .update();
    }

    void keep(long id, Row row) {
        Stoppage stoppage = row.stoppage();
        jdbc.sql("""
                        INSERT INTO exchange.resilience_row (study_id, rank, facility_id, facility, lost_t, lost_m3,
                            lost_mwh, lost_gain, receivers, givers, detours, detail, place)
                        VALUES (:id, :rank, :facility, :name, :t, :m3, :mwh, :gain, :receivers, :givers, :detours,
                            :detail::jsonb, ST_SetSRID(ST_Point(:lon, :lat), 4326))
                        """)
                .param("id", id)
                .param("rank", row.rank())
                .param("facility", stoppage.site().id())
                .param("name", stoppage.site().name())
                .param("t", stoppage.lost("t_per_year"))
                .param("m3", stoppage.lost("m3_per_year"))
                .param("mwh", stoppage.lost("MWh_per_year"))
                .param("gain", row.lostGain())
                .param("receivers", stoppage.receivers().size())
                .param("givers", stoppage.givers().size())
                .param("detours", stoppage.rerouted().size())
                .param("detail", row.detail())
                .param("lon", stoppage.site().longitude())
                .param("lat", stoppage.site().latitude())
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM exchange.resilience_study WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    Study study(long id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new UnknownStudyException(id));
    }

    List<Study> list(long before, int most) {
        return jdbc.sql(SELECT + "WHERE s.id < :before ORDER BY s.id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether no study is kept and a country has committed offers and needs. */
    boolean isDue(String country) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM exchange.resilience_study) AND 2 = (
                            SELECT count(DISTINCT s.direction)
                            FROM scenarios.scenario_stream(:scenario) s
                            JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                            WHERE f.country = :country AND s.status = 'committed' AND s.amount > 0
                              AND s.visibility = 'public')
                        """)
                .param("scenario", Scenario.base().id())
                .param("country", country)
                .query(Boolean.class)
                .single();
    }

    List<Kept> rows(long id, int most) {
        return jdbc.sql("""
                        SELECT r.*, ST_X(r.place) AS lon, ST_Y(r.place) AS lat FROM exchange.resilience_row r
                        WHERE r.study_id = :id ORDER BY r.rank LIMIT :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new Kept(
                        row.getInt("rank"),
                        row.getLong("facility_id"),
                        row.getString("facility"),
                        row.getDouble("lost_t"),
                        row.getDouble("lost_m3"),
                        row.getDouble("lost_mwh"),
                        (Double) row.getObject("lost_gain"),
                        row.getString("detail"),
                        row.getDouble("lon"),
                        row.getDouble("lat")))
                .list();
    }

    private static Study read(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Study(
                row.getLong("id"),
                row.getString("title"),
                row.getString("request"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("summary"),
                row.getBoolean("stale"));
    }
}
