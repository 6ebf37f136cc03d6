package org.ecopark.capacity.studies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.capacity.places.SizingChecks;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.scenarios.Areas;
import org.ecopark.web.Accepted;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
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

/** {@code /api/capacity-studies}: many places alone and together, found by jobs and kept. */
@RestController
@RequestMapping("/api/capacity-studies")
class StudyController {

    private final StudyRuns runs;
    private final RunAnswers answers;
    private final StudyJson json;
    private final Areas areas;
    private final SizingChecks checks;
    private final Addresses addresses;

    StudyController(
            StudyRuns runs, RunAnswers answers, StudyJson json, Areas areas, SizingChecks checks, Addresses addresses) {
        this.runs = runs;
        this.answers = answers;
        this.json = json;
        this.areas = areas;
        this.checks = checks;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        StudyOrder order = StudyReader.read(body);
        checks.require(order.sizing());
        areas.require("area.polygon", order.wide().area());
        Job job = runs.start(order, body.toString(), false, Asker.everyone());
        return Accepted.of(job.id(), runs.kind().plural(), addresses.of(request));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(runs, "studies", parameters, addresses.of(request));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> study(@PathVariable long id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "explain"));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/geo+json"))
                .body(json.whole(
                        runs.run(id),
                        parameters.limit(2000, 20_000),
                        parameters.flag("explain", false),
                        addresses.of(request)));
    }

    @GetMapping("/{id}/zones/{place}")
    Map<String, Object> zone(@PathVariable long id, @PathVariable long place, HttpServletRequest request) {
        return place(id, "zone", place, request);
    }

    @GetMapping("/{id}/parks/{place}")
    Map<String, Object> park(@PathVariable long id, @PathVariable long place, HttpServletRequest request) {
        return place(id, "park", place, request);
    }

    private Map<String, Object> place(long id, String kind, long place, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("explain"));
        return json.detail(runs.run(id).id(), kind, place, parameters.flag("explain", false))
                .orElseThrow(() -> Problem.notFound("unknown_studied_place")
                        .with("study_id", id)
                        .with("kind", kind)
                        .with("id", place)
                        .exception());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        runs.forget(id);
        return ResponseEntity.noContent().build();
    }
}
