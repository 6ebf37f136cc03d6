package org.ecopark.exchange.pipeline;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.pipeline.Exchange.Conflict;
import org.ecopark.exchange.pipeline.Exchange.Event;
import org.ecopark.exchange.pipeline.Exchange.Goods;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.exchange.pipeline.Exchange.Match;
import org.ecopark.exchange.pipeline.Exchange.Notice;
import org.ecopark.exchange.pipeline.Exchange.Origin;
import org.ecopark.exchange.pipeline.Exchange.Party;
import org.ecopark.exchange.pipeline.Exchange.Period;
import org.ecopark.exchange.pipeline.Exchange.Price;
import org.ecopark.exchange.pipeline.Exchange.Route;
import org.ecopark.exchange.pipeline.Exchange.Standing;
import org.ecopark.exchange.pipeline.Exchange.StreamKey;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.jspecify.annotations.Nullable;

/** Reads rows of exchanges, events and impacts, and lays an exchange out in columns. */
final class ExchangeRow {

    private ExchangeRow() {}

    static Exchange exchange(ResultSet row) throws SQLException {
        return new Exchange(
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("told"),
                row.getString("name"),
                row.getString("name_ko"),
                new Standing(
                        State.of(row.getString("state")),
                        when(row, "state_on", "state_precision"),
                        row.getString("barrier"),
                        row.getString("barrier_words")),
                party(row, "offer"),
                party(row, "need"),
                whole(row, "park_id"),
                row.getString("park_name"),
                goods(row),
                new Price(
                        decimal(row, "price"),
                        row.getString("price_currency"),
                        year(row, "price_year"),
                        row.getString("payer")),
                new Route(
                        decimal(row, "straight_distance_m"),
                        decimal(row, "road_distance_m"),
                        row.getString("road_distance_source")),
                new Period(date(row, "planned_start"), date(row, "planned_end")),
                row.getString("note"),
                new Match(
                        row.getString("match_grade"),
                        decimal(row, "match_score"),
                        texts(row.getArray("match_reasons")),
                        row.getString("override_reason")),
                origin(row),
                conflict(row));
    }

    private static Party party(ResultSet row, String side) throws SQLException {
        @Nullable String source = row.getString(side + "_stream_source");
        @Nullable String id = row.getString(side + "_stream_source_id");
        return new Party(
                whole(row, side + "_stream_id"),
                source == null || id == null ? null : new StreamKey(source, id),
                whole(row, side + "_facility_id"),
                row.getString(side + "_party"),
                row.getString(side + "_country"),
                whole(row, side + "_park_id"),
                row.getString(side + "_park_name"),
                decimal(row, side + "_longitude"),
                decimal(row, side + "_latitude"),
                row.getBoolean(side + "_gone"),
                row.getBoolean("illustrative"));
    }

