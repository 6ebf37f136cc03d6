package org.ecopark.siting.runs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.JobWork;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.ecopark.siting.plans.Effort;
import org.ecopark.siting.plans.Siting;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works orders off as jobs and keeps their results. */
@Service
class SitingRuns {

    private static final List<String> LAYERS = List.of("candidates", "siting_allocation", "siting_plants");
    private static final double SEARCH_FROM = 0.4;
    private static final double SEARCH_SHARE = 0.55;

    private final Scenery scenery;
    private final SitingRepository repository;
    private final SitingRowsRepository rows;
    private final Jobs jobs;
    private final LayerVersions versions;
    private final TransactionTemplate transaction;
    private final JsonMapper mapper;

    SitingRuns(
            Scenery scenery,
            SitingRepository repository,
            SitingRowsRepository rows,
            Jobs jobs,
            LayerVersions versions,
            TransactionTemplate transaction,
            JsonMapper mapper) {
        this.scenery = scenery;
        this.repository = repository;
        this.rows = rows;
        this.jobs = jobs;
        this.versions = versions;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    /**
     * Starts a job; its result has the job's id.
     *
     * @throws UnknownSitingRunException when it is to begin with a run that is not there
     */
    Job start(SitingOrder order, String request, boolean demo, Asker asker) {
        Start start = order.warmStart() == null ? Start.none() : startOf(repository.run(order.warmStart()));
        String title = order.title().isEmpty() ? "Siting" : order.title();
        Job job = jobs.announce("siting", title, asker);
        repository.begin(job.id(), title, request, demo);
        jobs.start(job, new Work(job.id(), order, start));
        return job;
    }

    /** Forgets a kept run. */
    void remove(long id) {
        transaction.executeWithoutResult(status -> {
            repository.remove(id);
            LAYERS.forEach(layer -> versions.changed(layer, null));
        });
    }

    private Start startOf(SitingRepository.Row row) {
        if (row.start() == null) {
            return Start.none();
        }
        JsonNode json = mapper.readTree(row.start());
        Map<String, Double> capacities = new HashMap<>();
        json.path("capacities")
                .properties()
                .forEach(each -> capacities.put(each.getKey(), each.getValue().asDouble()));
        Map<Long, Double> prices = new HashMap<>();
        json.path("prices")
                .properties()
                .forEach(each ->
                        prices.put(Long.valueOf(each.getKey()), each.getValue().asDouble()));
        return new Start(capacities, prices);
    }

    private static Map<String, Object> toldStart(Start start) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("capacities", start.capacities());
        told.put("prices", start.prices());
        return told;
    }

    /** The work of one run; nothing of it stays when it fails. */
    private final class Work implements JobWork {

        private final long id;
        private final SitingOrder order;
        private final Start start;

        Work(long id, SitingOrder order, Start start) {
            this.id = id;
            this.order = order;
            this.start = start;
        }

        @Override
        public String run(JobProgress progress) {
            try {
                work(progress);
                return "/api/siting-runs/" + id;
            } catch (RuntimeException e) {
                abandon();
                throw e;
            }
        }

        @Override
        public void abandon() {
            repository.remove(id);
        }

        private void work(JobProgress progress) {
            long register = repository.registerVersion();
            Scenery.Made made = scenery.make(order, progress);
            String words = "Searching among " + made.scene().candidates().size() + " candidates for "
                    + made.scene().demands().size() + " offers";
            Effort effort = new Effort(
                    order.work(),
                    order.seconds(),
                    share -> progress.report(SEARCH_FROM + SEARCH_SHARE * Math.min(1, share), words));
            SitingPlan plan = Siting.solve(made.scene(), effort, start, made.nearest());
            progress.report(SEARCH_FROM + SEARCH_SHARE, "Keeping the result");
            String summary = mapper.writeValueAsString(SitingSummaries.of(order, made, plan));
            String begin = mapper.writeValueAsString(toldStart(plan.start()));
            String unit = order.arisings().material().unit().key();
            progress.goOn();
            transaction.executeWithoutResult(status -> {
                rows.keep(id, made.scene(), plan, unit);
                repository.finish(id, register, summary, begin);
                LAYERS.forEach(layer -> versions.changed(layer, null));
            });
        }
    }
}
