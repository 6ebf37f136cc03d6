package org.ecopark.capacity.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.economics.CarbonAccount;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.PlantReport;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.sizing.Chances;
import org.ecopark.capacity.sizing.Limit;
import org.ecopark.capacity.sizing.Limits;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.capacity.sizing.Relaxation;
import org.ecopark.capacity.sizing.Sizing;
import org.ecopark.capacity.sizing.Turn;
import org.ecopark.measure.Figure;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;

/** Tells what is said of one process at a place. */
final class ProcessJson {

    private final ProcessAnswer answer;
    private final @Nullable Figure capture;
    private final boolean explain;

    private ProcessJson(ProcessAnswer answer, @Nullable Figure capture, boolean explain) {
        this.answer = answer;
        this.capture = capture;
        this.explain = explain;
    }

    static Map<String, Object> of(ProcessAnswer answer, @Nullable Figure capture, boolean explain) {
        return new ProcessJson(answer, capture, explain).told();
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("process", answer.process().key());
        told.put("title_en", answer.process().title().en());
        told.put("title_ko", answer.process().title().ko());
        told.put("single_plant", answer.process().singlePlant());
        told.put("verdict", answer.verdict().key());
        told.put("missing", answer.missing());
        told.put("terms", terms());
        told.put("refused_t_per_year", answer.refused());
        told.put("without_haul_cost_t_per_year", answer.uncosted());
        putLimits(told, answer.limits());
        putSizing(told, answer.sizing());
        told.put("recommended", answer.report() == null ? null : report(answer.report()));
        told.put("chances", answer.chances() == null ? null : chances(answer.chances()));
        return told;
    }

    /** All terms as figures, so that what is assumed can be seen and edited. */
    private Map<String, Object> terms() {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            told.put(term.key(), FigureJson.of(answer.terms().find(term), explain));
        }
        told.put("capture", FigureJson.of(capture, explain));
        return told;
    }

    private void putLimits(Map<String, Object> told, @Nullable Limits limits) {
        List<Object> known = new ArrayList<>();
        if (limits != null) {
            for (Limit limit : limits.known()) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("kind", limit.kind().key());
                each.put("amount", FigureJson.of(limit.amount(), explain));
                each.put("need_per_t", FigureJson.of(limit.need(), explain));
                each.put("size_t_per_year", limit.size());
                known.add(each);
            }
        }
        told.put("limits", known);
        told.put(
                "limits_met",
                limits == null
                        ? List.of()
                        : limits.met().stream().map(this::met).toList());
        told.put("limits_not_checked", limits == null ? List.of() : limits.unchecked());
    }

    private Map<String, Object> met(Figure figure) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", figure.name());
        told.put("figure", FigureJson.of(figure, explain));
        return told;
    }

    private void putSizing(Map<String, Object> told, @Nullable Sizing sizing) {
        told.put(
                "curve",
                sizing == null
                        ? List.of()
                        : sizing.points().stream().map(this::point).toList());
        if (sizing == null) {
            told.put("range", null);
            told.put("binding", null);
            told.put("relaxations", List.of());
            told.put("turns", List.of());
            return;
        }
        told.put("range", range(sizing));
        told.put("binding", sizing.binding() == null ? null : relaxation(sizing.binding()));
        told.put(
                "relaxations",
                sizing.relaxations().stream().map(ProcessJson::relaxation).toList());
        told.put("turns", sizing.turns().stream().map(this::turn).toList());
    }

    private Map<String, Object> point(Point point) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("size_t_per_year", Math.rint(point.size()));
        told.put("allowed", point.allowed());
        for (Case which : Case.values()) {
            told.put(
                    "feed_" + which.key() + "_t_per_year",
                    Math.rint(point.feed(which).tonnes()));
        }
        for (Case which : Case.values()) {
            told.put("npv_" + which.key(), Math.rint(point.npv(which)));
        }
        told.put("npv_weighted", Math.rint(point.weighted()));
        return told;
    }

    private static @Nullable Map<String, Object> range(Sizing sizing) {
        if (sizing.nearBest() == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("near_best_from_t_per_year", sizing.nearBest().from());
        told.put("near_best_to_t_per_year", sizing.nearBest().to());
        for (Case which : Case.values()) {
            told.put("best_of_" + which.key() + "_t_per_year", sizing.bestOf().get(which));
        }
        return told;
    }

    private static Map<String, Object> relaxation(Relaxation each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", each.kind().key());
        told.put("gain_npv", each.gain());
        told.put("size_then_t_per_year", each.size());
        return told;
    }

    private Map<String, Object> turn(Turn turn) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("term", turn.term().key());
        told.put("unit", answer.terms().figure(turn.term()).unit());
        told.put("now", turn.now());
        told.put("needed", turn.needed());
        told.put("size_then_t_per_year", turn.size());
        return told;
    }

    private Map<String, Object> report(PlantReport report) {
        Map<String, Object> told = new LinkedHashMap<>();
        put(told, "size", report.size());
        Sizing sizing = Objects.requireNonNull(answer.sizing());
        told.put("npv_weighted", Objects.requireNonNull(sizing.best()).weighted());
        put(told, "npv", report.npv());
        put(told, "npv_annuity", report.annuity());
        put(told, "irr", report.irr());
        put(told, "payback", report.payback());
        put(told, "power", report.power());
        for (Figure line : report.lines()) {
            put(told, line.name(), line);
        }
        put(told, "jobs", report.jobs());
        put(told, "land", report.land());
        put(told, "water", report.water());
        put(told, "co2e_spared", report.co2e());
        told.put("co2e_against", report.counterfactual());
        told.put("co2e_boundary", CarbonAccount.BOUNDARY);
        told.put("left_out", report.leftOut());
        told.put(
                "cash_by_year",
                Objects.requireNonNull(report.outcomes().get(Case.BASE)).cash());
        return told;
    }

    private void put(Map<String, Object> told, String name, @Nullable Figure figure) {
        told.put(name, FigureJson.of(figure, explain));
    }

    private static Map<String, Object> chances(Chances chances) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seed", chances.seed());
        told.put("draws", chances.draws());
        told.put("pays_share", chances.pays());
        told.put("npv_p5", chances.npv().p5());
        told.put("npv_p50", chances.npv().p50());
        told.put("npv_p95", chances.npv().p95());
        told.put("best_size_p5_t_per_year", chances.bestSize().p5());
        told.put("best_size_p50_t_per_year", chances.bestSize().p50());
        told.put("best_size_p95_t_per_year", chances.bestSize().p95());
        return told;
    }
}
