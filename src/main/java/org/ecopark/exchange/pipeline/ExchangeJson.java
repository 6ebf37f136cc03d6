package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.pipeline.Exchange.Event;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.exchange.pipeline.Exchange.Notice;
import org.ecopark.exchange.pipeline.Exchange.Party;
import org.jspecify.annotations.Nullable;

/** An exchange as a GeoJSON feature: a line from offer to need, or the one place that is known. */
final class ExchangeJson {

    private ExchangeJson() {}

    static Map<String, Object> feature(Exchange exchange) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", exchange.id());
        put(feature, "geometry", geometry(exchange));
        feature.put("properties", properties(exchange));
        return feature;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        into.put(name, value);
    }

    private static @Nullable Map<String, Object> geometry(Exchange exchange) {
        @Nullable List<Double> from = place(exchange.offer());
        @Nullable List<Double> to = place(exchange.need());
        if (from != null && to != null && !from.equals(to)) {
            return line(from, to);
        }
        @Nullable List<Double> only = from != null ? from : to;
        return only == null ? null : Map.of("type", "Point", "coordinates", only);
    }

    private static @Nullable List<Double> place(Party party) {
        return party.longitude() == null || party.latitude() == null
                ? null
                : List.of(party.longitude(), party.latitude());
    }

    /** A line across the antimeridian is cut there, as RFC 7946 asks. */
    private static Map<String, Object> line(List<Double> from, List<Double> to) {
        double span = to.get(0) - from.get(0);
        if (Math.abs(span) <= 180) {
            return Map.of("type", "LineString", "coordinates", List.of(from, to));
        }
        double edge = Math.copySign(180, from.get(0));
        double whole = 360 - Math.abs(span);
        double share = whole == 0 ? 0 : Math.abs(edge - from.get(0)) / whole;
        double latitude = from.get(1) + share * (to.get(1) - from.get(1));
        return Map.of(
                "type",
                "MultiLineString",
                "coordinates",
                List.of(List.of(from, List.of(edge, latitude)), List.of(List.of(-edge, latitude), to)));
    }

    private static Map<String, Object> properties(Exchange e) {
        Map<String, Object> p = new LinkedHashMap<>();
        put(p, "name", e.name());
        put(p, "name_ko", e.nameKo());
        p.put("state", e.standing().state().key());
        put(p, "state_on", e.standing().on() == null ? null : e.standing().on().word());
        put(p, "barrier", e.standing().barrier());
        put(p, "barrier_words", e.standing().barrierWords());
        party(p, "offer", e.offer());
        party(p, "need", e.need());
        put(p, "park_id", e.parkId());
        put(p, "park_name", e.parkName());
        p.put("illustrative", e.offer().illustrative() || e.need().illustrative());
        terms(p, e);
        put(p, "note", e.note());
        match(p, e);
        conflict(p, e);
        origin(p, e);
        return p;
    }

    private static void party(Map<String, Object> p, String side, Party party) {
        put(p, side + "_stream_id", party.streamId());
        put(p, side + "_facility_id", party.facilityId());
        p.put(side + "_party", party.name());
        put(p, side + "_country", party.country());
        put(p, side + "_park_id", party.parkId());
        put(p, side + "_park_name", party.parkName());
        put(p, side + "_longitude", party.longitude());
        put(p, side + "_latitude", party.latitude());
        p.put(side + "_in_register", party.key() != null && !party.gone());
        p.put(side + "_gone", party.gone());
    }

    private static void terms(Map<String, Object> p, Exchange e) {
        put(p, "material_class", e.goods().materialClass());
        put(p, "code_system", e.goods().codeSystem());
        put(p, "code", e.goods().code());
        put(p, "amount_low", e.goods().low());
        put(p, "amount", e.goods().amount());
        put(p, "amount_high", e.goods().high());
        p.put("amount_unit", e.goods().unit());
        put(p, "price", e.price().value());
        put(p, "price_currency", e.price().currency());
        put(p, "price_year", e.price().year());
        put(p, "payer", e.price().payer());
        put(p, "straight_distance_m", e.route().straightM());
        put(p, "road_distance_m", e.route().roadM());
        put(p, "road_distance_source", e.route().source());
        put(p, "planned_start", text(e.period().start()));
        put(p, "planned_end", text(e.period().end()));
    }

    private static void match(Map<String, Object> p, Exchange e) {
        put(p, "match_grade", e.match().grade());
        put(p, "match_score", e.match().score());
        p.put("match_reasons", e.match().reasons());
        put(p, "override_reason", e.match().overrideReason());
    }

    /** The unit of what is over-booked is that of the amount, and part of its name: over_booked_t_per_year. */
    private static void conflict(Map<String, Object> p, Exchange e) {
        p.put("competes_with", e.conflict().competesWith());
        put(p, "over_booked_" + e.goods().unit(), e.conflict().overBooked());
        put(p, "over_booked_side", e.conflict().side());
        put(p, "over_booked_unknown", e.conflict().unknown());
        @Nullable Notice notice = e.conflict().notice();
        put(p, "notice", notice == null ? null : "no_longer_fits");
        put(p, "notice_side", notice == null ? null : notice.side());
        put(p, "notice_lacking_" + e.goods().unit(), notice == null ? null : notice.amount());
        put(p, "notice_since", notice == null ? null : text(notice.since()));
    }

    private static void origin(Map<String, Object> p, Exchange e) {
        put(p, "owner_org", e.origin().ownerOrg());
        p.put("visibility", e.origin().visibility());
        p.put("provenance", e.origin().provenance());
        put(p, "source_url", e.origin().url());
        put(p, "source_note", e.origin().note());
        put(p, "source_year", e.origin().year());
        put(p, "licence", e.origin().licence());
        put(p, "updated_at", text(e.origin().updatedAt()));
        p.put("updated_by", e.origin().updatedBy());
        p.put("version", e.version());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Map<String, Object> event(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recorded_at", event.recordedAt().toString());
        json.put("who", event.who());
        put(json, "from", event.from() == null ? null : event.from().key());
        json.put("to", event.to().key());
        put(json, "on", event.on() == null ? null : event.on().word());
        put(json, "note", event.note());
        put(json, "barrier", event.barrier());
        put(json, "barrier_words", event.barrierWords());
        return json;
    }

    static List<Map<String, Object>> impacts(List<Impact> impacts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Impact impact : impacts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("metric", impact.metric().key());
            put(json, "annual_value", impact.annualValue());
            if (impact.metric().isMoney()) {
                json.put("currency", impact.unit());
                put(json, "price_year", impact.priceYear());
            }
            put(json, "start_year", impact.startYear());
            put(json, "persistence_years", impact.persistenceYears());
            put(json, "attribution", impact.attribution());
            put(json, "baseline", impact.baseline());
            put(json, "source", impact.source());
            json.put("provenance", impact.provenance());
            list.add(json);
        }
        return list;
    }
}
