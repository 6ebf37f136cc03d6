package org.ecopark.exchange.synergies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecopark.exchange.synergies.SynergyRun.ByRoad;
import org.ecopark.exchange.synergies.SynergyRun.Found;
import org.ecopark.exchange.synergies.SynergyRun.OfClass;
import org.ecopark.exchange.synergies.SynergyRun.Seconds;
import org.ecopark.exchange.synergies.search.Ranking;
import org.ecopark.exchange.synergies.search.SynergyQuestion;
import org.ecopark.exchange.synergies.search.SynergyResult;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and what the shelf shows of them. */
@Repository
class SynergyRepository {

    static final String REGISTER_LAYERS = "('facilities', 'offers', 'needs')";

    private static final String CHANGED =
            "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v WHERE v.layer IN " + REGISTER_LAYERS
                    + ") <> r.register_version";

    private static final String NEWEST = "(SELECT max(id) FROM exchange.synergy_run WHERE finished_at IS NOT NULL)";

    static final LayerRelation SYNERGIES = LayerRelation.of("""
                    SELECT s.id, 1::bigint AS version, s.line AS geom, 'public' AS visible_to, s.run_id AS run,
                           s.offer_id, s.need_id,
                           o.facility_id AS offer_facility_id, o.facility_name AS offer_facility_name,
                           n.facility_id AS need_facility_id, n.facility_name AS need_facility_name,
                           m.key AS material_class, m.title_en AS material_class_title_en,
                           m.title_ko AS material_class_title_ko,
                           s.shared_low AS shared_amount_low, s.shared AS shared_amount,
                           s.shared_high AS shared_amount_high, s.amount_unit,
                           s.gain_per_unit AS gain_system_per_unit, s.gain_per_year AS gain_system_per_year, r.money,
                           s.even_months AS even_months_assumed, s.distance_m, s.road_distance_m,
                           CASE WHEN s.by_road THEN 'road' ELSE 'estimated' END AS road_distance_provenance, s.match_grade, s.match_score, s.unverified,
                           least(s.offer_rank, s.need_rank) AS rank, s.offer_rank, s.need_rank,
                           o.status AS offer_status, n.status AS need_status,
                           o.illustrative OR n.illustrative AS illustrative,
                    """ + CHANGED + """
                     AS stale
                    FROM exchange.synergy s
                    JOIN exchange.synergy_run r ON r.id = s.run_id
                    JOIN exchange.synergy_stream o ON o.run_id = s.run_id AND o.stream_id = s.offer_id
                    JOIN exchange.synergy_stream n ON n.run_id = s.run_id AND n.stream_id = s.need_id
                    JOIN materials.material_class m ON m.id = s.class_id""").usually("run", NEWEST);

    static final LayerRelation STREAMS = LayerRelation.of("""
                    SELECT s.id, 1::bigint AS version, s.location AS geom, 'public' AS visible_to, s.run_id AS run,
                           s.stream_id, s.direction, s.facility_id, s.facility_name, s.illustrative,
                           m.key AS material_class, m.title_en AS material_class_title_en,
                           m.title_ko AS material_class_title_ko,
                           s.status, s.year, s.amount, s.amount_unit, s.partners,
                           s.partners_unknown AS partners_of_unknown_amount, s.reachable AS reachable_amount,
                    """ + CHANGED + """
                     AS stale
                    FROM exchange.synergy_stream s
                    JOIN exchange.synergy_run r ON r.id = s.run_id
                    JOIN materials.material_class m ON m.id = s.class_id""").usually("run", NEWEST);

    private static final String RUNS = "SELECT r.*, " + CHANGED + " AS stale FROM exchange.synergy_run r ";

    private final JdbcClient jdbc;

    SynergyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void create(long id, SynergyQuestion question) {
        jdbc.sql("""
                        INSERT INTO exchange.synergy_run (id, radius_m, best, year, ranking)
                        VALUES (:id, :radius, :best, :year, :ranking)
                        """)
                .param("id", id)
                .param("radius", question.radiusM())
                .param("best", question.best())
                .param("year", question.year())
                .param("ranking", question.ranking().key())
                .update();
    }

