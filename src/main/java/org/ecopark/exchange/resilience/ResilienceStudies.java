package org.ecopark.exchange.resilience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.AllocationOrder;
import org.ecopark.exchange.allocation.ExactWork;
import org.ecopark.exchange.allocation.Scenes;
import org.ecopark.exchange.network.Allocation;
import org.ecopark.exchange.network.Allocator;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Runs resilience studies as jobs and keeps their results. */
@Service
class ResilienceStudies extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "exchange.resilience_study",
            "resilience",
            "resilience-studies",
            "resilience_study",
            List.of("facilities", "offers", "needs"),
            List.of("resilience"));

    private static final int MOST_FACILITIES = 5_000;

    private final Scenes scenes;
    private final ResilienceRepository repository;
    private final JsonMapper mapper;

    ResilienceStudies(RunKeeper keeper, Scenes scenes, ResilienceRepository repository, JsonMapper mapper) {
        super(KIND, keeper);
        this.scenes = scenes;
        this.repository = repository;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(AllocationOrder order, String request, boolean demo, Asker asker) {
        String title = order.title().isEmpty() ? "What stops when one facility stops" : order.title();
        return start(title, request, demo, asker, new ExactWork(new Work(order)));
    }

    /** The work of one study. */
    private final class Work implements RunWork {

        private final AllocationOrder order;

        Work(AllocationOrder order) {
            this.order = order;
        }

        @Override
        public Outcome work(JobProgress progress) {
            Scenes.Made made = scenes.make(order, progress);
            Allocation plan = Allocator.allocate(made.scene(), false);
            if (plan.flows().isEmpty()) {
                throw new JobFailedException(
                        "Nothing is exchanged there, so nothing can stop. Choose another area, class or year.");
            }
            List<Stoppage> found = Stoppages.of(made.scene(), plan, (done, all) -> {
                if (all > MOST_FACILITIES) {
                    throw new JobFailedException("More than " + MOST_FACILITIES
                            + " facilities take part. Choose a smaller area or fewer classes.");
                }
                progress.report(0.7 + 0.28 * done / all, "Stopping facility " + done + " of " + all);
            });
            return outcome(made, plan, found);
        }

        private Outcome outcome(Scenes.Made made, Allocation plan, List<Stoppage> found) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("money", Objects.requireNonNull(made.order().money()).unit());
            summary.put("facilities", found.size());
            summary.put("placed_t_per_year", plan.totals().placedT());
            summary.put("gain_per_year", plan.totals().gain().total());
            summary.put("known_gain_per_year", plan.totals().gain().known());
            summary.put("gain_unknown_for_t_per_year", plan.totals().gain().unknownT());
            summary.put("links_left_out_as_worth_unknown", plan.left());
            summary.put("streams_without_amount", made.unknownAmount());
            return new Outcome(mapper.writeValueAsString(summary), id -> {
                int rank = 1;
                for (Stoppage stoppage : found) {
                    // A loss of money is told only where every link of the plan has a known gain.
                    Double money = plan.totals().gain().complete() ? (Double) stoppage.lostGain() : null;
                    repository.keep(
                            id,
                            new ResilienceRepository.Row(
                                    rank++, stoppage, money, mapper.writeValueAsString(detail(stoppage))));
                }
            });
        }

        private static Map<String, Object> detail(Stoppage stoppage) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("handled", stoppage.handled());
            detail.put("lost", stoppage.lost());
            detail.put("known_gain_lost_per_year", stoppage.lostGain());
            detail.put(
                    "stranded_receivers",
                    stoppage.receivers().stream().map(Work::stranded).toList());
            detail.put(
                    "stranded_givers",
                    stoppage.givers().stream().map(Work::stranded).toList());
            detail.put(
                    "rerouted", stoppage.rerouted().stream().map(Work::detour).toList());
            return detail;
        }

        private static Map<String, Object> stranded(Stoppage.Stranded stranded) {
            return Map.of(
                    "facility_id", stranded.facilityId(),
                    "facility", stranded.facility(),
                    "material_class", stranded.materialClass(),
                    "before", stranded.before(),
                    "after", stranded.after(),
                    "amount_unit", stranded.unit());
        }

        private static Map<String, Object> detour(Stoppage.Detour detour) {
            return Map.of(
                    "from_facility_id", detour.from().id(),
                    "from_facility", detour.from().name(),
                    "to_facility_id", detour.to().id(),
                    "to_facility", detour.to().name(),
                    "material_class", detour.materialClass(),
                    "before", detour.before(),
                    "after", detour.after(),
                    "amount_unit", detour.unit());
        }
    }
}
