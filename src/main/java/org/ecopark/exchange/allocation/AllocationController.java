package org.ecopark.exchange.allocation;

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

/** {@code /api/allocations}: the best sets of exchanges, found by jobs and kept. */
@RestController
@RequestMapping("/api/allocations")
class AllocationController {

    private final AllocationRuns runs;
    private final RunAnswers answers;
    private final OrderCheck check;
    private final AllocationJson json;
    private final Addresses addresses;

    AllocationController(
            AllocationRuns runs, RunAnswers answers, OrderCheck check, AllocationJson json, Addresses addresses) {
        this.runs = runs;
        this.answers = answers;
        this.check = check;
        this.json = json;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        AllocationOrder order = OrderReader.read(body);
        check.require(order);
        Job job = runs.start(order, body.toString(), false, Asker.everyone());
        return Accepted.of(job.id(), runs.kind().plural(), addresses.of(request));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(runs, "allocations", parameters, addresses.of(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> allocation(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit"));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(json.whole(runs.run(id), parameters.limit(1000, 20_000), addresses.of(request)));
    }

    @GetMapping("/{id}/difference")
    Map<String, Object> difference(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("other"));
        @Nullable
        Long other = parameters
                .findWhole("other", 1, Long.MAX_VALUE)
                .map(Long::valueOf)
                .orElse(null);
        if (other == null) {
            throw Problem.badRequest("missing_parameter")
                    .with("parameter", "other")
                    .exception();
        }
        return json.difference(runs.finished(id), runs.finished(other), addresses.of(request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        runs.forget(id);
        return ResponseEntity.noContent().build();
    }
}
