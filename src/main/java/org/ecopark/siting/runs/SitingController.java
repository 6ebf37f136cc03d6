package org.ecopark.siting.runs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.web.Accepted;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
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

/** {@code /api/siting-runs}: where plants should stand, found by jobs and kept. */
@RestController
@RequestMapping("/api/siting-runs")
class SitingController {

    private final SitingRuns runs;
    private final SitingOrderReader reader;
    private final RunAnswers answers;
    private final SitingJson json;
    private final GroundRules rules;
    private final Addresses addresses;

    SitingController(
            SitingRuns runs,
            SitingOrderReader reader,
            RunAnswers answers,
            SitingJson json,
            GroundRules rules,
            Addresses addresses) {
        this.runs = runs;
        this.reader = reader;
        this.answers = answers;
        this.json = json;
        this.rules = rules;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        SitingOrder order = reader.read(body);
        rules.require(order);
        Job job = runs.start(order, body.toString(), false, Asker.everyone());
        return Accepted.of(job.id(), runs.kind().plural(), addresses.of(request));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(runs, "siting_runs", parameters, addresses.of(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> run(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "candidates"));
        KeptRun row = runs.run(id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(json.whole(
                        row,
                        parameters.flag("candidates", false),
                        parameters.limit(5000, 20_000),
                        addresses.of(request)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        runs.forget(id);
        return ResponseEntity.noContent().build();
    }
}
