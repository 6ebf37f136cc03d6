package org.ecopark.exchange.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.allocation.linking.LinkValues;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.Totals;
import org.ecopark.exchange.network.Link;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;

/** What an allocation came to, as it is kept and told. Before it nothing is exchanged: all that is offered stays. */
final class Summaries {

    private Summaries() {}

    static Map<String, Object> of(Scenes.Made made, Allocation best) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("status", "optimal");
        summary.put(
                "money",
                String.valueOf(
                        made.order().money() == null
                                ? null
                                : made.order().money().unit()));
        summary.put("before", before(best.totals()));
        summary.put("after", totals(best.totals()));
        summary.put("pass_through_sites", made.passThrough());
        summary.put("streams_without_amount", made.unknownAmount());
        summary.put("links", made.scene().links().size());
        summary.put("links_left_out_as_worth_unknown", best.left());
        summary.put("unknown", made.gaps().stream().map(Summaries::gap).toList());
        summary.put("ways", ways(made.scene()));
        summary.put("change_of_one", changes(best));
        summary.put("works_without_price", made.withoutPrice());
        summary.put(
                "works",
                made.scene().spots().stream()
                        .filter(s -> s.kind() == Kind.WORKS)
                        .count());
        summary.put(
                "outside_streams",
                made.scene().spots().stream().filter(Spot::outside).count());
        summary.put("grain", best.grain());
        summary.put(
                "work",
                Map.of(
                        "components", best.work().components(),
                        "nodes", best.work().nodes(),
                        "arcs", best.work().arcs(),
                        "arcs_of_linear_programmes", best.linearArcs()));
        return summary;
    }

    /** How many of the possible ways were told by road, and how many estimated from the straight line. */
    private static Map<String, Object> ways(Scene scene) {
        long estimated = scene.links().stream().filter(Link::estimated).count();
        return Map.of("by_road", scene.links().size() - estimated, "estimated", estimated);
    }

    /** Of how many offers and needs it was found what one more or less would change, and how. */
    private static Map<String, Object> changes(Allocation best) {
        long exact = best.ends().stream()
                .filter(end -> end.exact() && end.gainOfMore() != null)
                .count();
        long bounds = best.ends().stream()
                .filter(end -> !end.exact() && end.gainOfMore() != null)
                .count();
        return Map.of("exact", exact, "bounds", bounds, "not_told", best.ends().size() - exact - bounds);
    }

    private static Map<String, Object> gap(LinkValues.Gap gap) {
        return Map.of(
                "code", gap.reason().code(),
                "sentence_en", gap.reason().sentence().en(),
                "sentence_ko", gap.reason().sentence().ko(),
                "links", gap.links());
    }

    private static Map<String, Object> before(Totals totals) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("offered_t_per_year", totals.offeredT());
        told.put("needed_t_per_year", totals.neededT());
        told.put("placed_t_per_year", 0);
        told.put("residual_t_per_year", totals.offeredT());
        told.put("unmet_t_per_year", totals.neededT());
        return told;
    }

    static Map<String, Object> totals(Totals totals) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("offered_t_per_year", totals.offeredT());
        told.put("needed_t_per_year", totals.neededT());
        told.put("placed_t_per_year", totals.placedT());
        told.put("residual_t_per_year", totals.residualT());
        told.put("unmet_t_per_year", totals.unmetT());
        told.put("into_pass_through_sites_t_per_year", totals.passedT());
        told.put("made_by_works_t_per_year", totals.madeT());
        told.put("made_for_others_t_per_year", totals.elsewhereT());
        told.put("by_products_t_per_year", totals.byProductsT());
        told.put("by_products_left_t_per_year", totals.byProductsLeftT());
        told.put("lost_in_works_t_per_year", totals.lostT());
        put(told, "gain", "gain_per_year", totals.gain());
        put(told, "co2e", "co2e_saved_t_per_year", totals.co2eT());
        told.put("haul_t_km_per_year", totals.tonneKm());
        told.put("objective_per_year", totals.objective());
        return told;
    }

    /** The whole sum is null where a part of it is not known; what is known of it stands beside it. */
    private static void put(Map<String, Object> told, String what, String name, Allocation.Known sum) {
        told.put(name, sum.total());
        told.put("known_" + name, sum.known());
        told.put(what + "_unknown_for_t_per_year", sum.unknownT());
    }

    /** Two lists of totals side by side, for numbers that both have. */
    static List<Map<String, Object>> differences(Map<String, Object> a, Map<String, Object> b) {
        return a.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Number && b.get(entry.getKey()) instanceof Number)
                .map(entry -> {
                    double here = ((Number) entry.getValue()).doubleValue();
                    double there = ((Number) java.util.Objects.requireNonNull(b.get(entry.getKey()))).doubleValue();
                    return Map.<String, Object>of(
                            "what", entry.getKey(), "this", here, "other", there, "difference", here - there);
                })
                .toList();
    }
}
