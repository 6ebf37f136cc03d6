package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.allocation.EndRepository.EndRow;
import org.ecopark.exchange.allocation.FlowRepository.FlowRow;
import org.ecopark.exchange.matching.SiteNames;
import org.ecopark.exchange.matching.SiteNames.Member;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** Tells kept allocations: flows as lines of a GeoJSON FeatureCollection, with sums, rests and values beside them. */
@Component
class AllocationJson {

    private static final List<Member> FACILITY = List.of(new Member("facility_id", "facility"));
    private static final List<Member> ENDS =
            List.of(new Member("from_facility_id", "from_facility"), new Member("to_facility_id", "to_facility"));

    private final AllocationRuns runs;
    private final FlowRepository flowRows;
    private final EndRepository endRows;
    private final OutputRepository outputs;
    private final RunAnswers answers;
    private final SiteNames names;

    AllocationJson(
            AllocationRuns runs,
            FlowRepository flowRows,
            EndRepository endRows,
            OutputRepository outputs,
            RunAnswers answers,
            SiteNames names) {
        this.runs = runs;
        this.flowRows = flowRows;
        this.endRows = endRows;
        this.outputs = outputs;
        this.answers = answers;
        this.names = names;
    }

    /** @param most flows, and ends of each side, at most */
    Map<String, Object> whole(KeptRun row, int most, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(answers.head(runs, row, here));
        List<FlowRow> flows = flowRows.flows(row.id(), most + 1);
        List<EndRow> offers = endRows.ends(row.id(), "offer", most + 1);
        List<EndRow> needs = endRows.ends(row.id(), "need", most + 1);
        List<EndRow> left = endRows.ends(row.id(), "output", most + 1);
        List<Map<String, Object>> made = outputs.outputs(row.id(), most + 1);
        boolean more = left.size() > most || made.size() > most;
        told.put("truncated", more || flows.size() > most || offers.size() > most || needs.size() > most);
        told.put("offers", ends(offers, most));
        told.put("needs", ends(needs, most));
        List<Map<String, Object>> works = made.stream().limit(most).toList();
        names.add(works, FACILITY);
        told.put("outputs", works);
        told.put(
                "output_residuals",
                ends(left.stream().filter(end -> end.rest() > 0).toList(), most));
        List<Map<String, Object>> ways =
                flows.stream().limit(most).map(AllocationJson::properties).toList();
        names.add(ways, ENDS);
        List<Map<String, Object>> features = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            features.add(feature(flows.get(i), ways.get(i)));
        }
        told.put("features", features);
        return told;
    }

    private List<Map<String, Object>> ends(List<EndRow> rows, int most) {
        List<Map<String, Object>> told =
                rows.stream().limit(most).map(AllocationJson::end).toList();
        names.add(told, FACILITY);
        return told;
    }

    private static Map<String, Object> properties(FlowRow flow) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("offer_id", flow.offerId());
        properties.put("need_id", flow.needId());
        properties.put("from_facility_id", flow.fromFacilityId());
        properties.put("from_facility", flow.fromFacility());
        properties.put("to_facility_id", flow.toFacilityId());
        properties.put("to_facility", flow.toFacility());
        properties.put("material_class", flow.materialClass());
        properties.put("leg", flow.leg());
        properties.put("amount", flow.amount());
        properties.put("amount_unit", flow.unit());
        properties.put("gain_per_unit", flow.gainPerUnit());
        properties.put("gain_offerer_per_unit", flow.sides().offerer());
        properties.put("gain_receiver_per_unit", flow.sides().receiver());
        properties.put("co2e_t_per_unit", flow.co2eTPerUnit());
        properties.put("straight_distance_m", flow.straightM());
        properties.put("road_distance_m", flow.roadM());
        properties.put("estimated", flow.estimated());
        return properties;
    }

    private Map<String, Object> feature(FlowRow flow, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", answers.object(flow.geometry()));
        feature.put("properties", properties);
        return feature;
    }

    private static Map<String, Object> end(EndRow end) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("stream_id", end.streamId());
        told.put("facility_id", end.facilityId());
        told.put("facility", end.facility());
        told.put("material_class", end.materialClass());
        told.put("amount", end.amount());
        told.put("rest", end.rest());
        told.put("amount_unit", end.unit());
        told.put("gain_of_one_more", end.gainOfMore());
        told.put("loss_of_one_less", end.lossOfLess());
        boolean known = end.gainOfMore() != null || end.lossOfLess() != null;
        told.put("change_of_one", known ? (end.exact() ? "exact" : "bounds") : null);
        told.put("bound_by", end.boundBy());
        told.put("otherwise_en", end.outletEn());
        told.put("otherwise_ko", end.outletKo());
        told.put("otherwise_cost_per_unit", end.outletCost());
        told.put("longitude", end.longitude());
        told.put("latitude", end.latitude());
        return told;
    }

    /** Two finished allocations side by side; money is compared only where it is the same. */
    Map<String, Object> difference(KeptRun a, KeptRun b, Address here) {
        Map<String, Object> first = answers.object(Objects.requireNonNull(a.summary()));
        Map<String, Object> second = answers.object(Objects.requireNonNull(b.summary()));
        boolean sameMoney = Objects.equals(first.get("money"), second.get("money"));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("this", answers.head(runs, a, here));
        told.put("other", answers.head(runs, b, here));
        told.put("same_money", sameMoney);
        told.put(
                "after",
                Summaries.differences(member(first, "after"), member(second, "after")).stream()
                        .filter(each -> sameMoney
                                || !List.of("gain_per_year", "known_gain_per_year", "objective_per_year")
                                        .contains(each.get("what")))
                        .toList());
        return told;
    }

    @SuppressWarnings("unchecked") // a member of an object read from JSON
    private static Map<String, Object> member(Map<String, Object> object, String name) {
        return (Map<String, Object>) Objects.requireNonNull(object.get(name));
    }
}
