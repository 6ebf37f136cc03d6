package org.ecopark.siting.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.siting.runs.SitingRowsRepository.AllocationRow;
import org.ecopark.siting.runs.SitingRowsRepository.SiteRow;
import org.ecopark.web.Address;
import org.springframework.stereotype.Component;

/** Tells kept runs: open sites, allocation lines and unserved streams as features, sums beside them. */
@Component
class SitingJson {

    private final SitingRuns runs;
    private final SitingRowsRepository rows;
    private final RunAnswers answers;

    SitingJson(SitingRuns runs, SitingRowsRepository rows, RunAnswers answers) {
        this.runs = runs;
        this.rows = rows;
        this.answers = answers;
    }

    /**
     * The run with its features.
     *
     * @param candidates whether those that stay closed are told, too
     * @param most of each role
     */
    Map<String, Object> whole(KeptRun row, boolean candidates, int most, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(answers.head(runs, row, here));
        List<SiteRow> sites = rows.sites(row.id(), !candidates, most + 1);
        List<AllocationRow> lines = rows.allocations(row.id(), false, most + 1);
        List<AllocationRow> unserved = rows.allocations(row.id(), true, most + 1);
        told.put("truncated", sites.size() > most || lines.size() > most || unserved.size() > most);
        List<Map<String, Object>> features = new ArrayList<>();
        sites.stream().limit(most).map(this::site).forEach(features::add);
        lines.stream().limit(most).map(this::allocation).forEach(features::add);
        unserved.stream().limit(most).map(this::allocation).forEach(features::add);
        told.put("features", features);
        return told;
    }

    private Map<String, Object> site(SiteRow site) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("role", site.opened() ? "site" : "candidate");
        properties.put("key", site.key());
        properties.put("kind", site.kind());
        properties.put("name", site.name());
        properties.put("free_land_ha", site.freeLandHa());
        properties.put("existing", site.existing());
        properties.put("capacity", site.capacity());
        properties.put("load", site.load());
        properties.put("amount_unit", site.unit());
        properties.put("cost_per_year", site.costPerYear());
        properties.put("capital_cost", site.capital());
        return feature(site.geometry(), properties);
    }

    private Map<String, Object> allocation(AllocationRow row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("role", row.key() == null ? "unserved" : "allocation");
        properties.put("stream_id", row.streamId());
        properties.put("facility_id", row.facilityId());
        properties.put("facility", row.facility());
        properties.put("material_class", row.materialClass());
        properties.put("amount", row.amount());
        properties.put("amount_unit", row.unit());
        if (row.key() != null) {
            properties.put("candidate_key", row.key());
            properties.put("candidate", row.candidate());
            properties.put("haul_cost_per_unit", row.haulCost());
            properties.put("straight_distance_m", row.straightM());
            properties.put("road_distance_m", row.roadM());
            properties.put("road_minutes", row.minutes());
            properties.put("estimated", row.estimated());
        }
        return feature(row.geometry(), properties);
    }

    private Map<String, Object> feature(String geometry, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", answers.object(geometry));
        feature.put("properties", properties);
        return feature;
    }
}
