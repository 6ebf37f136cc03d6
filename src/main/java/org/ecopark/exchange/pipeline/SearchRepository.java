package org.ecopark.exchange.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.exchange.pipeline.Funnel.Step;
import org.ecopark.layers.LayerRelation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many exchanges at once: lists, counts, their impacts and their stories. */
@Repository
class SearchRepository {

    static final LayerRelation LAYER = LayerRelation.of("""
            SELECT e.*, e.line AS geom, e.visibility AS visible_to, extract(year FROM e.state_on)::integer AS year,
                   nullif(array_to_string(ARRAY(SELECT DISTINCT p FROM
                       unnest(ARRAY[e.park_name, e.offer_park_name, e.need_park_name]) p WHERE p IS NOT NULL), ', '), '')
                       AS park_names,
                   m.title_en AS material_class_title_en, m.title_ko AS material_class_title_ko
            FROM exchange.exchange e
            LEFT JOIN materials.material_class m ON m.key = e.material_class
            WHERE e.removed_at IS NULL""");

    private static final String WHERE = """
            WHERE e.removed_at IS NULL AND (e.visibility = 'public' OR e.visibility = :asker)
              AND (:states::text[] IS NULL OR e.state = ANY(:states::text[]))
              AND (:park::bigint IS NULL OR :park::bigint IN (e.park_id, e.offer_park_id, e.need_park_id))
              AND (:classes::text[] IS NULL OR e.material_class = ANY(:classes::text[]))
              AND (:year::integer IS NULL OR extract(year FROM e.state_on) = :year::integer)
              AND (:facility::bigint IS NULL OR :facility::bigint IN (e.offer_facility_id, e.need_facility_id))
              AND (:stream::bigint IS NULL OR :stream::bigint IN (e.offer_stream_id, e.need_stream_id))
              AND (:country::text IS NULL OR :country::text IN (e.offer_country, e.need_country))
              AND (:area::text IS NULL OR ST_Intersects(ST_GeomFromText(:area::text, 4326), e.offer_place)
                   OR ST_Intersects(ST_GeomFromText(:area::text, 4326), e.need_place))
              AND (:pattern::text IS NULL OR concat_ws(' ', e.name, e.name_ko, e.offer_party, e.need_party, e.park_name,
                   e.offer_park_name, e.need_park_name, e.note) ILIKE :pattern::text)
              AND (:exchange::bigint IS NULL OR e.id = :exchange::bigint)
            """;

    private final JdbcClient jdbc;

    SearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, @Nullable Object> parameters(Selection s, Asker asker) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("asker", asker.organisation());
        p.put("states", s.states().isEmpty() ? null : s.states().toArray(String[]::new));
        p.put("park", s.park());
        p.put("classes", s.classes().isEmpty() ? null : s.classes().toArray(String[]::new));
        p.put("year", s.year());
        p.put("facility", s.facility());
        p.put("stream", s.stream());
        p.put("country", s.country());
        p.put("area", s.area());
        p.put("pattern", s.text() == null ? null : "%" + s.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        p.put("exchange", s.exchange());
        return p;
    }

    /** Newest first, those with a smaller id than {@code before}. */
    List<Exchange> list(Selection selection, Asker asker, long before, int limit) {
        return jdbc.sql("SELECT e.* FROM exchange.exchange e " + WHERE
                        + " AND e.id < :before ORDER BY e.id DESC LIMIT :limit")
                .params(parameters(selection, asker))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> ExchangeRow.exchange(row))
                .list();
    }

    /** Those of some ids that are there and may be seen. */
    List<Exchange> findAll(List<Long> ids, Asker asker) {
        return jdbc.sql("""
                        SELECT * FROM exchange.exchange
                        WHERE id = ANY(:ids) AND removed_at IS NULL AND (visibility = 'public' OR visibility = :asker)
                        ORDER BY id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("asker", asker.organisation())
                .query((row, n) -> ExchangeRow.exchange(row))
                .list();
    }

    /** How many there are of each state. */
    Map<String, Long> countByState(Selection selection, Asker asker) {
        Map<String, Long> counts = new LinkedHashMap<>();
        State.keys().forEach(key -> counts.put(key, 0L));
        jdbc.sql("SELECT e.state, count(*) FROM exchange.exchange e " + WHERE + " GROUP BY e.state")
                .params(parameters(selection, asker))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    List<Long> ids(Selection selection, Asker asker) {
        return jdbc.sql("SELECT e.id FROM exchange.exchange e " + WHERE + " ORDER BY e.id")
                .params(parameters(selection, asker))
                .query(Long.class)
                .list();
    }

    /** The impacts of the selected exchanges. */
    List<ImpactTotals.Claim> claims(Selection selection, Asker asker) {
        return jdbc.sql("SELECT e.id AS exchange, i.* FROM exchange.exchange e "
                        + "JOIN exchange.exchange_impact i ON i.exchange_id = e.id " + WHERE + " ORDER BY e.id, i.id")
                .params(parameters(selection, asker))
                .query((row, n) -> claim(row.getLong("exchange"), ExchangeRow.impact(row)))
                .list();
    }

    private static ImpactTotals.Claim claim(long exchange, Impact impact) {
        return new ImpactTotals.Claim(exchange, impact);
    }

    /** The moves of the selected exchanges, each exchange's in their order, with the parks it belongs to. */
    List<Step> steps(Selection selection, Asker asker) {
        return jdbc.sql("""
                        SELECT e.id, v.to_state, v.happened_on, v.precision, v.barrier,
                            ARRAY(SELECT DISTINCT p FROM unnest(ARRAY[e.park_id, e.offer_park_id, e.need_park_id]) p
                                  WHERE p IS NOT NULL ORDER BY p) AS parks
                        FROM exchange.exchange e JOIN exchange.exchange_event v ON v.exchange_id = e.id
                        """ + WHERE + " ORDER BY e.id, v.id")
                .params(parameters(selection, asker))
                .query((row, n) -> new Step(
                        row.getLong("id"),
                        State.of(row.getString("to_state")),
                        ExchangeRow.when(row, "happened_on", "precision"),
                        row.getString("barrier"),
                        List.of((Long[]) row.getArray("parks").getArray())))
                .list();
    }

    /** Names of parks as they were noted on exchanges. */
    Map<Long, String> parkNames() {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("""
                        SELECT v.id, max(v.name) FROM exchange.exchange e
                        CROSS JOIN LATERAL (VALUES (e.park_id, e.park_name), (e.offer_park_id, e.offer_park_name),
                            (e.need_park_id, e.need_park_name)) v(id, name)
                        WHERE v.id IS NOT NULL AND v.name IS NOT NULL GROUP BY v.id
                        """).query(row -> {
            names.put(row.getLong(1), row.getString(2));
        });
        return names;
    }
}
