package org.ecopark.exchange.resilience;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.AllocationOrder;
import org.ecopark.exchange.allocation.KeptAllocations;
import org.ecopark.exchange.allocation.OrderReader;
import org.ecopark.exchange.resilience.ResilienceRepository.Kept;
import org.ecopark.exchange.resilience.ResilienceRepository.Study;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.Jobs;
import org.ecopark.web.Accepted;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/resilience-studies}: what stops when one facility stops. */
@RestController
@RequestMapping("/api/resilience-studies")
class ResilienceController {

    private static final String PLURAL = "resilience-studies";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ResilienceStudies studies;
    private final ResilienceRepository repository;
    private final KeptAllocations allocations;
    private final Jobs jobs;
    private final Addresses addresses;
    private final JsonMapper mapper;

    ResilienceController(
            ResilienceStudies studies,
            ResilienceRepository repository,
            KeptAllocations allocations,
            Jobs jobs,
            Addresses addresses,
            JsonMapper mapper) {
        this.studies = studies;
        this.repository = repository;
        this.allocations = allocations;
        this.jobs = jobs;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    /** Of a kept allocation, or of an order as for allocations. */
    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Job job = studies.start(order(body), body.toString(), Asker.everyone());
        return Accepted.of(job.id(), PLURAL, addresses.of(request));
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
        KeyPage<Study> page = KeyPage.of(parameters, 50, 1000, repository::list, Study::id);
        Address here = addresses.of(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "studies", page.rows().stream().map(study -> head(study, here)).toList());
        answer.put("next", page.next(here.at("api", PLURAL), parameters));
        return answer;
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> study(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit"));
        int limit = parameters.limit(200, 5000);
        Study study = repository.study(id);
        List<Kept> rows = repository.rows(id, limit + 1);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "FeatureCollection");
        told.putAll(head(study, addresses.of(request)));
        told.put("truncated", rows.size() > limit);
        told.put("features", rows.stream().limit(limit).map(this::feature).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(told);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Study study = repository.study(id);
        if (study.finishedAt() == null && !jobs.job(id).state().ended()) {
            throw Problem.of(409, "resilience_study_open").with("study_id", id).exception();
        }
        studies.remove(id);
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> head(Study study, Address here) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", study.id());
        told.put("href", href(here, study.id()));
        told.put("job", here.at("api", "jobs", Long.toString(study.id())).toString());
        told.put("title", study.title());
        told.put("request", mapper.readValue(study.request(), OBJECT));
        told.put("begun_at", study.begunAt().toString());
        told.put(
                "finished_at",
                study.finishedAt() == null ? null : study.finishedAt().toString());
        told.put("stale", study.finishedAt() == null ? null : (Boolean) study.stale());
        told.put("summary", study.summary() == null ? null : mapper.readValue(study.summary(), OBJECT));
        return told;
    }

    private static String href(Address here, long id) {
        return here.at("api", PLURAL, Long.toString(id)).toString();
    }

    private Map<String, Object> feature(Kept row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("rank", row.rank());
        properties.put("facility_id", row.facilityId());
        properties.put("facility", row.facility());
        properties.put("lost_t_per_year", row.lostT());
        properties.put("lost_m3_per_year", row.lostM3());
        properties.put("lost_MWh_per_year", row.lostMwh());
        properties.put("lost_gain_per_year", row.lostGain());
        properties.putAll(mapper.readValue(row.detail(), OBJECT));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(row.longitude(), row.latitude())));
        feature.put("properties", properties);
        return feature;
    }
}
