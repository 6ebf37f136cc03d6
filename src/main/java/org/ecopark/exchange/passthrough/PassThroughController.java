package org.ecopark.exchange.passthrough;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.exchange.passthrough.PassThroughRepository.Filter;
import org.ecopark.exchange.passthrough.PassThroughRepository.Site;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/pass-through}: which sites pass on what they take in, and what people know better. */
@RestController
@RequestMapping("/api/pass-through")
class PassThroughController {

    private final PassThroughRepository repository;

    PassThroughController(PassThroughRepository repository) {
        this.repository = repository;
    }

    @GetMapping
    Map<String, Object> sites(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("facility", "material_class", "year", "limit"));
        int limit = parameters.limit(100, 5000);
        Filter filter = new Filter(
                parameters.findWhole("facility", 1, Long.MAX_VALUE).orElse(null),
                parameters.findText("material_class").orElse(null),
                parameters.findWhole("year", 1900, 2100).map(Long::intValue).orElse(null));
        List<Site> found = repository.sites(filter, limit + 1);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "sites",
                found.stream().limit(limit).map(PassThroughController::site).toList());
        answer.put("truncated", found.size() > limit);
        return answer;
    }

    private static Map<String, Object> site(Site site) {
        double through = Math.min(site.in(), site.out());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("facility_id", site.facilityId());
        told.put("facility", site.facility());
        told.put("material_class", site.materialClass());
        told.put("year", site.year());
        told.put("amount_unit", site.unit());
        told.put("taken_in", site.in());
        told.put("given_out", site.out());
        told.put("recognised_through", through);
        told.put("override", site.override());
        told.put("note", site.note());
        told.put("passes_on", Boolean.FALSE.equals(site.override()) ? 0 : through);
        return told;
    }

    @PutMapping("/{facility}/{materialClass}")
    ResponseEntity<Void> set(
            @PathVariable long facility,
            @PathVariable String materialClass,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        Parameters.of(request, List.of());
        JsonBody told = JsonBody.of(body, List.of("passes", "note"));
        @Nullable Boolean passes = told.findFlag("passes");
        if (passes == null) {
            throw told.missing("passes");
        }
        if (!repository.set(facility, materialClass, passes, told.findText("note", 1000))) {
            throw Problem.notFound("unknown_pass_through")
                    .with("facility_id", facility)
                    .with("material_class", materialClass)
                    .exception();
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{facility}/{materialClass}")
    ResponseEntity<Void> forget(
            @PathVariable long facility, @PathVariable String materialClass, HttpServletRequest request) {
        Parameters.of(request, List.of());
        if (!repository.forget(facility, materialClass)) {
            throw Problem.notFound("unknown_pass_through")
                    .with("facility_id", facility)
                    .with("material_class", materialClass)
                    .exception();
        }
        return ResponseEntity.noContent().build();
    }
}
