package org.ecopark.exchange.passthrough;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sites with both sides of a material, and what people know better about them. */
@Repository
class PassThroughRepository {

    private static final String SITES = """
            SELECT s.facility_id, f.name, m.id AS class_id, m.key AS material_class, s.year, s.amount_unit,
                   sum(s.amount) FILTER (WHERE s.direction = 'need') AS taken_in,
                   sum(s.amount) FILTER (WHERE s.direction = 'offer') AS given_out,
                   o.passes, o.note
            FROM scenarios.scenario_stream(:scenario) s
            JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
            JOIN materials.material_class m ON m.id = s.class_id
            LEFT JOIN exchange.pass_through o ON o.facility_id = s.facility_id AND o.class_id = s.class_id
            WHERE (:facility::bigint IS NULL OR s.facility_id = :facility)
              AND (:class::text IS NULL OR m.key = :class)
              AND (:year::integer IS NULL OR s.year = :year)
              AND s.visibility = 'public'
            GROUP BY s.facility_id, f.name, m.id, m.key, s.year, s.amount_unit, o.passes, o.note
            HAVING least(sum(s.amount) FILTER (WHERE s.direction = 'need'),
                         sum(s.amount) FILTER (WHERE s.direction = 'offer')) > 0
               AND count(*) FILTER (WHERE s.direction = 'need' AND s.amount > 0) > 0
               AND count(*) FILTER (WHERE s.direction = 'offer' AND s.amount > 0) > 0
            ORDER BY least(sum(s.amount) FILTER (WHERE s.direction = 'need'),
                           sum(s.amount) FILTER (WHERE s.direction = 'offer')) DESC, s.facility_id
            LIMIT :most
            """;

    private static final String SET = """
            INSERT INTO exchange.pass_through (facility_id, class_id, passes, note)
            SELECT f.id, m.id, :passes, :note
            FROM scenarios.scenario_facility(:scenario) f, materials.material_class m
            WHERE f.id = :facility AND m.key = :class
            ON CONFLICT (facility_id, class_id) DO UPDATE
            SET passes = excluded.passes, note = excluded.note, updated_at = now()
            """;

    private final JdbcClient jdbc;

    PassThroughRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A site that takes in and gives out a material in a year.
     *
     * @param override whether it passes on, as somebody said; null when nobody did
     */
    record Site(
            long facilityId,
            String facility,
            String materialClass,
            @Nullable Integer year,
            String unit,
            double in,
            double out,
            @Nullable Boolean override,
            @Nullable String note) {}

    /** What is asked for; null for any. */
    record Filter(
            @Nullable Long facility,
            @Nullable String materialClass,
            @Nullable Integer year) {}

    List<Site> sites(Filter filter, int most) {
        return jdbc.sql(SITES)
                .param("scenario", Scenario.base().id())
                .param("facility", filter.facility())
                .param("class", filter.materialClass())
                .param("year", filter.year())
                .param("most", most)
                .query((row, n) -> new Site(
                        row.getLong("facility_id"),
                        row.getString("name"),
                        row.getString("material_class"),
                        (Integer) row.getObject("year"),
                        row.getString("amount_unit"),
                        row.getDouble("taken_in"),
                        row.getDouble("given_out"),
                        (Boolean) row.getObject("passes"),
                        row.getString("note")))
                .list();
    }

    Map<PassThrough.Said, Boolean> overrides() {
        Map<PassThrough.Said, Boolean> overrides = new HashMap<>();
        jdbc.sql("SELECT facility_id, class_id, passes FROM exchange.pass_through")
                .query(row -> {
                    overrides.put(new PassThrough.Said(row.getLong(1), row.getInt(2)), (Boolean) row.getBoolean(3));
                });
        return overrides;
    }

    /** False when there is no such facility or class. */
    boolean set(long facility, String materialClass, boolean passes, @Nullable String note) {
        return jdbc.sql(SET)
                        .param("scenario", Scenario.base().id())
                        .param("facility", facility)
                        .param("class", materialClass)
                        .param("passes", passes)
                        .param("note", note)
                        .update()
                > 0;
    }

    /** False when nothing was said about it. */
    boolean forget(long facility, String materialClass) {
        return jdbc.sql("""
                        DELETE FROM exchange.pass_through o USING materials.material_class m
                        WHERE m.id = o.class_id AND m.key = :class AND o.facility_id = :facility
                        """)
                        .param("class", materialClass)
                        .param("facility", facility)
                        .update()
                > 0;
    }
}
