package org.ecopark.streams.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.streams.estimates.Estimator.Estimate;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Estimates for many facilities at once, as a job. A facility that has an offer which is no estimate is left alone; what
 * people rejected, confirmed or changed stays as it is. All is written in one transaction, so that it is one entry of the
 * history and is taken back as one.
 */
@Service
class EstimateRuns extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "streams.estimate_run",
            Estimates.KIND,
            "stream-estimates",
            "stream_estimate",
            List.of("facilities", "offers"),
            List.of());

    /** Facilities of one run at most; their rows are held in memory until they are written. */
    static final int MOST_FACILITIES = 20_000;

    private static final int PAGE = 500;
    private static final int ROWS_AT_ONCE = 5000;
    private static final double LOOKING = 0.5;

    private final EstimateRepository repository;
    private final Estimates estimates;
    private final JsonMapper mapper;

    EstimateRuns(RunKeeper keeper, EstimateRepository repository, Estimates estimates, JsonMapper mapper) {
        super(KIND, keeper);
        this.repository = repository;
        this.estimates = estimates;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(Scope scope, String title, String request, Asker asker) {
        return start(title, request, false, asker, progress -> work(scope, title, asker, progress));
    }

    private RunWork.Outcome work(Scope scope, String title, Asker asker, JobProgress progress) {
        long all = Math.max(1, repository.count(scope));
        Tally tally = new Tally(scope.dryRun());
        List<LoadRow> rows = new ArrayList<>();
        long after = Long.MIN_VALUE;
        for (List<Site> page = repository.sites(scope, after, PAGE);
                !page.isEmpty();
                page = repository.sites(scope, after, PAGE)) {
            Map<Long, Estimate> found = estimates.estimate(page);
            for (Site site : page) {
                Estimate estimate = java.util.Objects.requireNonNull(found.get(site.id()));
                tally.add(site, estimate)
                        .forEach(proposal -> rows.add(Estimates.row(site, proposal, rows.size() + 1L)));
                after = site.id();
            }
            progress.report(
                    (scope.dryRun() ? 1 : LOOKING) * tally.facilities() / all,
                    "estimating for " + tally.facilities() + " of " + all + " facilities");
        }
        String summary = mapper.writeValueAsString(tally.toJson());
        return scope.dryRun()
                ? RunWork.Outcome.of(summary)
                : new RunWork.Outcome(summary, run -> write(run, title, rows, asker, progress));
    }

    private void write(long run, String title, List<LoadRow> rows, Asker asker, JobProgress progress) {
        long inserted = 0;
        long updated = 0;
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            LoadResult result =
                    estimates.load(List.copyOf(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))));
            inserted += result.inserted();
            updated += result.updated();
            progress.report(
                    LOOKING + (1 - LOOKING) * (from + ROWS_AT_ONCE) / rows.size(),
                    "writing " + rows.size() + " streams");
        }
        if (inserted + updated > 0) {
            estimates.record(
                    title, "/api/" + KIND.plural() + "/" + run, new LoadResult(inserted, updated, 0, 0, 0), asker);
        }
    }
}
