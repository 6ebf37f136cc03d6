package org.ecopark.siting.runs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRun;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.siting.plans.Effort;
import org.ecopark.siting.plans.Siting;
import org.ecopark.siting.plans.SitingPlan;
import org.ecopark.siting.plans.SitingPlan.Start;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works orders off as jobs and keeps their results. */
@Service
class SitingRuns extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "siting.run",
            "siting",
            "siting-runs",
            "siting_run",
            List.of("facilities", "offers", "needs", "zones", "plots", "parks"),
            List.of("candidates", "siting_allocation", "siting_plants"));

    private static final double SEARCH_FROM = 0.4;
    private static final double SEARCH_SHARE = 0.55;

    private final Scenery scenery;
    private final SitingRowsRepository rows;
    private final JsonMapper mapper;

    SitingRuns(RunKeeper keeper, Scenery scenery, SitingRowsRepository rows, JsonMapper mapper) {
        super(KIND, keeper);
        this.scenery = scenery;
        this.rows = rows;
        this.mapper = mapper;
    }

    /**
     * Starts a job; its result has the job's id.
     *
     * @throws org.ecopark.layers.runs.UnknownRunException when it is to begin with a run that is not there
     */
    Job start(SitingOrder order, String request, boolean demo, Asker asker) {
        Start start = order.warmStart() == null ? Start.none() : startOf(run(order.warmStart()));
        String title = order.title().isEmpty() ? "Siting" : order.title();
        return start(title, request, demo, asker, new Work(order, start));
    }

    private Start startOf(KeptRun run) {
        return rows.findStart(run.id())
                .map(mapper::readTree)
                .map(SitingRuns::start)
                .orElseGet(Start::none);
    }

    private static Start start(JsonNode json) {
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

    /** The work of one run. */
    private final class Work implements RunWork {

        private final SitingOrder order;
        private final Start start;

        Work(SitingOrder order, Start start) {
            this.order = order;
            this.start = start;
        }

        @Override
        public Outcome work(JobProgress progress) {
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
            return new Outcome(summary, id -> {
                rows.keep(id, made.scene(), plan, unit);
                rows.keepStart(id, begin);
            });
        }
    }
}
