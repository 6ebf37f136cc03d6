package org.ecopark.exchange.resilience;

import java.util.List;
import org.ecopark.layers.LayerRelation;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facilities of kept studies, and their layer. */
@Repository
class ResilienceRepository {

    private static final String STALE = ResilienceStudies.KIND.stale("s") + " AS stale";

    static final LayerRelation LAYER = ResilienceStudies.KIND.layer("""
                    SELECT r.id, 1::bigint AS version, r.place AS geom, 'public' AS visible_to, r.study_id AS run, r.rank,
                           r.facility_id, r.facility, r.lost_t AS lost_t_per_year, r.lost_m3 AS lost_m3_per_year,
                           r.lost_mwh AS "lost_MWh_per_year", r.lost_gain AS lost_gain_per_year,
                           s.summary ->> 'money' AS money, r.receivers AS stranded_receivers,
                           r.givers AS stranded_givers, r.detours, """ + " " + STALE + """

                    FROM exchange.resilience_row r
                    JOIN exchange.resilience_study s ON s.id = r.study_id""");

    private final JdbcClient jdbc;

    ResilienceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    /** Whether a country has committed offers and needs. */
    boolean hasCommitted(String country) {
        return jdbc.sql("""
                        SELECT 2 = (
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
}
