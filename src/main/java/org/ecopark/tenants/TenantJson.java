package org.ecopark.tenants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.allocation.Scenes;
import org.ecopark.exchange.network.Allocation.Totals;
import org.ecopark.tenants.Tenant.AtSize;
import org.ecopark.tenants.Tenant.Partner;
import org.jspecify.annotations.Nullable;

/** What a search found, as it is kept and told. */
final class TenantJson {

    private static final int MOST_PARTNERS = 20;

    private TenantJson() {}

    static Map<String, Object> of(TenantQuestion question, Scenes.Made made, TenantFinder.Found found) {
        String money = Objects.requireNonNull(made.order().money()).unit();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("by", question.measure().key());
        told.put("unlocked_unit", question.measure().unit(money));
        told.put("money", money);
        told.put("links_left_out_as_worth_unknown", found.before().left());
        told.put("streams_without_amount", made.unknownAmount());
        told.put("before", totals(found.before().totals()));
        List<Map<String, Object>> tenants = new ArrayList<>();
        for (Tenant tenant : found.best()) {
            tenants.add(tenant(tenants.size() + 1, tenant, found.before().totals()));
        }
        told.put("tenants", tenants);
        told.put(
                "not_among_them",
                found.pruned().stream()
                        .map(pruned -> Map.of(
                                "process", pruned.candidate().process().key(), "unlocked_at_most", pruned.bound()))
                        .toList());
        told.put(
                "fed_by_nobody",
                found.idle().stream().map(idle -> idle.process().key()).toList());
        return told;
    }

    private static Map<String, Object> tenant(int rank, Tenant tenant, Totals before) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rank", rank);
        told.put("process", tenant.candidate().process().key());
        told.put("title", tenant.candidate().process().title());
        told.put(
                "material_class",
                Objects.requireNonNull(tenant.candidate().need().materialClass())
                        .key());
        told.put("unlocked", tenant.unlocked());
        told.put("unlocked_at_most", tenant.bound());
        told.put("takes_t_per_year", tenant.takesT());
        told.put("smallest_viable_t_per_year", tenant.candidate().leastT());
        told.put("published_plant_t_per_year", tenant.candidate().anchorT());
        told.put("viable", tenant.viable());
        told.put("more_placed_t_per_year", tenant.after().placedT() - before.placedT());
        told.put(
                "taken_from_others_t_per_year",
                Math.max(0, tenant.takesT() - (tenant.after().placedT() - before.placedT())));
        told.put(
                "more_gain_per_year",
                more(tenant.after().gain().total(), before.gain().total()));
        told.put(
                "more_co2e_spared_t_per_year",
                more(tenant.after().co2eT().total(), before.co2eT().total()));
        told.put("after", totals(tenant.after()));
        told.put(
                "feeders",
                tenant.feeders().stream()
                        .limit(MOST_PARTNERS)
                        .map(TenantJson::partner)
                        .toList());
        told.put("feeders_in_all", tenant.feeders().size());
        told.put(
                "buyers",
                tenant.buyers().stream()
                        .limit(MOST_PARTNERS)
                        .map(TenantJson::partner)
                        .toList());
        told.put("sizes", tenant.sizes().stream().map(TenantJson::atSize).toList());
        return told;
    }

    private static @Nullable Double more(@Nullable Double after, @Nullable Double before) {
        return after == null || before == null ? null : (Double) (after - before);
    }

    private static Map<String, Object> atSize(AtSize at) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("what", at.what());
        told.put("size_t_per_year", at.sizeT());
        told.put("takes_t_per_year", at.takesT());
        told.put("unlocked", at.unlocked());
        return told;
    }

    private static Map<String, Object> partner(Partner partner) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("stream_id", partner.stream().id());
        told.put("facility_id", partner.stream().site().id());
        told.put("facility", partner.stream().site().name());
        told.put("longitude", partner.stream().site().longitude());
        told.put("latitude", partner.stream().site().latitude());
        told.put("illustrative", partner.stream().site().illustrative());
        told.put("amount", partner.amount());
        told.put("amount_unit", partner.stream().unit().key());
        told.put("road_distance_m", partner.roadM());
        told.put("distance_estimated", partner.estimated());
        return told;
    }

    private static Map<String, Object> totals(Totals totals) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("offered_t_per_year", totals.offeredT());
        told.put("placed_t_per_year", totals.placedT());
        told.put("residual_t_per_year", totals.residualT());
        told.put("unmet_t_per_year", totals.unmetT());
        told.put("gain_per_year", totals.gain().total());
        told.put("known_gain_per_year", totals.gain().known());
        told.put("gain_unknown_for_t_per_year", totals.gain().unknownT());
        told.put("co2e_spared_t_per_year", totals.co2eT().total());
        told.put("known_co2e_spared_t_per_year", totals.co2eT().known());
        told.put("co2e_unknown_for_t_per_year", totals.co2eT().unknownT());
        return told;
    }
}
