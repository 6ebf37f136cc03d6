package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.pipeline.Exchange.Event;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of single exchanges: read, written, removed and put back. */
@Repository
class PipelineRepository {

    /** All writers wait for each other: two that take the same tonnes at once would not see each other. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('exchange.exchange', 0))";

    /** Columns that an edit writes and an undo puts back. */
    private static final List<String> WRITTEN = List.of("""
            owner_org visibility provenance source_url source_note source_year licence name name_ko state state_on
            state_precision barrier barrier_words park_id park_name illustrative
            offer_stream_id offer_stream_source offer_stream_source_id offer_facility_id offer_party
            offer_country offer_park_id offer_park_name offer_longitude offer_latitude
            need_stream_id need_stream_source need_stream_source_id need_facility_id need_party
            need_country need_park_id need_park_name need_longitude need_latitude
            material_class code_system code amount_low amount amount_high amount_unit
            price price_currency price_year payer straight_distance_m road_distance_m
            road_distance_source planned_start planned_end note match_grade match_score match_reasons
            override_reason""".split("\\s+"));

    private static final String NAMES = String.join(", ", WRITTEN);
    private static final String VALUES =
            WRITTEN.stream().map(name -> ":" + name).collect(Collectors.joining(", "));

    private static final String INSERT = """
            INSERT INTO exchange.exchange (source, source_id, updated_by, %s)
            VALUES (:source, coalesce(:source_id, gen_random_uuid()::text), :who, %s)
            ON CONFLICT (source, source_id) DO NOTHING RETURNING id
            """.formatted(NAMES, VALUES);

    private static final String UPDATE = """
            UPDATE exchange.exchange SET (%s) = ROW (%s), version = version + 1,
                updated_at = transaction_timestamp(), updated_by = :who
            WHERE id = :id
            """.formatted(NAMES, VALUES);

