package org.ecopark.streams.estimates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.jobs.Job;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.RunAnswers;
import org.ecopark.web.Accepted;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.KeyPage;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Estimates for all facilities of a park, a box or a source, and the factors behind them. */
@RestController
@RequestMapping("/api/stream-estimates")
class EstimateRunController {

    private final EstimateRuns runs;
    private final EstimateRepository repository;
    private final History history;
    private final RunAnswers answers;
    private final Addresses addresses;
    private final FactorTable table = new FactorTable();

    EstimateRunController(
            EstimateRuns runs,
            EstimateRepository repository,
            History history,
            RunAnswers answers,
            Addresses addresses) {
        this.runs = runs;
        this.repository = repository;
        this.history = history;
        this.answers = answers;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> start(@RequestBody JsonNode body, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Scope scope = Scope.read(body);
        if (scope.park() != null && !repository.hasPark(scope.park())) {
            throw Problem.badRequest("unknown_estimate_park")
                    .with("park", scope.park())
                    .exception();
        }
        long facilities = repository.count(scope);
        if (facilities > EstimateRuns.MOST_FACILITIES) {
            throw Problem.badRequest("too_many_facilities")
                    .with("facilities", facilities)
                    .with("most", EstimateRuns.MOST_FACILITIES)
                    .exception();
        }
        Job job = runs.start(scope, title(scope, facilities), body.toString(), Asker.everyone());
        return Accepted.of(job.id(), runs.kind().plural(), addresses.of(request));
    }

    private static String title(Scope scope, long facilities) {
        String where = switch (scope.kind()) {
            case PARK -> "park " + scope.park();
            case SOURCE -> String.valueOf(scope.source());
            case BOX -> facilities + " facilities in a box";
        };
        return scope.dryRun() ? where + " (preview)" : where;
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, KeyPage.NAMES);
        return answers.page(runs, "stream_estimates", parameters, addresses.of(request));
    }

    @GetMapping("/{id:\\d+}")
    Map<String, @Nullable Object> run(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        Address server = addresses.of(request);
        KeptRun run = runs.run(id);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(answers.head(runs, run, server));
        List<ChangeSet> sets = history.ofLink("/api/" + runs.kind().plural() + "/" + id, 1);
        answer.put("change_set", sets.isEmpty() ? null : (Long) sets.get(0).id());
        answer.put("undone", sets.isEmpty() ? null : (Boolean) (sets.get(0).undoneBy() != null));
        return answer;
    }

    @DeleteMapping("/{id:\\d+}")
    ResponseEntity<Void> forget(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        runs.forget(id);
        return ResponseEntity.noContent().build();
    }

    /** The factor table as it is, each row with its source. */
    @GetMapping("/factors")
    Map<String, Object> factors(HttpServletRequest request) {
        Parameters.of(request, List.of());
        return Map.of("factors", EstimateJson.factors(table));
    }
}
