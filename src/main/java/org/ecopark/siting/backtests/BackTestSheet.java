package org.ecopark.siting.backtests;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.web.Address;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Sentences;
import org.ecopark.web.sheet.Table;
import tools.jackson.databind.JsonNode;

/**
 * The printable page of a back-test, A4: what was looked away from, what that says of the method, plan beside reality,
 * chance and rules of thumb, the map, what it rests on.
 */
final class BackTestSheet {

    private final KeptRun row;
    private final JsonNode result;
    private final Sentences words;
    private final Address server;
    private final Html html;
    private final BackTestCharts charts;
    private final String unit;

    BackTestSheet(KeptRun row, JsonNode result, Locale language, Address server) {
        this.row = row;
        this.result = result;
        this.words = "ko".equals(language.getLanguage()) ? Findings.KO : Findings.EN;
        this.server = server;
        this.html = new Html(words.language(), words.say("title", row.title()), server);
        this.charts = new BackTestCharts(html, words, result);
        this.unit = words.unit(result.path("amount_unit").asString());
    }

    byte[] bytes() {
        html.open(
                "link",
                "rel",
                "stylesheet",
                "href",
                server.at("web", "sheet.css").toString());
        html.open("main", "class", "sheet");
        html.element("h1", words.say("title", row.title()));
        html.element("p", lead(), "class", "headline");
        html.element("p", asked(), "class", "quiet");
        if (row.stale()) {
            html.element("p", words.say("lead.stale"), "class", "rests assumed");
        }
        findings();
        html.element("h2", words.say("real.title"));
        reality();
        html.element("h2", words.say("sets.title"));
        sets();
        charts.distances();
        charts.ranks();
        html.element("h2", words.say("map.title"));
        charts.map();
        html.element("p", words.say("map.note"), "class", "quiet");
        html.element("h2", words.say("basis.title"));
        basis();
        String self = server.at("api", "back-tests", Long.toString(row.id())).toString();
        LocalDate made =
                LocalDate.ofInstant(row.finishedAt() == null ? row.begunAt() : row.finishedAt(), ZoneOffset.UTC);
        html.element("p", words.say("foot", made, self), "class", "quiet foot");
        html.close("main");
        return html.bytes();
    }

    private String lead() {
        List<String> names = result.path("real_plants")
                .valueStream()
                .map(plant -> plant.path("name").asString())
                .toList();
        String joined = String.join("; ", names);
        if (!result.path("up_to_year").isNull()) {
            return words.say("lead.up_to", result.path("up_to_year").asInt(), joined);
        }
        return names.size() == 1
                ? words.say("lead.removed_one", joined)
                : words.say("lead.removed", names.size(), joined);
    }

    private String asked() {
        JsonNode title = result.path("material_title");
        String material = title.path(words.language().getLanguage())
                .asString(
                        title.path("en").asString(result.path("material_class").asString()));
        return words.say(
                "asked", material, words.say("problem." + result.path("problem").asString()));
    }

    private void findings() {
        html.element("h2", words.say("findings.title"));
        html.open("ul");
        String sentence = "ko".equals(words.language().getLanguage()) ? "sentence_ko" : "sentence_en";
        for (JsonNode each : result.path("findings")) {
            html.open("li", "class", "speaks " + each.path("speaks").asString());
            html.element("strong", words.say("speaks." + each.path("speaks").asString()));
            html.text(" " + each.path(sentence).asString());
            html.close("li");
        }
        html.close("ul");
        html.element("p", words.say("findings.note"), "class", "quiet");
    }

    private void reality() {
        Table table = new Table(
                html,
                words.say("column.plant"),
                words.say("column.took", unit),
                words.say("column.home"),
                words.say("column.rank"),
                words.say("column.nearest"),
                words.say("column.partner"),
                words.say("column.load", unit),
                words.say("column.ratio"));
        for (JsonNode plant : result.path("real_plants")) {
            table.row(
                    plant.path("name").asString(),
                    took(plant),
                    plant.path("lies_in_home").asBoolean()
                            ? plant.path("home").asString()
                            : words.say("outside", plant.path("home").asString()),
                    plant.path("home_rank").isNull()
                            ? words.say("rank.none")
                            : words.say(
                                    "rank.of",
                                    plant.path("home_rank").asInt(),
                                    plant.path("home_ranked_of").asInt()),
                    km(plant.path("nearest_planned_straight_distance_m")),
                    text(plant.path("planned")),
                    number(plant.path("planned_load_per_year")),
                    number(plant.path("load_ratio")));
        }
        table.end();
    }

