package org.ecopark.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ecopark.web.Addresses;
import org.ecopark.web.Languages;
import org.ecopark.web.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Jobs for those who wait for them. */
@RestController
@RequestMapping("/api/jobs")
class JobController {

    private final Jobs jobs;
    private final Addresses addresses;
    private final JobWords words;
    private final JsonMapper mapper;

    JobController(Jobs jobs, Addresses addresses, JobWords words, JsonMapper mapper) {
        this.jobs = jobs;
        this.addresses = addresses;
        this.words = words;
        this.mapper = mapper;
    }

    /** A job as it is told; {@code result} is an address once finished. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record JobAnswer(
            long id,
            String href,
            String kind,
            String title,
            @Nullable JsonNode request,
            String state,
            double progress,
            String words,
            @Nullable String result,
            @Nullable String sentence,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /** A page of jobs, newest first; {@code next} is the address of the following one. */
    record JobPage(List<JobAnswer> jobs, @Nullable String next) {}

    @GetMapping
    JobPage list(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, List.of("limit", "before"));
        int limit = parameters.limit(50, 1000);
        long before = parameters.findWhole("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<Job> found = jobs.list(before, limit + 1);
        List<Job> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : addresses
                        .of(request)
                        .at("api", "jobs")
                        .with("limit", Integer.toString(limit))
                        .with("before", Long.toString(page.get(limit - 1).id()))
                        .toString();
        return new JobPage(page.stream().map(job -> answer(job, request)).toList(), next);
    }

    @GetMapping("/{id}")
    JobAnswer job(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return answer(jobs.job(id), request);
    }

    @DeleteMapping("/{id}")
    JobAnswer cancel(@PathVariable long id, HttpServletRequest request) {
        Parameters.of(request, List.of());
        return answer(jobs.cancel(id), request);
    }

    private JobAnswer answer(Job job, HttpServletRequest request) {
        String base = addresses.of(request).toString();
        Locale language = Languages.of(request);
        return new JobAnswer(
                job.id(),
                base + "/api/jobs/" + job.id(),
                job.kind(),
                job.title(),
                job.request() == null ? null : mapper.readTree(job.request()),
                job.state().key(),
                job.progress(),
                words.in(language, job.words()),
                job.result() == null ? null : base + job.result(),
                job.sentence() == null ? null : words.in(language, job.sentence()),
                job.createdAt(),
                job.startedAt(),
                job.endedAt());
    }
}
