package org.ecopark.exchange.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.exchange.pipeline.Bookings.Booking;
import org.ecopark.exchange.pipeline.Bookings.Supply;
import org.ecopark.exchange.pipeline.Exchange.Conflict;
import org.ecopark.exchange.pipeline.Exchange.Notice;
import org.ecopark.exchange.pipeline.Exchange.Party;
import org.ecopark.exchange.pipeline.Exchange.Period;
import org.ecopark.exchange.pipeline.Exchange.StreamKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where exchanges meet the register: what it says of a stream, what became of it, and what is booked on it. */
@Repository
class RegisterRepository {

    /** A stream that comes again is known by its source and id, though its number is another. */
    private static final String FOLLOW = """
            UPDATE exchange.exchange e
            SET offer_stream_id = n.offer_stream_id, offer_facility_id = n.offer_facility_id,
                offer_park_id = n.offer_park_id, offer_park_name = n.offer_park_name, offer_gone = n.offer_gone,
                need_stream_id = n.need_stream_id, need_facility_id = n.need_facility_id,
                need_park_id = n.need_park_id, need_park_name = n.need_park_name, need_gone = n.need_gone,
                told = e.told + 1
            FROM (SELECT e.id,
                    o.id AS offer_stream_id, fo.id AS offer_facility_id,
                    e.offer_stream_source IS NOT NULL AND o.id IS NULL AS offer_gone,
                    CASE WHEN fo.id IS NULL THEN e.offer_park_id ELSE fo.park_id END AS offer_park_id,
                    CASE WHEN fo.id IS NULL THEN e.offer_park_name ELSE po.name END AS offer_park_name,
                    d.id AS need_stream_id, fd.id AS need_facility_id,
                    e.need_stream_source IS NOT NULL AND d.id IS NULL AS need_gone,
                    CASE WHEN fd.id IS NULL THEN e.need_park_id ELSE fd.park_id END AS need_park_id,
                    CASE WHEN fd.id IS NULL THEN e.need_park_name ELSE pd.name END AS need_park_name
                FROM exchange.exchange e
                LEFT JOIN scenarios.scenario_stream(0) o
                    ON o.source = e.offer_stream_source AND o.source_id = e.offer_stream_source_id
                LEFT JOIN scenarios.scenario_facility(0) fo ON fo.id = coalesce(o.facility_id, e.offer_facility_id)
                LEFT JOIN parks.park po ON po.id = fo.park_id
                LEFT JOIN scenarios.scenario_stream(0) d
                    ON d.source = e.need_stream_source AND d.source_id = e.need_stream_source_id
                LEFT JOIN scenarios.scenario_facility(0) fd ON fd.id = coalesce(d.facility_id, e.need_facility_id)
                LEFT JOIN parks.park pd ON pd.id = fd.park_id) n
            WHERE n.id = e.id AND (e.offer_stream_id, e.offer_facility_id, e.offer_park_id, e.offer_park_name,
                    e.offer_gone, e.need_stream_id, e.need_facility_id, e.need_park_id, e.need_park_name, e.need_gone)
                IS DISTINCT FROM (n.offer_stream_id, n.offer_facility_id, n.offer_park_id, n.offer_park_name,
                    n.offer_gone, n.need_stream_id, n.need_facility_id, n.need_park_id, n.need_park_name, n.need_gone)
            RETURNING e.id
            """;

    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stream as one end of an exchange; empty when the register has none of that id. */
    Optional<Party> party(long stream) {
        return jdbc.sql("""
                        SELECT s.id, s.source, s.source_id, f.id AS facility_id, f.name, f.country, f.park_id,
                            p.name AS park_name, ST_X(s.location) AS longitude, ST_Y(s.location) AS latitude,
                            f.illustrative
                        FROM scenarios.scenario_stream(0) s
                        JOIN scenarios.scenario_facility(0) f ON f.id = s.facility_id
                        LEFT JOIN parks.park p ON p.id = f.park_id
                        WHERE s.id = :stream
                        """)
                .param("stream", stream)
                .query((row, n) -> new Party(
                        row.getLong("id"),
                        new StreamKey(row.getString("source"), row.getString("source_id")),
                        row.getLong("facility_id"),
                        row.getString("name"),
                        row.getString("country"),
                        ExchangeRow.whole(row, "park_id"),
                        row.getString("park_name"),
                        row.getDouble("longitude"),
                        row.getDouble("latitude"),
                        false,
                        row.getBoolean("illustrative")))
                .optional();
    }

    Optional<Long> findStream(StreamKey key) {
        return jdbc.sql("""
                        SELECT s.id FROM scenarios.scenario_stream(0) s
                        WHERE s.source = :source AND s.source_id = :id
                        """)
                .param("source", key.source())
                .param("id", key.id())
                .query(Long.class)
                .optional();
    }

