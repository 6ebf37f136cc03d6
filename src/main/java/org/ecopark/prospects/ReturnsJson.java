package org.ecopark.prospects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.capacity.competition.Competitor;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.prospects.point.Bar;
import org.ecopark.prospects.point.Concentration;
import org.ecopark.prospects.point.Returns;
import org.ecopark.prospects.point.Returns.Result;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.json.FigureJson;

/** Returns as JSON. */
final class ReturnsJson {

    private final Words words;
    private final boolean explain;

    ReturnsJson(Words words, boolean explain) {
        this.words = words;
        this.explain = explain;
    }

    Map<String, Object> of(Returns returns) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("process", returns.process().key());
        json.put("title", returns.process().title().in(words.language()));
        json.put("single_plant", returns.process().singlePlant());
        json.put("missing", returns.missing());
        json.put("missing_names", returns.missing().stream().map(words::name).toList());
        json.put("barred_by", returns.barred());
        json.put("barred_by_names", returns.barred().stream().map(words::name).toList());
        json.put("sources_that_do_not_suit", returns.unfit());
        Result result = returns.result();
        json.put("result", result == null ? null : result(result));
        return json;
    }

    private Map<String, Object> result(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        PlantReport report = result.report();
        json.put("pays", result.pays());
        json.put("size", FigureJson.of(report.size(), explain));
        json.put("power", FigureJson.of(report.power(), explain));
        json.put("npv", FigureJson.of(report.npv(), explain));
        json.put("npv_annuity", FigureJson.of(report.annuity(), explain));
        json.put("irr", FigureJson.of(report.irr(), explain));
        json.put("payback", FigureJson.of(report.payback(), explain));
        report.lines().forEach(line -> json.put(line.name(), FigureJson.of(line, explain)));
        json.put("jobs", FigureJson.of(report.jobs(), explain));
        json.put("land", FigureJson.of(report.land(), explain));
        json.put("water", FigureJson.of(report.water(), explain));
        json.put("co2e_spared", FigureJson.of(report.co2e(), explain));
        json.put("co2e_counterfactual", report.counterfactual());
        json.put("left_out", report.leftOut());
        json.put("limits_unchecked", result.unchecked());
        json.put("binding", result.binding());
        json.put("sizes", result.points().stream().map(ReturnsJson::point).toList());
        json.put("tornado", result.tornado().stream().map(this::bar).toList());
        json.put("inputs_without_range", result.withoutRange());
        json.put("concentration", concentration(result.concentration()));
        json.put("won_share", result.won());
        json.put("competitors_share", result.lost());
        json.put("taken_by_competitors", taken(result));
        json.put("won", won(result));
        return json;
    }

    private static Map<String, Object> point(Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("size_t_per_year", point.size());
        json.put("npv_low", point.npv(Case.LOW));
        json.put("npv", point.npv(Case.BASE));
        json.put("npv_high", point.npv(Case.HIGH));
        json.put("feed_t_per_year", point.feed(Case.BASE).tonnes());
        json.put("haul_cost_per_t", point.feed(Case.BASE).haulCost());
        json.put("allowed", point.allowed());
        return json;
    }

    private Map<String, Object> bar(Bar bar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("input", bar.name());
        json.put("name", words.name(bar.name()));
        json.put("low", bar.low());
        json.put("high", bar.high());
        json.put("unit", bar.unit());
        json.put("provenance", bar.provenance().key());
        json.put("npv_at_low", bar.npvAtLow());
        json.put("npv_at_high", bar.npvAtHigh());
        return json;
    }

    private static Map<String, Object> concentration(Concentration concentration) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suppliers", concentration.suppliers());
        json.put("share_of_five", concentration.shareOfFive());
        json.put("herfindahl_hirschman_index", concentration.index());
        List<Map<String, Object>> five = new ArrayList<>();
        for (Concentration.Supplier supplier : concentration.five()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("facility_id", supplier.facility());
            each.put("facility", supplier.name());
            each.put("t_per_year", supplier.tonnes());
            five.add(each);
        }
        json.put("five", five);
        return json;
    }

    private static List<Map<String, Object>> taken(Result result) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < result.takenAfter().size(); i++) {
            Competitor competitor = result.rivalry().competitors().get(i);
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("facility_id", competitor.facility());
            each.put("without_plant_t_per_year", result.takenBefore().get(i));
            each.put("with_plant_t_per_year", result.takenAfter().get(i));
            all.add(each);
        }
        return all;
    }

    private static List<Map<String, Object>> won(Result result) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < result.own().size(); i++) {
            if (result.own().get(i) > 0) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("stream_id", result.supply().sources().get(i).stream().id());
                each.put("t_per_year", result.own().get(i));
                all.add(each);
            }
        }
        return all;
    }
}
