package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.AllocationRowsRepository.Otherwise;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.valuation.Worth;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs allocations as jobs and keeps their results. */
@Service
class AllocationRuns {

    private final Scenes scenes;
    private final AllocationRepository repository;
    private final AllocationRowsRepository rows;
    private final Jobs jobs;
    private final LayerVersions versions;
    private final TransactionTemplate transaction;
    private final JsonMapper mapper;

    AllocationRuns(
            Scenes scenes,
            AllocationRepository repository,
            AllocationRowsRepository rows,
            Jobs jobs,
            LayerVersions versions,
            TransactionTemplate transaction,
            JsonMapper mapper) {
        this.scenes = scenes;
        this.repository = repository;
        this.rows = rows;
        this.jobs = jobs;
        this.versions = versions;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(AllocationOrder order, String request, boolean demo, Asker asker) {
        String title = order.title().isEmpty() ? "Best set of exchanges" : order.title();
        Job job = jobs.announce("allocation", title, asker);
        repository.begin(job.id(), title, request, demo);
        jobs.start(job, new Work(job.id(), order));
        return job;
    }

    /** Forgets a kept allocation. */
    void remove(long id) {
        transaction.executeWithoutResult(status -> {
            repository.remove(id);
            versions.changed("flows", null);
            versions.changed("residuals", null);
        });
    }

    /** The work of one allocation; nothing of it stays when it fails. */
    private final class Work extends KeptWork {

        private final long id;
        private final AllocationOrder order;

        Work(long id, AllocationOrder order) {
            super("/api/allocations/" + id);
            this.id = id;
            this.order = order;
        }

        @Override
        public void abandon() {
            repository.remove(id);
        }

        @Override
        protected void work(JobProgress progress) {
            long register = repository.registerVersion();
            Scenes.Made made = scenes.make(order, progress);
            if (made.scene().spots().isEmpty()) {
                throw new JobFailedException(
                        "No offer or need with a known amount matches. Choose another area, class or year.");
            }
            progress.report(0.75, "Finding the best set");
            Allocation best = Allocator.allocate(made.scene(), true);
            Map<String, Object> summary = Summaries.of(made, best);
            summary.put("range", range(made, best, progress));
            summary.put("pareto", sweep(made, progress));
            progress.report(0.95, "Keeping the result");
            List<Otherwise> otherwise = new ArrayList<>();
            for (End end : best.ends()) {
                otherwise.add(otherwise(made, end));
            }
            String text = mapper.writeValueAsString(summary);
            progress.goOn();
            transaction.executeWithoutResult(status -> {
                rows.keepFlows(id, made.scene(), best.flows());
                rows.keepEnds(id, made.scene(), best.ends(), otherwise);
                repository.finish(id, register, text);
                versions.changed("flows", null);
                versions.changed("residuals", null);
            });
        }

        /** Totals under both assumptions on sites that take in and give out the same material. */
        private List<Map<String, Object>> range(Scenes.Made made, Allocation best, JobProgress progress) {
            Scenes.Made other = scenes.make(made.order().withPassThrough(!order.passThrough()), progress);
            Allocation otherBest = Allocator.allocate(other.scene(), false);
            boolean passing = order.passThrough();
            return List.of(
                    assumption("pass_through", passing ? best : otherBest),
                    assumption("all_arisings", passing ? otherBest : best));
        }

        private Map<String, Object> assumption(String key, Allocation allocation) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("assumption", key);
            told.putAll(Summaries.totals(allocation.totals()));
            return told;
        }

        private @Nullable List<Map<String, Object>> sweep(Scenes.Made made, JobProgress progress) {
            AllocationOrder.@Nullable Sweep sweep = order.sweep();
            if (sweep == null) {
                return null;
            }
            List<Map<String, Object>> points = new ArrayList<>();
            for (int i = 0; i < sweep.steps(); i++) {
                progress.report(0.85, "Pareto sweep: " + i + " of " + sweep.steps());
                double price = sweep.largestCarbonPrice() * i / (sweep.steps() - 1);
                Objective asked = made.order().objective();
                Objective objective = Objective.weights(asked.gainWeight(), price, asked.divertedValue());
                Allocation at = Allocator.allocate(made.scene().aimingAt(objective), false);
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("carbon_price_per_t_co2e", price);
                point.put("links_left_out", at.left());
                point.putAll(Summaries.totals(at.totals()));
                points.add(point);
            }
            return points;
        }

        private Otherwise otherwise(Scenes.Made made, End end) {
            Spot spot = made.scene().spots().get(end.spot());
            if (spot.kind() != Spot.Kind.OFFER || end.rest() == 0) {
                return new Otherwise(null, null, null);
            }
            Worth worth = made.values()
                    .otherwise(
                            spot.stream(), Objects.requireNonNull(spot.stream().materialClass()));
            return new Otherwise(
                    worth.alternative() == null
                            ? null
                            : worth.alternative().title().en(),
                    worth.alternative() == null
                            ? null
                            : worth.alternative().title().ko(),
                    worth.avoided() == null ? null : (Double) worth.avoided().value());
        }
    }
}
