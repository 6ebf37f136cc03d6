package org.ecopark.exchange.synergies;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.ecopark.exchange.synergies.SynergyAnswers.ClassAnswer;
import org.ecopark.exchange.synergies.SynergyAnswers.RunAnswer;
import org.ecopark.exchange.synergies.SynergyAnswers.RunPage;
import org.ecopark.exchange.synergies.search.Ranking;
import org.ecopark.exchange.synergies.search.SynergyQuestion;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.Jobs;
import org.ecopark.web.Address;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/synergy-runs}: starts a run over the whole register and tells what runs found. */
@RestController
@RequestMapping("/api/synergy-runs")
class SynergyController {

    private final SynergyRuns runs;
    private final SynergyRepository repository;
    private final Jobs jobs;
    private final Addresses addresses;

    SynergyController(SynergyRuns runs, SynergyRepository repository, Jobs jobs, Addresses addresses) {
        this.runs = runs;
        this.repository = repository;
        this.jobs = jobs;
        this.addresses = addresses;
    }

    @PostMapping
    ResponseEntity<RunAnswer> start(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("radius_km", "best", "year", "ranking"));
        SynergyQuestion question = new SynergyQuestion(
                parameters
                        .findNumber("radius_km", 0, SynergyQuestion.MOST_RADIUS_KM)
                        .map(km -> km * 1000)
                        .orElse(null),
                parameters
                        .findWhole("best", 1, SynergyQuestion.MOST_BEST)
                        .map(Long::intValue)
                        .orElse(SynergyQuestion.USUAL_BEST),
                parameters.findWhole("year", 1900, 2200).map(Long::intValue).orElse(null),
                Ranking.Key.of(parameters.choice("ranking", List.of("gain", "shared_amount"), "gain")));
        Job job = runs.submit(question);
        RunAnswer answer = SynergyAnswers.of(repository.run(job.id()), jobs.job(job.id()), addresses.of(request), null);
        return ResponseEntity.accepted().location(URI.create(answer.job())).body(answer);
    }

    @GetMapping
    RunPage list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "before"));
        int limit = parameters.limit(50, 1000);
        long before = parameters.findWhole("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<SynergyRun> found = repository.list(before, limit + 1);
        List<SynergyRun> page = found.subList(0, Math.min(limit, found.size()));
        Address here = addresses.of(request);
        @Nullable
        String next = found.size() <= limit
                ? null
                : here.at("api", "synergy-runs")
                        .with("limit", Integer.toString(limit))
                        .with("before", Long.toString(page.get(limit - 1).id()))
                        .toString();
        return new RunPage(
                page.stream()
                        .map(run -> SynergyAnswers.of(run, jobs.job(run.id()), here, null))
                        .toList(),
                next);
    }

    @GetMapping("/{id}")
    RunAnswer run(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        SynergyRun run = repository.run(id);
        List<ClassAnswer> classes = repository.classes(id).stream()
                .map(each -> SynergyAnswers.of(each, Languages.of(request)))
                .toList();
        return SynergyAnswers.of(run, jobs.job(id), addresses.of(request), classes);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        if (!runs.delete(id)) {
            throw Problem.of(409, "synergy_run_open").with("synergy_run_id", id).exception();
        }
        return ResponseEntity.noContent().build();
    }
}
