package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ecopark.exchange.pipeline.Exchange.Goods;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.exchange.pipeline.Exchange.Period;
import org.ecopark.exchange.pipeline.Exchange.Price;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Provenance;
import org.ecopark.web.Problem;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people write of an exchange: all that can be edited. Read from JSON with every complaint made there. */
record Draft(
        @Nullable String name,
        @Nullable String nameKo,
        Side offer,
        Side need,
        @Nullable Long parkId,
        Goods goods,
        Price price,
        @Nullable Double roadM,
        Period period,
        @Nullable String note,
        @Nullable String overrideReason,
        Paper paper,
        List<Impact> impacts) {

    static final double MOST = 1e15;
    private static final int SHORT = 300;
    private static final int LONG = 5000;
    private static final int MOST_IMPACTS = 200;

    static final List<String> MEMBERS = List.of(
            "name",
            "name_ko",
            "offer_stream_id",
            "offer_party",
            "offer_country",
            "offer_longitude",
            "offer_latitude",
            "need_stream_id",
            "need_party",
            "need_country",
            "need_longitude",
            "need_latitude",
            "park_id",
            "material_class",
            "code_system",
            "code",
            "amount_low",
            "amount",
            "amount_high",
            "amount_unit",
            "price",
            "price_currency",
            "price_year",
            "payer",
            "road_distance_m",
            "planned_start",
            "planned_end",
            "note",
            "override_reason",
            "provenance",
            "source_url",
            "source_note",
            "source_year",
            "licence",
            "impacts");

    static final List<String> IMPACT_MEMBERS = List.of(
            "metric",
            "annual_value",
            "currency",
            "price_year",
            "start_year",
            "persistence_years",
            "attribution",
            "baseline",
            "source",
            "provenance");

    Draft {
        impacts = List.copyOf(impacts);
    }

    /** A stream of the register, or a party in words. */
    record Side(
            @Nullable Long streamId,
            @Nullable String party,
            @Nullable String country,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** Where what is written comes from. */
    record Paper(
            String provenance,
            @Nullable String url,
            @Nullable String note,
            @Nullable Integer year,
            @Nullable String licence) {}

    static Draft of(JsonNode json) {
        return of(JsonBody.of(json, MEMBERS));
    }

    static Draft of(JsonBody body) {
        return new Draft(
                body.findText("name", SHORT),
                body.findText("name_ko", SHORT),
                side(body, "offer"),
                side(body, "need"),
                body.findId("park_id"),
                goods(body),
                price(body),
                body.findNumber("road_distance_m", 0, 5e7),
                period(body),
                body.findText("note", LONG),
                body.findText("override_reason", LONG),
                new Paper(
                        provenance(body),
                        body.findText("source_url", 2000),
                        body.findText("source_note", LONG),
                        body.findYear("source_year"),
                        body.findText("licence", SHORT)),
                body.objects("impacts", MOST_IMPACTS, IMPACT_MEMBERS).stream()
                        .map(Draft::impact)
                        .toList());
    }

    private static Side side(JsonBody body, String name) {
        Side side = new Side(
                body.findId(name + "_stream_id"),
                body.findText(name + "_party", SHORT),
                body.findMatching(name + "_country", "[A-Z]{2}", "country of two letters, such as KR"),
                body.findNumber(name + "_longitude", -180, 180),
                body.findNumber(name + "_latitude", -90, 90));
        if (side.streamId() == null && side.party() == null) {
            throw Problem.badRequest("party_missing").with("side", name).exception();
        }
        if ((side.longitude() == null) != (side.latitude() == null)) {
            throw body.missing(side.longitude() == null ? name + "_longitude" : name + "_latitude");
        }
        return side;
    }

    private static Goods goods(JsonBody body) {
        @Nullable Double base = body.findNumber("amount", 0, MOST);
        @Nullable Double low = body.findNumber("amount_low", 0, MOST);
        @Nullable Double high = body.findNumber("amount_high", 0, MOST);
        if (base == null && (low != null || high != null)) {
            throw body.missing("amount");
        }
        @Nullable Double least = low == null ? base : low;
        @Nullable Double most = high == null ? base : high;
        if (base != null && (Objects.requireNonNull(least) > base || Objects.requireNonNull(most) < base)) {
            throw Problem.badRequest("amounts_unordered").exception();
        }
        @Nullable String system = body.findText("code_system", 50);
        @Nullable String code = body.findText("code", 50);
        if ((system == null) != (code == null)) {
            throw body.missing(system == null ? "code_system" : "code");
        }
        @Nullable String unit = body.findChoice("amount_unit", units());
        return new Goods(
                body.findText("material_class", 100), system, code, least, base, most, unit == null ? "" : unit);
    }

    private static List<String> units() {
        return Arrays.stream(AmountUnit.values()).map(AmountUnit::key).toList();
    }

    private static Price price(JsonBody body) {
        Price price = new Price(
                body.findNumber("price", 0, MOST),
                currency(body, "price_currency"),
                body.findPriceYear("price_year"),
                body.findChoice("payer", List.of("offerer", "receiver", "nobody")));
        if (price.value() != null && price.currency() == null) {
            throw body.missing("price_currency");
        }
        if (price.value() != null && price.year() == null) {
            throw body.missing("price_year");
        }
        return price;
    }

    private static @Nullable String currency(JsonBody body, String name) {
        return body.findMatching(name, "[A-Z]{3}", "currency of three letters, such as KRW");
    }

    private static Period period(JsonBody body) {
        Period period = new Period(body.findDate("planned_start"), body.findDate("planned_end"));
        if (period.start() != null && period.end() != null && period.end().isBefore(period.start())) {
            throw Problem.badRequest("period_unordered").exception();
        }
        return period;
    }

    private static String provenance(JsonBody body) {
        List<String> words =
                Arrays.stream(Provenance.values()).map(Provenance::key).toList();
        @Nullable String word = body.findChoice("provenance", words);
        return word == null ? Provenance.DECLARED.key() : word;
    }

    private static Impact impact(JsonBody body) {
        @Nullable String key = body.findChoice("metric", Metric.keys());
        if (key == null) {
            throw body.missing("metric");
        }
        Metric metric = Metric.find(key).orElseThrow();
        @Nullable String currency = currency(body, "currency");
        @Nullable Integer priceYear = body.findPriceYear("price_year");
        if (metric.isMoney()) {
            List<String> lacking = new ArrayList<>();
            lacking.addAll(currency == null ? List.of("currency") : List.of());
            lacking.addAll(priceYear == null ? List.of("price_year") : List.of());
            if (!lacking.isEmpty()) {
                throw body.missing(lacking.get(0));
            }
        }
        return new Impact(
                metric,
                body.findNumber("annual_value", -MOST, MOST),
                metric.isMoney() ? Objects.requireNonNull(currency) : Objects.requireNonNull(metric.unit()),
                metric.isMoney() ? priceYear : null,
                body.findYear("start_year"),
                body.findNumber("persistence_years", 0.01, 100),
                body.findNumber("attribution", 0, 1),
                body.findText("baseline", LONG),
                body.findText("source", LONG),
                provenance(body));
    }
}
