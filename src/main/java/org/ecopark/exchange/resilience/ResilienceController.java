package org.ecopark.exchange.resilience;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.AllocationOrder;
import org.ecopark.exchange.allocation.KeptAllocations;
import org.ecopark.exchange.allocation.OrderCheck;
import org.ecopark.exchange.allocation.OrderReader;
import org.ecopark.exchange.matching.SiteNames;
import org.ecopark.exchange.matching.SiteNames.Member;
import org.ecopark.exchange.resilience.ResilienceRepository.Kept;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.web.Accepted;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/resilience-studies}: what stops when one facility stops. */
@RestController
@RequestMapping("/api/resilience-studies")
class ResilienceController {

    private static final List<Member> FACILITY = List.of(new Member("facility_id", "facility"));
    private static final List<Member> ENDS =
            List.of(new Member("from_facility_id", "from_facility"), new Member("to_facility_id", "to_facility"));

    private final ResilienceStudies studies;
    private final ResilienceRepository repository;
    private final KeptAllocations allocations;
    private final OrderCheck check;
    private final RunAnswers answers;
    private final Addresses addresses;
    private final SiteNames names;

    ResilienceController(
            ResilienceStudies studies,
            ResilienceRepository repository,
            KeptAllocations allocations,
            OrderCheck check,
            RunAnswers answers,
            Addresses addresses,
            SiteNames names) {
        this.studies = studies;
        this.repository = repository;
        this.allocations = allocations;
        this.check = check;
        this.answers = answers;
        this.addresses = addresses;
        this.names = names;
    }

    /** Of a kept allocation, or of an order as for allocations. */
    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        AllocationOrder order = order(body);
        check.require(order);
        Job job = studies.start(order, body.toString(), false, Asker.everyone());
        return Accepted.of(job.id(), studies.kind().plural(), addresses.of(request));
    }

    private AllocationOrder order(JsonNode body) {
        if (!body.has("allocation")) {
            return OrderReader.read(body);
        }
        JsonBody told = JsonBody.of(body, List.of("allocation"));
        @Nullable Long allocation = told.findId("allocation");
        if (allocation == null) {
            throw told.missing("allocation");
        }
        return allocations.order(allocation);
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(studies, "studies", parameters, addresses.of(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> study(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit"));
        int limit = parameters.limit(200, 5000);
        KeptRun study = studies.run(id);
        List<Kept> rows = repository.rows(id, limit + 1);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(answers.head(studies, study, addresses.of(request)));
        told.put("truncated", rows.size() > limit);
        told.put("features", features(rows.stream().limit(limit).toList()));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(told);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        studies.forget(id);
        return ResponseEntity.noContent().build();
    }

    private List<Map<String, Object>> features(List<Kept> rows) {
        List<Map<String, Object>> told = new ArrayList<>();
        List<Map<String, Object>> facilities = new ArrayList<>();
        List<Map<String, Object>> detours = new ArrayList<>();
        for (Kept row : rows) {
            Map<String, Object> properties = properties(row);
            facilities.add(properties);
            facilities.addAll(members(properties, "stranded_receivers"));
            facilities.addAll(members(properties, "stranded_givers"));
            detours.addAll(members(properties, "rerouted"));
            told.add(feature(row, properties));
        }
        names.add(facilities, FACILITY);
        names.add(detours, ENDS);
        return told;
    }

    @SuppressWarnings("unchecked") // a list of objects read from JSON
    private static List<Map<String, Object>> members(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.getOrDefault(name, List.of());
    }

    private Map<String, Object> properties(Kept row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("rank", row.rank());
        properties.put("facility_id", row.facilityId());
        properties.put("facility", row.facility());
        properties.put("lost_t_per_year", row.lostT());
        properties.put("lost_m3_per_year", row.lostM3());
        properties.put("lost_MWh_per_year", row.lostMwh());
        properties.put("lost_gain_per_year", row.lostGain());
        properties.putAll(answers.object(row.detail()));
        return properties;
    }

    private static Map<String, Object> feature(Kept row, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(row.longitude(), row.latitude())));
        feature.put("properties", properties);
        return feature;
    }
}