    private static final String PUT_BACK =
            """
            UPDATE exchange.exchange e SET (%1$s, removed_at) =
                (SELECT %2$s, b.removed_at FROM exchange.exchange_change c,
                    jsonb_populate_record(NULL::exchange.exchange, c.before_row) b WHERE c.id = :change),
                version = e.version + 1, updated_at = transaction_timestamp(), updated_by = :who
            WHERE e.id = :id
            """.formatted(NAMES, WRITTEN.stream().map(name -> "b." + name).collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;

    PipelineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).query((row, n) -> 1).list();
    }

    Optional<Exchange> find(long id, Asker asker) {
        return jdbc.sql("""
                        SELECT * FROM exchange.exchange
                        WHERE id = :id AND removed_at IS NULL AND (visibility = 'public' OR visibility = :asker)
                        """)
                .param("id", id)
                .param("asker", asker.organisation())
                .query((row, n) -> ExchangeRow.exchange(row))
                .optional();
    }

    /** Also one that was removed. */
    Optional<Exchange> findAny(long id) {
        return jdbc.sql("SELECT * FROM exchange.exchange WHERE id = :id")
                .param("id", id)
                .query((row, n) -> ExchangeRow.exchange(row))
                .optional();
    }

    /** Whether the source has one of that id, be it a removed one. */
    boolean isKnown(String source, String sourceId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM exchange.exchange WHERE source = :source AND source_id = :id)")
                .param("source", source)
                .param("id", sourceId)
                .query(Boolean.class)
                .single();
    }

    List<Event> events(long id) {
        return jdbc.sql("SELECT * FROM exchange.exchange_event WHERE exchange_id = :id ORDER BY id")
                .param("id", id)
                .query((row, n) -> ExchangeRow.event(row))
                .list();
    }

    List<Impact> impacts(long id) {
        return jdbc.sql("SELECT * FROM exchange.exchange_impact WHERE exchange_id = :id ORDER BY id")
                .param("id", id)
                .query((row, n) -> ExchangeRow.impact(row))
                .list();
    }

    /** Empty when the source already has one of that id, be it a removed one. */
    Optional<Long> insert(Exchange exchange, @Nullable String sourceId, String who) {
        return jdbc.sql(INSERT)
                .params(ExchangeRow.columns(exchange))
                .param("source", exchange.origin().source())
                .param("source_id", sourceId)
                .param("who", who)
                .query(Long.class)
                .optional();
    }

    void update(Exchange exchange, String who) {
        jdbc.sql(UPDATE)
                .params(ExchangeRow.columns(exchange))
                .param("who", who)
                .param("id", exchange.id())
                .update();
    }

    void remove(long id, String who) {
        jdbc.sql("""
                        UPDATE exchange.exchange SET removed_at = transaction_timestamp(), version = version + 1,
                            updated_at = transaction_timestamp(), updated_by = :who
                        WHERE id = :id
                        """).param("who", who).param("id", id).update();
    }

    void replaceImpacts(long id, List<Impact> impacts) {
        jdbc.sql("DELETE FROM exchange.exchange_impact WHERE exchange_id = :id")
                .param("id", id)
                .update();
        for (Impact impact : impacts) {
            jdbc.sql("""
                            INSERT INTO exchange.exchange_impact (exchange_id, metric, annual_value, unit, price_year,
                                start_year, persistence_years, attribution, baseline, source, provenance)
                            VALUES (:id, :metric, :value, :unit, :price_year, :start, :persistence, :attribution,
                                :baseline, :source, :provenance)
                            """)
                    .param("id", id)
                    .param("metric", impact.metric().key())
                    .param("value", impact.annualValue())
                    .param("unit", impact.unit())
                    .param("price_year", impact.priceYear())
                    .param("start", impact.startYear())
                    .param("persistence", impact.persistenceYears())
                    .param("attribution", impact.attribution())
                    .param("baseline", impact.baseline())
                    .param("source", impact.source())
                    .param("provenance", impact.provenance())
                    .update();
        }
    }

    void insertEvent(long id, Event event) {
        Map<String, @Nullable Object> when = new java.util.HashMap<>();
        ExchangeRow.when(when, event.on(), "happened_on", "precision");
        jdbc.sql("""
                        INSERT INTO exchange.exchange_event
                            (exchange_id, who, from_state, to_state, happened_on, precision, note, barrier, barrier_words)
                        VALUES (:id, :who, :from, :to, :happened_on, :precision, :note, :barrier, :words)
                        """)
                .params(when)
                .param("id", id)
                .param("who", event.who())
                .param("from", event.from() == null ? null : event.from().key())
                .param("to", event.to().key())
                .param("note", event.note())
                .param("barrier", event.barrier())
                .param("words", event.barrierWords())
                .update();
    }

    /** Keeps what there is before it is changed. */
    void keepBefore(long id, String kind, String who) {
        jdbc.sql("""
                        INSERT INTO exchange.exchange_change (exchange_id, who, kind, before_row, before_impacts, last_event)
                        SELECT e.id, :who, :kind, to_jsonb(e) - 'line' - 'offer_place' - 'need_place',
                            coalesce((SELECT jsonb_agg(to_jsonb(i) ORDER BY i.id)
                                      FROM exchange.exchange_impact i WHERE i.exchange_id = e.id), '[]'),
                            coalesce((SELECT max(v.id) FROM exchange.exchange_event v WHERE v.exchange_id = e.id), 0)
                        FROM exchange.exchange e WHERE e.id = :id
                        """).param("id", id).param("kind", kind).param("who", who).update();
    }

    /** Keeps that there was nothing before. */
    void keepCreation(long id, String who) {
        jdbc.sql("INSERT INTO exchange.exchange_change (exchange_id, who, kind) VALUES (:id, :who, 'create')")
                .param("id", id)
                .param("who", who)
                .update();
    }

    /** The newest change that was not undone. */
    Optional<Change> lastChange(long id) {
        return jdbc.sql(
                        "SELECT id, kind FROM exchange.exchange_change WHERE exchange_id = :id ORDER BY id DESC LIMIT 1")
                .param("id", id)
                .query((row, n) -> new Change(row.getLong(1), row.getString(2)))
                .optional();
    }

    record Change(long id, String kind) {}

    /** Puts back what a change replaced, and forgets the change. */
    void putBack(long id, long change, String who) {
        jdbc.sql(PUT_BACK)
                .param("id", id)
                .param("change", change)
                .param("who", who)
                .update();
        jdbc.sql("""
                        DELETE FROM exchange.exchange_event v USING exchange.exchange_change c
                        WHERE c.id = :change AND v.exchange_id = c.exchange_id AND v.id > c.last_event
                        """).param("change", change).update();
        jdbc.sql("DELETE FROM exchange.exchange_impact WHERE exchange_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO exchange.exchange_impact (exchange_id, metric, annual_value, unit, price_year,
                            start_year, persistence_years, attribution, baseline, source, provenance)
                        SELECT b.exchange_id, b.metric, b.annual_value, b.unit, b.price_year, b.start_year,
                            b.persistence_years, b.attribution, b.baseline, b.source, b.provenance
                        FROM exchange.exchange_change c,
                            jsonb_populate_recordset(NULL::exchange.exchange_impact, c.before_impacts) b
                        WHERE c.id = :change ORDER BY b.id
                        """).param("change", change).update();
        forget(change);
    }

    void forget(long change) {
        jdbc.sql("DELETE FROM exchange.exchange_change WHERE id = :change")
                .param("change", change)
                .update();
    }

    /** Box around the places of some exchanges; null when they have none. */
    @Nullable
    Box box(List<Long> ids) {
        return jdbc.sql("""
                        SELECT min(x), min(y), max(x), max(y) FROM (
                            SELECT offer_longitude AS x, offer_latitude AS y FROM exchange.exchange WHERE id = ANY(:ids)
                            UNION ALL
                            SELECT need_longitude, need_latitude FROM exchange.exchange WHERE id = ANY(:ids)) p
                        HAVING count(x) > 0
                        """)
                .param("ids", new ArrayList<>(ids).toArray(Long[]::new))
                .query((row, n) -> new Box(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .optional()
                .orElse(null);
    }
}