    void finish(long id, SynergyResult result, SynergyLines.Kept kept, String money, Seconds seconds) {
        jdbc.sql("""
                        UPDATE exchange.synergy_run
                        SET finished_at = now(), register_version = :version, offers = :offers, needs = :needs,
                            without_class = :without_class, pairs_within_reach = :met, pairs_matched = :fitting,
                            offers_with_partner = :offers_with, needs_with_partner = :needs_with,
                            synergies_kept = :kept, pairs_valued = :valued, money = :money, load_s = :load, match_s = :match, store_s = :store,
                            pairs_by_road = :roads, kept_by_road = :by_road, road_limit_reached = :limited
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("version", result.market().version())
                .param("offers", result.market().offers().size())
                .param("needs", result.market().needs().size())
                .param("without_class", result.market().withoutClass())
                .param("met", result.met())
                .param("fitting", result.fitting())
                .param("offers_with", result.ofOffers().withPartner())
                .param("needs_with", result.ofNeeds().withPartner())
                .param("kept", kept.pairs())
                .param("valued", kept.valued())
                .param("money", money)
                .param("roads", result.roads().size())
                .param("by_road", kept.byRoad())
                .param("limited", result.roads().isLimited())
                .param("load", seconds.load())
                .param("match", seconds.match())
                .param("store", seconds.store())
                .update();
    }

    /** Takes away a run and what its classes came to; its rows are those of {@link SynergyRowsRepository}. */
    void delete(long id) {
        jdbc.sql("DELETE FROM exchange.synergy_class WHERE run_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM exchange.synergy_run WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Runs that were begun and have no end, of a server that is no more. */
    List<Long> unfinished() {
        return jdbc.sql("SELECT id FROM exchange.synergy_run WHERE finished_at IS NULL")
                .query(Long.class)
                .list();
    }

    /** Whether there is something to match and it was never done. */
    boolean isDue() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM exchange.synergy_run WHERE finished_at IS NOT NULL)
                           AND EXISTS (SELECT FROM scenarios.scenario_stream(0) WHERE direction = 'offer')
                           AND EXISTS (SELECT FROM scenarios.scenario_stream(0) WHERE direction = 'need')
                        """).query(Boolean.class).single();
    }

    /** @throws UnknownSynergyRunException when there is none */
    SynergyRun run(long id) {
        return jdbc.sql(RUNS + "WHERE r.id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .optional()
                .orElseThrow(() -> new UnknownSynergyRunException(id));
    }

    /** Newest first, those with a smaller id than {@code before}. */
    List<SynergyRun> list(long before, int limit) {
        return jdbc.sql(RUNS + "WHERE r.id < :before ORDER BY r.id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    List<OfClass> classes(long id) {
        return jdbc.sql("""
                        SELECT m.key, m.title_en, m.title_ko, c.*
                        FROM exchange.synergy_class c JOIN materials.material_class m ON m.id = c.class_id
                        WHERE c.run_id = :id ORDER BY m.key, c.direction DESC, c.amount_unit
                        """)
                .param("id", id)
                .query((row, n) -> new OfClass(
                        row.getString("key"),
                        new Title(row.getString("title_en"), row.getString("title_ko")),
                        row.getString("direction"),
                        row.getString("amount_unit"),
                        row.getLong("streams"),
                        row.getLong("streams_with_partner"),
                        row.getLong("streams_unknown"),
                        row.getLong("pairs"),
                        findDouble(row, "amount"),
                        findDouble(row, "reachable")))
                .list();
    }

    private static SynergyRun run(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        boolean anyYear = row.wasNull();
        return new SynergyRun(
                row.getLong("id"),
                new SynergyQuestion(
                        findDouble(row, "radius_m"),
                        row.getInt("best"),
                        anyYear ? null : (Integer) year,
                        Ranking.Key.of(row.getString("ranking"))),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                found(row));
    }

    private static @Nullable Found found(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        if (finished == null) {
            return null;
        }
        return new Found(
                finished.toInstant(),
                row.getBoolean("stale"),
                row.getLong("offers"),
                row.getLong("needs"),
                row.getLong("without_class"),
                row.getLong("pairs_within_reach"),
                row.getLong("pairs_matched"),
                row.getLong("offers_with_partner"),
                row.getLong("needs_with_partner"),
                row.getLong("synergies_kept"),
                row.getLong("pairs_valued"),
                row.getString("money"),
                new ByRoad(
                        row.getLong("pairs_by_road"),
                        row.getLong("kept_by_road"),
                        row.getBoolean("road_limit_reached")),
                new Seconds(row.getDouble("load_s"), row.getDouble("match_s"), row.getDouble("store_s")));
    }

    private static @Nullable Double findDouble(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }
}
