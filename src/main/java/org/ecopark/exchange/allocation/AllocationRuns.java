package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.EndRepository.Otherwise;
import org.ecopark.exchange.allocation.OutputRows.OutputRow;
import org.ecopark.exchange.allocation.linking.LinkValues.Sides;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocation.End;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Scene;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.valuation.Valuer;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Runs allocations as jobs and keeps their results. */
@Service
class AllocationRuns extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "exchange.allocation",
            "allocation",
            "allocations",
            "allocation",
            List.of("facilities", "offers", "needs"),
            List.of("flows", "residuals"));

    private final Scenes scenes;
    private final FlowRepository flowRows;
    private final EndRepository endRows;
    private final OutputRepository outputRows;
    private final JsonMapper mapper;

    AllocationRuns(
            RunKeeper keeper,
            Scenes scenes,
            FlowRepository flowRows,
            EndRepository endRows,
            OutputRepository outputRows,
            JsonMapper mapper) {
        super(KIND, keeper);
        this.outputRows = outputRows;
        this.scenes = scenes;
        this.flowRows = flowRows;
        this.endRows = endRows;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(AllocationOrder order, String request, boolean demo, Asker asker) {
        String title = order.title().isEmpty() ? "Best set of exchanges" : order.title();
        return start(title, request, demo, asker, new ExactWork(new Work(order)));
    }

    /** The work of one allocation. */
    private final class Work implements RunWork {

        private final AllocationOrder order;

        Work(AllocationOrder order) {
            this.order = order;
        }

        @Override
        public Outcome work(JobProgress progress) {
            Scenes.Made made = scenes.make(order, progress);
            if (made.scene().spots().isEmpty()) {
                throw new JobFailedException(
                        "No offer or need with a known amount matches. Choose another area, class or year.");
            }
            progress.report(0.75, "Finding the best set");
            Allocation best = Allocator.allocate(
                    made.scene(),
                    true,
                    (done, all) -> progress.report(
                            0.75 + 0.1 * done / all, "Finding the best set: part " + done + " of " + all));
            Map<String, Object> summary = Summaries.of(made, best);
            summary.put("range", range(made, best, progress));
            summary.put("pareto", sweep(made, progress));
            progress.report(0.95, "Keeping the result");
            Map<Integer, Double> outOf = madeBeside(made, best);
            List<End> ends = best.ends().stream()
                    .filter(end -> outOf.getOrDefault(end.spot(), 1.0) > 0)
                    .toList();
            List<Otherwise> otherwise =
                    ends.stream().map(end -> otherwise(made, best, end)).toList();
            List<OutputRow> outputs = OutputRows.of(made.scene(), best, made.outputs());
            return new Outcome(mapper.writeValueAsString(summary), id -> {
                flowRows.keep(id, made.scene(), best.flows(), sides(made, best));
                endRows.keep(id, made.scene(), ends, outOf, otherwise);
                outputRows.keep(id, outputs);
            });
        }

        /** What each works makes beside its product. */
        private static Map<Integer, Double> madeBeside(Scenes.Made made, Allocation best) {
            Map<Integer, Double> taken =
                    best.worked().stream().collect(Collectors.toMap(Allocation.Worked::spot, Allocation.Worked::taken));
            return made.scene().byProducts().stream()
                    .collect(Collectors.toMap(
                            Scene.ByProduct::spot, each -> each.yield() * taken.getOrDefault(each.works(), 0.0)));
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

        /** Of what is offered and used; what a works made has no two sides of its own. */
        private static List<Sides> sides(Scenes.Made made, Allocation best) {
            List<Spot> spots = made.scene().spots();
            return best.flows().stream()
                    .map(flow -> {
                        Spot from = spots.get(flow.link().from());
                        Spot to = spots.get(flow.link().to());
                        return to.kind() == Spot.Kind.NEED && !from.makes()
                                ? made.values()
                                        .sides(
                                                from.stream(),
                                                to.stream(),
                                                flow.link().value().gain())
                                : Sides.UNKNOWN;
                    })
                    .toList();
        }

        private Otherwise otherwise(Scenes.Made made, Allocation best, End end) {
            Spot spot = made.scene().spots().get(end.spot());
            if (best.isPlantFull(made.scene(), spot)) {
                return new Otherwise(null, null, null, "installed_capacity");
            }
            boolean goesSomewhere = spot.kind() == Spot.Kind.OFFER || spot.kind() == Spot.Kind.BY_PRODUCT;
            if (!goesSomewhere || end.rest() == 0) {
                return new Otherwise(null, null, null, null);
            }
            Valuer.Elsewhere outlet = made.values()
                    .otherwise(
                            spot.stream(), Objects.requireNonNull(spot.stream().materialClass()));
            return new Otherwise(
                    outlet.outlet() == null ? null : outlet.outlet().title().en(),
                    outlet.outlet() == null ? null : outlet.outlet().title().ko(),
                    outlet.cost() == null ? null : (Double) outlet.cost().value(),
                    null);
        }
    }
}
