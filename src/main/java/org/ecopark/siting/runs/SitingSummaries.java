package org.ecopark.siting.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.siting.plans.Demand;
import org.ecopark.siting.plans.PlantCosts;
import org.ecopark.siting.plans.PlantCosts.Priced;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.plans.SitingPlan.Opened;
import org.ecopark.siting.plans.SitingPlan.Shipment;
import org.ecopark.siting.plans.SitingPlan.Unserved;
import org.ecopark.siting.plans.Task;
import org.ecopark.web.json.FigureJson;
import org.jspecify.annotations.Nullable;

/** Sums of a plan, as they are kept and told. */
final class SitingSummaries {

    private SitingSummaries() {}

    static Map<String, Object> of(SitingOrder order, Scenery.Made made, SitingPlan plan) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("problem", order.task().key());
        told.put("material_class", order.arisings().material().key());
        told.put("amount_unit", order.arisings().material().unit().key());
        told.put("money", made.money().unit());
        told.put("status", plan.status().name().toLowerCase(java.util.Locale.ROOT));
        told.put("measure", order.task().measure());
        told.put("value", plan.value());
        told.put("bound", plan.bound());
        told.put("gap", plan.gap());
        told.put("work", work(plan.work()));
        told.put("reasons", plan.reasons().stream().map(SitingSummaries::reason).toList());
        told.put("candidates", made.scene().candidates().size());
        told.put("candidates_excluded", excluded(made));
        told.put("streams", made.scene().demands().size());
        told.put("ways", made.scene().ways().size());
        told.put("pass_through_sites", made.found().passing());
        told.put("offers_without_amount", made.found().unknown());
        told.put("offers_in_another_unit", made.found().otherUnit());
        told.put("refused_per_year", made.found().refused());
        sums(told, made, plan);
        costs(told, order, plan);
        told.put("sizes", sizes(made));
        told.put("not_included", notIncluded(order));
        told.put("assumed", assumed(made));
        return told;
    }

    private static Map<String, Object> work(SitingPlan.Work work) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seconds", work.seconds());
        told.put("work", work.work());
        told.put("nodes", work.nodes());
        told.put("steps", work.steps());
        told.put("stopped_by", work.stoppedBy());
        told.put("reproducible", !"clock".equals(work.stoppedBy()));
        return told;
    }

    private static Map<String, Object> reason(org.ecopark.siting.plans.Reason reason) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", reason.code());
        told.put("sentence_en", reason.en());
        told.put("sentence_ko", reason.ko());
        told.put("facts", reason.facts());
        return told;
    }

    private static List<Map<String, Object>> excluded(Scenery.Made made) {
        List<Map<String, Object>> told = new ArrayList<>();
        made.kept().excluded().forEach(each -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("layer", each.exclusion().layer());
            one.put("buffer_m", each.exclusion().bufferM());
            one.put("filter", each.exclusion().filter());
            one.put("candidates", each.count());
            told.add(one);
        });
        return told;
    }

    private static void sums(Map<String, Object> told, Scenery.Made made, SitingPlan plan) {
        double arising =
                made.scene().demands().stream().mapToDouble(Demand::amount).sum();
        double allocated =
                plan.shipments().stream().mapToDouble(Shipment::amount).sum();
        double amountKm = plan.shipments().stream()
                .mapToDouble(each -> each.amount() * each.way().roadM() / 1000)
                .sum();
        long estimated =
                plan.shipments().stream().filter(each -> each.way().estimated()).count();
        boolean any = !plan.shipments().isEmpty();
        told.put("arising_per_year", arising);
        told.put("allocated_per_year", plan.value() == null ? null : (Double) allocated);
        told.put(
                "unserved_per_year",
                plan.value() == null
                        ? null
                        : (Double) plan.unserved().stream()
                                .mapToDouble(Unserved::amount)
                                .sum());
        told.put(
                "sites_opened",
                plan.opened().stream().filter(each -> !each.existing()).count());
        told.put("mean_road_distance_km", any ? (Double) (amountKm / allocated) : null);
        told.put(
                "greatest_road_distance_km",
                any
                        ? (Double) (plan.shipments().stream()
                                        .mapToDouble(each -> each.way().roadM())
                                        .max()
                                        .orElse(0)
                                / 1000)
                        : null);
        told.put(
                "distances",
                !any
                        ? null
                        : estimated == 0
                                ? "road"
                                : estimated == plan.shipments().size() ? "estimated" : "mixed");
    }

    private static void costs(Map<String, Object> told, SitingOrder order, SitingPlan plan) {
        if (order.task() != Task.CAPACITATED || plan.value() == null) {
            return;
        }
        double plants = 0;
        double capital = 0;
        for (Opened each : plan.opened()) {
            plants += each.costPerYear() == null ? 0 : each.costPerYear();
            capital += each.capital() == null ? Double.NaN : each.capital();
        }
        @Nullable Double unserved = order.wishes().unservedCost();
        told.put("plants_cost_per_year", plants);
        told.put(
                "hauls_cost_per_year",
                plan.shipments().stream()
                        .mapToDouble(each -> each.amount() * each.way().haulCost())
                        .sum());
        told.put(
                "unserved_cost_per_year",
                unserved == null
                        ? null
                        : (Double) (unserved
                                * plan.unserved().stream()
                                        .mapToDouble(Unserved::amount)
                                        .sum()));
        told.put("capital_cost", Double.isNaN(capital) ? null : (Double) capital);
    }

    private static List<Map<String, Object>> sizes(Scenery.Made made) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Priced each : made.priced()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("capacity", each.size().capacity());
            one.put("capital_cost", FigureJson.proof(each.capital()));
            one.put("cost_per_year", FigureJson.proof(each.costPerYear()));
            told.add(one);
        }
        return told;
    }

    private static List<String> notIncluded(SitingOrder order) {
        return order.plant() == null ? List.of() : List.of("feed_and_residues", "revenue");
    }

    private static List<String> assumed(Scenery.Made made) {
        return made.priced().isEmpty()
                ? List.of()
                : List.copyOf(PlantCosts.assumed(made.priced().get(0).costPerYear()));
    }
}
