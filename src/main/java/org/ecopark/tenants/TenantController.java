package org.ecopark.tenants;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.web.Accepted;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/tenant-searches}: which tenant a park misses most, found by jobs and kept. */
@RestController
@RequestMapping("/api/tenant-searches")
class TenantController {

    private final TenantSearches searches;
    private final TenantParkRepository parks;
    private final RunAnswers answers;
    private final Addresses addresses;

    TenantController(TenantSearches searches, TenantParkRepository parks, RunAnswers answers, Addresses addresses) {
        this.searches = searches;
        this.parks = parks;
        this.answers = answers;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        TenantQuestion question = TenantQuestion.read(body);
        Newcomers.Place park = parks.findPark(question.park())
                .orElseThrow(() -> Problem.badRequest("unknown_tenant_park")
                        .with("park", question.park())
                        .exception());
        if (searches.processes(question).size() < question.processes().size()
                || searches.processes(question).isEmpty()) {
            throw Problem.badRequest("unknown_tenant_process")
                    .with("processes", String.join(", ", question.processes()))
                    .exception();
        }
        Job job = searches.start(question, park, body.toString(), Asker.everyone());
        return Accepted.of(job.id(), searches.kind().plural(), addresses.of(request));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(searches, "tenant_searches", parameters, addresses.of(request));
    }

    @GetMapping("/{id}")
    Map<String, Object> search(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return answers.head(searches, searches.run(id), addresses.of(request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        searches.forget(id);
        return ResponseEntity.noContent().build();
    }
}
