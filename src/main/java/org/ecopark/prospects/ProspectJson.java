package org.ecopark.prospects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.capacity.supply.SupplyCurve;
import org.ecopark.measure.AmountRange;
import org.ecopark.prospects.point.Credit;
import org.ecopark.prospects.point.Curves;
import org.ecopark.prospects.point.Ground;
import org.ecopark.prospects.point.Headline;
import org.ecopark.prospects.point.Inquiry;
import org.ecopark.prospects.point.Outlet;
import org.ecopark.prospects.point.Prospect;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;

/** A view as JSON: headline first, then what it rests on. */
final class ProspectJson {

    private static final int MOST_SOURCES = 1000;

    private final Prospect view;
    private final Words words;
    private final boolean explain;

    ProspectJson(Prospect view, Words words, boolean explain) {
        this.view = view;
        this.words = words;
        this.explain = explain;
    }

    Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        Headline headline = Headline.of(view, words);
        answer.put("distances", headline.distances());
        answer.put("distances_by", view.ways().key());
        answer.put("headline", headline.returns());
        answer.put("rests_on", headline.rests());
        answer.put("assumed_inputs", headline.assumed());
        answer.put("question", question(view.inquiry()));
        answer.put("supply", supply(view.supply()));
        answer.put("competition", competition(view.rivalry()));
        ReturnsJson returns = new ReturnsJson(words, explain);
        answer.put("best_process", view.best().map(best -> best.process().key()).orElse(null));
        answer.put("returns", view.returns().stream().map(returns::of).toList());
        answer.put("ground", ground(view.ground()));
        answer.put("credits", view.credits().stream().map(ProspectJson::credit).toList());
        answer.put("outlets", view.outlets().stream().map(ProspectJson::outlet).toList());
        return answer;
    }

    private static Map<String, Object> question(Inquiry inquiry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("longitude", inquiry.place().longitude());
        json.put("latitude", inquiry.place().latitude());
        json.put("country", inquiry.place().country());
        json.put("class", inquiry.question().material().key());
        json.put("year", inquiry.question().year());
        json.put("process", inquiry.process());
        json.put("set", inquiry.set().key());
        json.put("edits", inquiry.set().edits());
        json.put("money", inquiry.set().money().unit());
        json.put("reach_in", inquiry.question().reach().kind().name().toLowerCase(Locale.ROOT));
        json.put("reach", inquiry.question().reach().limit());
        json.put("drive_minutes", inquiry.driveMinutes());
        return json;
    }

    private Map<String, Object> supply(Supply supply) {
        Map<String, Object> json = new LinkedHashMap<>();
        Supply.Totals totals = supply.catchment();
        json.put("unit", supply.question().material().unit().key());
        json.put("arising", amount(totals.arising()));
        json.put("passing_through", amount(totals.passing()));
        json.put("committed", totals.committed());
        json.put("free", amount(totals.available()));
        json.put("free_with_passing_through", amount(totals.availableWithPassing()));
        json.put("pass_through", view.rivalry().terms().countPassing() ? "counted" : "recognised");
        json.put("years", supply.years());
        json.put("offers_of_unknown_amount", supply.unknownAmounts());
        json.put("sources_of_unknown_cost", supply.withoutCost().size());
        json.put(
                "missing",
                supply.missing().stream()
                        .map(reason -> reason.sentence().in(words.language()))
                        .toList());
        json.put("sources_count", supply.sources().size());
        json.put(
                "sources",
                supply.sources().stream().limit(MOST_SOURCES).map(this::source).toList());
        json.put("curve", curve(Curves.free(view)));
        return json;
    }

    private static Map<String, Object> amount(AmountRange range) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", range.low());
        json.put("base", range.base());
        json.put("high", range.high());
        return json;
    }

    private Map<String, Object> source(Source source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stream_id", source.stream().id());
        json.put("facility_id", source.stream().site().id());
        json.put("facility", source.stream().site().name());
        json.put("longitude", source.place().longitude());
        json.put("latitude", source.place().latitude());
        json.put(
                "class",
                source.stream().materialClass() == null
                        ? null
                        : source.stream().materialClass().key());
        json.put("year", source.stream().year());
        json.put("status", source.stream().status());
        json.put("provenance", source.stream().provenance());
        json.put("illustrative", source.stream().site().illustrative());
        json.put("grades", source.stream().grades());
        json.put("moisture_pct", source.moisture().orElse(null));
        json.put("arising", amount(source.arising()));
        json.put("passing_through", amount(source.passing()));
        json.put("committed", source.committed());
        json.put("free", amount(source.available()));
        json.put("distance_m", source.trip().roadM());
        json.put("minutes", source.trip().minutes());
        json.put("estimated", source.trip().isEstimated());
        json.put(
                "gap",
                source.trip().gap() == null ? null : source.trip().gap().name().toLowerCase(Locale.ROOT));
        json.put("haul_cost", FigureJson.of(source.haulCost().orElse(null), explain));
        json.put(
                "stated_price", source.stated() == null ? null : source.stated().perUnit());
        json.put(
                "stated_price_money",
                source.stated() == null ? null : source.stated().money().unit());
        return json;
    }

    private static List<Map<String, Object>> curve(SupplyCurve curve) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (SupplyCurve.Step step : curve.steps()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("stream_id", step.lot().id());
            json.put("amount", step.lot().tonnes());
            json.put("cumulative", step.cumulative());
            json.put("marginal_cost", step.marginal());
            json.put("mean_cost", step.mean());
            steps.add(json);
        }
        return steps;
    }

    private Map<String, Object> competition(Rivalry rivalry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rivalry.terms().rule().name().toLowerCase(Locale.ROOT));
        json.put("decay", FigureJson.of(rivalry.decayFigure(), explain));
        json.put(
                "decay_attained",
                rivalry.decay() == null ? null : rivalry.decay().attained());
        json.put(
                "competitors",
                rivalry.competitors().stream().map(this::competitor).toList());
        return json;
    }

    private Map<String, Object> competitor(Competitor competitor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("facility_id", competitor.facility());
        json.put("facility", competitor.name());
        json.put("longitude", competitor.place().longitude());
        json.put("latitude", competitor.place().latitude());
        json.put("process", competitor.process());
        json.put("capacity", FigureJson.of(competitor.capacity(), explain));
        json.put("capacity_known_from", competitor.basis().name().toLowerCase(Locale.ROOT));
        json.put("distance_m", competitor.trip().roadM());
        json.put("minutes", competitor.trip().minutes());
        json.put("estimated", competitor.trip().isEstimated());
        json.put(
                "within_drive_time",
                competitor.trip().minutes() <= view.inquiry().driveMinutes());
        json.put("illustrative", competitor.illustrative());
        return json;
    }

    private static @Nullable Map<String, Object> ground(@Nullable Ground ground) {
        if (ground == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", ground.kind());
        json.put("id", ground.id());
        json.put("name", ground.name());
        json.put("park", ground.park());
        json.put("land_use", ground.landUse());
        json.put("status", ground.status());
        json.put("area_ha", ground.areaHa());
        json.put("free_land_ha", ground.freeLandHa());
        json.put("grid_mw", ground.gridMw());
        json.put("power_mw", ground.powerMw());
        json.put("steam_t_per_day", ground.steamTPerDay());
        json.put("water_m3_per_day", ground.waterM3PerDay());
        json.put(
                "permit_classes",
                ground.permitClasses() == null
                        ? null
                        : ground.permitClasses().stream().sorted().toList());
        json.put("permits", ground.permits().stream().map(ProspectJson::permit).toList());
        return json;
    }

    private static Map<String, Object> credit(Credit credit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", credit.source());
        json.put("note", credit.note());
        json.put("licence", credit.licence());
        json.put("url", credit.url());
        return json;
    }

    private static Map<String, Object> permit(Ground.Permit permit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("facility_id", permit.facility());
        json.put("facility", permit.facilityName());
        json.put("reference", permit.reference());
        json.put("kind", permit.kind());
        json.put("hazardous", permit.hazardous());
        json.put("limit_t_per_year", permit.limitTPerYear());
        json.put("valid_to", permit.validTo() == null ? null : permit.validTo().toString());
        return json;
    }

    private static Map<String, Object> outlet(Outlet outlet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("output", outlet.output().key());
        json.put("stream_id", outlet.need().id());
        json.put("facility_id", outlet.need().site().id());
        json.put("facility", outlet.need().site().name());
        json.put(
                "amount",
                outlet.need().amount() == null ? null : amount(outlet.need().amount()));
        json.put("amount_unit", outlet.need().unit().key());
        json.put("distance_m", outlet.trip().roadM());
        json.put("estimated", outlet.trip().isEstimated());
        return json;
    }
}
