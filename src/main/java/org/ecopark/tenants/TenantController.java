package org.ecopark.tenants;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.Jobs;
import org.ecopark.tenants.TenantRepository.Row;
import org.ecopark.web.Accepted;
import org.ecopark.web.Address;
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
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/tenant-searches}: which tenant a park misses most, found by jobs and kept. */
@RestController
@RequestMapping("/api/tenant-searches")
class TenantController {

    private static final String PLURAL = "tenant-searches";

    private final TenantSearches searches;
    private final TenantRepository repository;
    private final Jobs jobs;
    private final Addresses addresses;
    private final JsonMapper mapper;

    TenantController(
            TenantSearches searches, TenantRepository repository, Jobs jobs, Addresses addresses, JsonMapper mapper) {
        this.searches = searches;
        this.repository = repository;
        this.jobs = jobs;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        TenantQuestion question = TenantQuestion.read(body);
        Newcomers.Place park = repository
                .findPark(question.park())
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
        return Accepted.of(job.id(), PLURAL, addresses.of(request));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        KeyPage<Row> page = KeyPage.of(parameters, 50, 1000, repository::list, Row::id);
        Address here = addresses.of(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "tenant_searches",
                page.rows().stream().map(row -> head(row, here)).toList());
        answer.put("next", page.next(here.at("api", PLURAL), parameters));
        return answer;
    }

    @GetMapping("/{id}")
    Map<String, Object> search(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Row row = repository.search(id);
        Map<String, Object> answer = head(row, addresses.of(request));
        answer.put("found", row.found() == null ? null : mapper.readTree(row.found()));
        return answer;
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Row row = repository.search(id);
        if (row.finishedAt() == null && !jobs.job(id).state().ended()) {
            throw Problem.of(409, "tenant_search_open").with("search_id", id).exception();
        }
        repository.remove(id);
        return ResponseEntity.noContent().build();
    }

    private Map<String, Object> head(Row row, Address here) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("id", row.id());
        head.put("title", row.title());
        head.put("href", here.at("api", PLURAL, Long.toString(row.id())).toString());
        head.put("job", here.at("api", "jobs", Long.toString(row.id())).toString());
        head.put("begun_at", row.begunAt());
        head.put("finished_at", row.finishedAt());
        head.put("stale", row.stale());
        head.put("request", mapper.readTree(row.request()));
        return head;
    }
}
