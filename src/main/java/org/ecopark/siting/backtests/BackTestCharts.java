package org.ecopark.siting.backtests;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Axis;
import org.ecopark.web.sheet.Drawing;
import org.ecopark.web.sheet.Sentences;
import org.ecopark.web.sheet.SmallMap;
import tools.jackson.databind.JsonNode;

/** The drawings of a back-test: distances of the sets, values by rank, the map. */
final class BackTestCharts {

    private static final double WIDTH = 640;
    private static final double ROW = 26;
    private static final double LEFT = 190;
    private static final double HEIGHT = 240;
    private static final List<String> NEAR = List.of("plan", "largest_arisings", "centre_of_arisings", "random");

    private final Html html;
    private final Sentences words;
    private final JsonNode result;

    BackTestCharts(Html html, Sentences words, JsonNode result) {
        this.html = html;
        this.words = words;
        this.result = result;
    }

    void distances() {
        List<JsonNode> sets = result.path("comparison")
                .valueStream()
                .filter(set -> NEAR.contains(set.path("which").asString())
                        && !set.path("mean_nearest_straight_distance_m").isNull())
                .toList();
        double most = sets.stream()
                .mapToDouble(set -> {
                    JsonNode far = set.path("mean_nearest_straight_distance_m");
                    return (far.isObject() ? far.path("most") : far).asDouble() / 1000;
                })
                .max()
                .orElse(0);
        if (!(most > 0)) {
            return;
        }
        double bottom = 14 + ROW * sets.size();
        Axis x = Axis.over(0, most, LEFT, WIDTH - 30);
        html.element("p", words.say("chart.distance"), "class", "caption");
        Drawing drawing = new Drawing(html, words, WIDTH, bottom + 36, words.say("chart.distance"));
        for (double tick : x.ticks()) {
            drawing.line("grid", x.at(tick), 8, x.at(tick), bottom)
                    .text("tick", x.at(tick), bottom + 14, "middle", words.number(tick));
        }
        drawing.text("name", (x.from() + x.to()) / 2, bottom + 28, "middle", words.say("axis.km"));
        double y = 14 + ROW / 2;
        for (JsonNode set : sets) {
            drawing.text(
                    "label",
                    LEFT - 8,
                    y + 4,
                    "end",
                    words.say("set." + set.path("which").asString()));
            row(drawing, x, y, set.path("mean_nearest_straight_distance_m"));
            y += ROW;
        }
        drawing.end();
    }

    private static void row(Drawing drawing, Axis x, double y, JsonNode far) {
        if (far.isObject()) {
            drawing.line("axis", at(x, far, "least"), y, at(x, far, "most"), y)
                    .line("span", at(x, far, "tenth"), y, at(x, far, "ninetieth"), y)
                    .line("zero", at(x, far, "median"), y - 7, at(x, far, "median"), y + 7);
        } else {
            drawing.circle("dot", x.at(far.asDouble() / 1000), y, 5);
        }
    }

    private static double at(Axis x, JsonNode spread, String member) {
        return x.at(spread.path(member).asDouble() / 1000);
    }

    void ranks() {
        List<JsonNode> ranked = result.path("candidates")
                .valueStream()
                .filter(each -> !each.path("value").isNull())
                .toList();
        if (ranked.size() < 2) {
            return;
        }
        Set<String> homes = new HashSet<>();
        result.path("real_plants")
                .forEach(plant -> homes.add(plant.path("home_key").asString()));
        double least = ranked.stream()
                .mapToDouble(each -> each.path("value").asDouble())
                .min()
                .orElse(0);
        double most = ranked.stream()
                .mapToDouble(each -> each.path("value").asDouble())
                .max()
                .orElse(1);
        Axis x = Axis.over(1, ranked.size(), 90, WIDTH - 30);
        Axis y = Axis.over(least, most, HEIGHT - 40, 26);
        html.element("p", words.say("chart.ranks"), "class", "caption");
        Drawing drawing = new Drawing(html, words, WIDTH, HEIGHT, words.say("chart.ranks"));
        drawing.axes(x, y, words.say("axis.rank"), measure());
        for (int i = 0; i < ranked.size(); i++) {
            JsonNode each = ranked.get(i);
            boolean home = homes.contains(each.path("key").asString());
            double across = x.at(i + 1);
            double up = y.at(each.path("value").asDouble());
            drawing.circle(home ? "worse" : "dot", across, up, home ? 5 : 2);
            if (home) {
                drawing.text(
                        "label", across + 7, up - 6, "start", each.path("name").asString());
            }
        }
        drawing.end();
    }

    String measure() {
        return words.say(
                "measure." + result.path("measure").asString(),
                words.unit(result.path("money").asString()));
    }

    void map() {
        List<double[]> shown = new java.util.ArrayList<>();
        result.path("real_plants").forEach(each -> shown.add(place(each)));
        plannedSites().forEach(each -> shown.add(place(each)));
        double longitude = shown.stream().mapToDouble(each -> each[0]).average().orElse(0);
        double latitude = shown.stream().mapToDouble(each -> each[1]).average().orElse(0);
        SmallMap map = SmallMap.around(longitude, latitude, shown);
        Drawing drawing = new Drawing(html, words, SmallMap.WIDTH, SmallMap.HEIGHT, words.say("map.title"));
        map.ground(drawing, words);
        for (JsonNode each : result.path("candidates")) {
            double[] at = place(each);
            double x = map.x(at[0]);
            double y = map.y(at[1]);
            if (x > 0 && x < SmallMap.WIDTH && y > 0 && y < SmallMap.HEIGHT) {
                drawing.circle("quiet", x, y, 1.5);
            }
        }
        double largest = plannedSites().stream()
                .mapToDouble(each -> each.path("load_per_year").asDouble())
                .max()
                .orElse(1);
        for (JsonNode each : plannedSites()) {
            double[] at = place(each);
            double load = each.path("load_per_year").asDouble();
            drawing.circle("source", map.x(at[0]), map.y(at[1]), 3 + 9 * Math.sqrt(load / Math.max(1e-9, largest)));
        }
        for (JsonNode each : result.path("real_plants")) {
            double[] at = place(each);
            double x = map.x(at[0]);
            double y = map.y(at[1]);
            drawing.line("here", x - 8, y, x + 8, y).line("here", x, y - 8, x, y + 8);
        }
        map.scale(drawing, words);
        drawing.end();
    }

    private List<JsonNode> plannedSites() {
        return result.path("comparison")
                .valueStream()
                .filter(set -> "plan".equals(set.path("which").asString()))
                .flatMap(set -> set.path("sites").valueStream())
                .toList();
    }

    private static double[] place(JsonNode each) {
        return new double[] {
            each.path("longitude").asDouble(), each.path("latitude").asDouble()
        };
    }
}