    Optional<String> parkName(long park) {
        return jdbc.sql("SELECT name FROM parks.park WHERE id = :park")
                .param("park", park)
                .query(String.class)
                .optional();
    }

    Optional<Long> findPark(StreamKey key) {
        return jdbc.sql("SELECT id FROM parks.park WHERE source = :source AND source_id = :id")
                .param("source", key.source())
                .param("id", key.id())
                .query(Long.class)
                .optional();
    }

    /** Follows the register; returns the exchanges that now know something else about it. */
    List<Long> follow() {
        return jdbc.sql(FOLLOW).query(Long.class).list();
    }

    /** Streams on which some exchanges are, the removed ones among them. */
    List<Long> streamsOf(Collection<Long> exchanges) {
        return jdbc.sql("""
                        SELECT DISTINCT s FROM exchange.exchange e
                        CROSS JOIN LATERAL (VALUES (e.offer_stream_id), (e.need_stream_id)) v(s)
                        WHERE e.id = ANY(:ids) AND s IS NOT NULL
                        """)
                .param("ids", exchanges.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    List<Long> allStreams() {
        return jdbc.sql("""
                        SELECT offer_stream_id FROM exchange.exchange
                        WHERE removed_at IS NULL AND offer_stream_id IS NOT NULL
                        UNION
                        SELECT need_stream_id FROM exchange.exchange
                        WHERE removed_at IS NULL AND need_stream_id IS NOT NULL
                        """).query(Long.class).list();
    }

    List<Booking> bookings(Collection<Long> streams) {
        return jdbc.sql("""
                        SELECT id, state, planned_start, planned_end, amount, amount_unit, offer_stream_id, need_stream_id
                        FROM exchange.exchange
                        WHERE removed_at IS NULL AND (offer_stream_id = ANY(:streams) OR need_stream_id = ANY(:streams))
                        ORDER BY id
                        """)
                .param("streams", streams.toArray(Long[]::new))
                .query((row, n) -> new Booking(
                        row.getLong("id"),
                        State.of(row.getString("state")),
                        new Period(ExchangeRow.date(row, "planned_start"), ExchangeRow.date(row, "planned_end")),
                        ExchangeRow.decimal(row, "amount"),
                        row.getString("amount_unit"),
                        ExchangeRow.whole(row, "offer_stream_id"),
                        ExchangeRow.whole(row, "need_stream_id")))
                .list();
    }

    Map<Long, Supply> supplies(Collection<Long> streams) {
        Map<Long, Supply> supplies = new HashMap<>();
        jdbc.sql("SELECT id, amount, amount_unit FROM scenarios.scenario_stream(0) WHERE id = ANY(:streams)")
                .param("streams", streams.toArray(Long[]::new))
                .query(row -> {
                    supplies.put(
                            row.getLong("id"),
                            new Supply(ExchangeRow.decimal(row, "amount"), row.getString("amount_unit")));
                });
        return supplies;
    }

    /** Tells an exchange what it competes with; returns whether that is new. A notice keeps the time it began. */
    boolean tell(long id, Conflict conflict) {
        @Nullable Notice notice = conflict.notice();
        return jdbc.sql("""
                        UPDATE exchange.exchange e
                        SET competes_with = n.rivals, over_booked = n.over, over_booked_side = n.side,
                            over_booked_unknown = n.unknown, notice = n.notice, notice_side = n.notice_side,
                            notice_amount = n.lacking, told = e.told + 1,
                            notice_since = CASE WHEN n.notice IS NULL THEN NULL
                                ELSE coalesce(e.notice_since, transaction_timestamp()) END
                        FROM (SELECT :rivals::bigint[] AS rivals, :over::double precision AS over, :side::text AS side,
                                :unknown::text AS unknown, :notice::text AS notice, :notice_side::text AS notice_side,
                                :lacking::double precision AS lacking) n
                        WHERE e.id = :id AND (e.competes_with, e.over_booked, e.over_booked_side, e.over_booked_unknown,
                                e.notice, e.notice_side, e.notice_amount)
                            IS DISTINCT FROM (n.rivals, n.over, n.side, n.unknown, n.notice, n.notice_side, n.lacking)
                        """)
                        .param("id", id)
                        .param("rivals", conflict.competesWith().toArray(Long[]::new))
                        .param("over", conflict.overBooked())
                        .param("side", conflict.side())
                        .param("unknown", conflict.unknown())
                        .param("notice", notice == null ? null : "no_longer_fits")
                        .param("notice_side", notice == null ? null : notice.side())
                        .param("lacking", notice == null ? null : notice.amount())
                        .update()
                > 0;
    }

    /** Exchanges on no stream of the register any more cannot compete. */
    List<Long> withoutStreams(Collection<Long> exchanges) {
        return jdbc.sql("""
                        SELECT id FROM exchange.exchange
                        WHERE id = ANY(:ids) AND offer_stream_id IS NULL AND need_stream_id IS NULL
                        """)
                .param("ids", exchanges.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