    private static Goods goods(ResultSet row) throws SQLException {
        return new Goods(
                row.getString("material_class"),
                row.getString("code_system"),
                row.getString("code"),
                decimal(row, "amount_low"),
                decimal(row, "amount"),
                decimal(row, "amount_high"),
                row.getString("amount_unit"));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("source"),
                row.getString("source_id"),
                row.getString("owner_org"),
                row.getString("visibility"),
                row.getString("provenance"),
                row.getString("source_url"),
                row.getString("source_note"),
                year(row, "source_year"),
                row.getString("licence"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"));
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        @Nullable Double lacking = decimal(row, "notice_amount");
        return new Conflict(
                longs(row.getArray("competes_with")),
                decimal(row, "over_booked"),
                row.getString("over_booked_side"),
                row.getString("over_booked_unknown"),
                lacking == null
                        ? null
                        : new Notice(
                                row.getString("notice_side"),
                                lacking,
                                row.getObject("notice_since", OffsetDateTime.class)
                                        .toInstant()));
    }

    static Event event(ResultSet row) throws SQLException {
        @Nullable String from = row.getString("from_state");
        return new Event(
                row.getLong("id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                from == null ? null : State.of(from),
                State.of(row.getString("to_state")),
                when(row, "happened_on", "precision"),
                row.getString("note"),
                row.getString("barrier"),
                row.getString("barrier_words"));
    }

    static Impact impact(ResultSet row) throws SQLException {
        return new Impact(
                Metric.find(row.getString("metric")).orElseThrow(),
                decimal(row, "annual_value"),
                row.getString("unit"),
                year(row, "price_year"),
                year(row, "start_year"),
                decimal(row, "persistence_years"),
                decimal(row, "attribution"),
                row.getString("baseline"),
                row.getString("source"),
                row.getString("provenance"));
    }

    /** What people wrote and the register said, by column; not what the server finds out later. */
    static Map<String, @Nullable Object> columns(Exchange e) {
        Map<String, @Nullable Object> c = new LinkedHashMap<>();
        c.put("owner_org", e.origin().ownerOrg());
        c.put("visibility", e.origin().visibility());
        c.put("provenance", e.origin().provenance());
        c.put("source_url", e.origin().url());
        c.put("source_note", e.origin().note());
        c.put("source_year", e.origin().year());
        c.put("licence", e.origin().licence());
        c.put("name", e.name());
        c.put("name_ko", e.nameKo());
        c.put("state", e.standing().state().key());
        when(c, e.standing().on(), "state_on", "state_precision");
        c.put("barrier", e.standing().barrier());
        c.put("barrier_words", e.standing().barrierWords());
        c.put("park_id", e.parkId());
        c.put("park_name", e.parkName());
        party(c, "offer", e.offer());
        party(c, "need", e.need());
        c.put("illustrative", e.offer().illustrative() || e.need().illustrative());
        terms(c, e);
        c.put("note", e.note());
        c.put("match_grade", e.match().grade());
        c.put("match_score", e.match().score());
        c.put("match_reasons", e.match().reasons().toArray(String[]::new));
        c.put("override_reason", e.match().overrideReason());
        return c;
    }

    private static void party(Map<String, @Nullable Object> c, String side, Party party) {
        c.put(side + "_stream_id", party.streamId());
        c.put(side + "_stream_source", party.key() == null ? null : party.key().source());
        c.put(
                side + "_stream_source_id",
                party.key() == null ? null : party.key().id());
        c.put(side + "_facility_id", party.facilityId());
        c.put(side + "_party", party.name());
        c.put(side + "_country", party.country());
        c.put(side + "_park_id", party.parkId());
        c.put(side + "_park_name", party.parkName());
        c.put(side + "_longitude", party.longitude());
        c.put(side + "_latitude", party.latitude());
    }

    private static void terms(Map<String, @Nullable Object> c, Exchange e) {
        c.put("material_class", e.goods().materialClass());
        c.put("code_system", e.goods().codeSystem());
        c.put("code", e.goods().code());
        c.put("amount_low", e.goods().low());
        c.put("amount", e.goods().amount());
        c.put("amount_high", e.goods().high());
        c.put("amount_unit", e.goods().unit());
        c.put("price", e.price().value());
        c.put("price_currency", e.price().currency());
        c.put("price_year", e.price().year());
        c.put("payer", e.price().payer());
        c.put("straight_distance_m", e.route().straightM());
        c.put("road_distance_m", e.route().roadM());
        c.put("road_distance_source", e.route().source());
        c.put("planned_start", e.period().start());
        c.put("planned_end", e.period().end());
    }

    static void when(Map<String, @Nullable Object> c, @Nullable When when, String date, String precision) {
        c.put(date, when == null ? null : when.date());
        c.put(precision, when == null ? null : when.onlyYear() ? "year" : "day");
    }

    static @Nullable When when(ResultSet row, String column, String precision) throws SQLException {
        @Nullable LocalDate date = date(row, column);
        return date == null ? null : new When(date, "year".equals(row.getString(precision)));
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        @Nullable Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }

    static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }

    private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static List<Long> longs(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((Long[]) array.getArray());
    }
}
