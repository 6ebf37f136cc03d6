package org.ecopark.siting.backtests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.siting.backtests.Homes.Home;
import org.ecopark.siting.backtests.Homes.Spot;
import org.ecopark.siting.backtests.Past.Seen;
import org.ecopark.siting.backtests.PlantRepository.Plant;
import org.ecopark.siting.candidates.Candidate;
import org.ecopark.siting.hindsight.Comparison;
import org.ecopark.siting.hindsight.Hindsight;
import org.ecopark.siting.hindsight.Question;
import org.ecopark.siting.hindsight.RealPlant;
import org.ecopark.siting.plans.Effort;
import org.ecopark.siting.plans.SitingScene;
import org.ecopark.siting.runs.Scenery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Works back-tests off as jobs and keeps their results. */
@Service
class BackTests extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "siting.back_test",
            "back-test",
            "back-tests",
            "back_test",
            List.of("facilities", "offers", "needs", "zones", "plots", "parks"),
            List.of());

    /** Free candidates of a back-test, at most: each is tried alone. */
    static final int MOST_FREE = 500;

    private static final double LOOK_FROM = 0.4;
    private static final double LOOK_SHARE = 0.55;
    private static final double TRIAL_WORK = 0.5;

    private final Scenery scenery;
    private final Past past;
    private final Homes homes;
    private final JsonMapper mapper;

    BackTests(RunKeeper keeper, Scenery scenery, Past past, Homes homes, JsonMapper mapper) {
        super(KIND, keeper);
        this.scenery = scenery;
        this.past = past;
        this.homes = homes;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(BackTestOrder order, String request, Asker asker) {
        String title = order.title().isEmpty() ? "Back-test" : order.title();
        return start(title, request, false, asker, new Work(order));
    }

    /** The work of one back-test. */
    private final class Work implements RunWork {

        private final BackTestOrder order;

        Work(BackTestOrder order) {
            this.order = order;
        }

        @Override
        public Outcome work(JobProgress progress) {
            progress.report(0.01, "Looking for the plants that the plan must not know of");
            Seen seen = past.look(order);
            Scenery.Made made = scenery.make(
                    order.plan(),
                    new Scenery.Past(seen.cut(), Past.standing(seen.takers()), Past.places(seen.removed())),
                    progress);
            Question question = question(made, seen);
            String words =
                    "Planning, then trying " + question.free().size() + " candidates and " + order.draws() + " draws";
            Effort effort = new Effort(
                    order.plan().work(),
                    order.plan().seconds(),
                    share -> progress.report(LOOK_FROM + LOOK_SHARE * Math.min(1, share), words));
            Comparison comparison = Hindsight.look(question, effort, made.nearest());
            progress.report(LOOK_FROM + LOOK_SHARE, "Keeping the result");
            return Outcome.of(
                    mapper.writeValueAsString(new ToldBackTest(order, made, seen, question, comparison).told()));
        }

        private Question question(Scenery.Made made, Seen seen) {
            SitingScene scene = made.scene();
            List<Candidate> candidates = scene.candidates();
            List<Integer> free = IntStream.range(0, made.kept().points().size())
                    .filter(i -> !scene.wishes().forbidden().contains(i))
                    .boxed()
                    .toList();
            requireFew(free.size());
            List<Spot> places = new ArrayList<>();
            scene.demands().forEach(each -> places.add(new Spot(each.longitude(), each.latitude())));
            seen.removed().forEach(each -> places.add(new Spot(each.longitude(), each.latitude())));
            List<Home> found = homes.of(places, candidates, free);
            int demands = scene.demands().size();
            List<RealPlant> real = new ArrayList<>();
            for (int p = 0; p < seen.removed().size(); p++) {
                real.add(real(seen.removed().get(p), found.get(demands + p)));
            }
            return new Question(
                    scene,
                    free,
                    real,
                    found.subList(0, demands).stream().map(Home::candidate).toList(),
                    order.seed(),
                    order.draws(),
                    TRIAL_WORK);
        }
    }

    private static void requireFew(int free) {
        if (free > MOST_FREE) {
            throw new JobFailedException(
                    free + " candidates may be opened, but a back-test tries each of them and looks at " + MOST_FREE
                            + " at most. Choose a wider spacing or a smaller area.");
        }
        if (free == 0) {
            throw new JobFailedException("Every candidate is forbidden. Leave some to choose from.");
        }
    }

    private static RealPlant real(Plant plant, Home home) {
        boolean seen = plant.took() != null && plant.took() > 0;
        @Nullable Double took = seen ? plant.took() : plant.capacity();
        double passed = seen && plant.gave() != null && plant.took() != null ? Math.min(plant.took(), plant.gave()) : 0;
        return new RealPlant(
                plant.id(),
                plant.name(),
                plant.longitude(),
                plant.latitude(),
                took,
                passed,
                seen ? "intake" : plant.capacity() == null ? null : "capacity",
                home.candidate(),
                home.inside());
    }
}