    private String took(JsonNode plant) {
        String amount = number(plant.path("took_per_year"));
        return "capacity".equals(plant.path("took_basis").asString()) ? words.say("basis.capacity", amount) : amount;
    }

    private void sets() {
        Table table = new Table(
                html,
                words.say("column.set"),
                words.say("column.places"),
                words.say("column.distance"),
                words.say("column.value"),
                words.say("column.lost"),
                words.say("column.captured", unit));
        JsonNode drawn = null;
        for (JsonNode set : result.path("comparison")) {
            String which = set.path("which").asString();
            drawn = "random".equals(which) ? set : drawn;
            JsonNode far = set.path("mean_nearest_straight_distance_m");
            table.row(
                    words.say("set." + which),
                    words.number(set.path("places").asInt()),
                    far.isObject() ? spread(far, 1000) : km(far),
                    set.path("value").isObject() ? spread(set.path("value"), 1) : number(set.path("value")),
                    number(set.path("value_lost")),
                    set.path("captured_per_year").isObject()
                            ? spread(set.path("captured_per_year"), 1)
                            : number(set.path("captured_per_year")));
        }
        table.end();
        if (drawn != null) {
            html.element(
                    "p",
                    words.say(
                            "sets.note",
                            charts.measure(),
                            drawn.path("draws").asInt(),
                            drawn.path("seed").asLong()),
                    "class",
                    "quiet");
        }
    }

    private void basis() {
        JsonNode register = result.path("register");
        boolean recognised = "recognised".equals(result.path("pass_through").asString());
        String offers = words.whole(register.path("streams").asInt());
        String arising = number(register.path("arising_per_year"));
        String stay = words.whole(register.path("standing_plants").asInt());
        String intake = number(register.path("standing_intake_per_year"));
        html.element(
                "p",
                recognised
                        ? words.say("basis.register", offers, arising, unit, passing(register), stay, intake)
                        : words.say("basis.counted", offers, arising, unit, stay, intake));
        counted("basis.unknown", register.path("offers_without_amount").asInt());
        counted("basis.freed", register.path("agreements_freed").asInt());
        counted(
                "basis.left_out",
                register.path("standing_plants").asInt()
                        - register.path("standing_plants_looked_at").asInt());
        JsonNode plan = result.path("plan");
        String status = words.say("status." + plan.path("status").asString());
        boolean open = "feasible".equals(plan.path("status").asString())
                && !plan.path("gap").isNull();
        html.element(
                "p",
                open
                        ? words.say(
                                "basis.plan_gap",
                                status,
                                words.percent(plan.path("gap").asDouble()))
                        : words.say("basis.plan", status));
        if (!result.path("not_included").isEmpty()) {
            html.element("p", words.say("basis.revenue"));
        }
        if (!result.path("assumed").isEmpty()) {
            String names = result.path("assumed")
                    .valueStream()
                    .map(each -> words.name(each.asString()))
                    .collect(Collectors.joining(", "));
            html.element("p", words.say("basis.assumed", names), "class", "rests assumed");
        }
    }

    private String passing(JsonNode register) {
        return words.whole(register.path("pass_through_sites").asInt());
    }

    private void counted(String key, int count) {
        if (count > 0) {
            html.element("p", words.say(key, words.whole(count)));
        }
    }

    private String spread(JsonNode spread, double per) {
        return words.say(
                "range",
                words.number(spread.path("median").asDouble() / per),
                words.number(spread.path("tenth").asDouble() / per),
                words.number(spread.path("ninetieth").asDouble() / per));
    }

    private String km(JsonNode metres) {
        return metres.isNumber() ? words.number(metres.asDouble() / 1000) : "–";
    }

    private String number(JsonNode value) {
        return value.isNumber() ? words.number(value.asDouble()) : "–";
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "–" : value.asString();
    }
}
