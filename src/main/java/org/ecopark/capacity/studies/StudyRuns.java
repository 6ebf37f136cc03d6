package org.ecopark.capacity.studies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.accounts.Asker;
import org.ecopark.capacity.joint.Joint;
import org.ecopark.capacity.joint.JointCheck;
import org.ecopark.capacity.joint.JointPlan;
import org.ecopark.capacity.places.PlaceAnswer;
import org.ecopark.capacity.places.PlaceSizings;
import org.ecopark.capacity.places.ProcessAnswer;
import org.ecopark.capacity.places.SizingJson;
import org.ecopark.capacity.places.Spot;
import org.ecopark.capacity.studies.JointBook.Built;
import org.ecopark.capacity.studies.StudyRowsRepository.PlantRow;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.optimise.location.LocationBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Runs capacity studies as jobs and keeps their results. */
@Service
class StudyRuns extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "capacity.study",
            "capacity",
            "capacity-studies",
            "capacity_study",
            List.of("parks", "zones", "facilities", "offers", "needs"),
            List.of("capacity_gap", "recommended_plants", "capacity_allocation"));

    private static final int MOST_PLACES = 500;

    private final PlaceSizings sizings;
    private final StudyRowsRepository rows;
    private final JsonMapper mapper;

    StudyRuns(RunKeeper keeper, PlaceSizings sizings, StudyRowsRepository rows, JsonMapper mapper) {
        super(KIND, keeper);
        this.sizings = sizings;
        this.rows = rows;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(StudyOrder order, String request, boolean demo, Asker asker) {
        String title = order.title().isEmpty() ? "Capacity of places" : order.title();
        return start(title, request, demo, asker, new Work(order));
    }

    /** The work of one study. */
    private final class Work implements RunWork {

        private final StudyOrder order;

        Work(StudyOrder order) {
            this.order = order;
        }

        @Override
        public Outcome work(JobProgress progress) {
            List<PlaceAnswer> answers = sized(spots(), progress);
            String process = process(answers);
            progress.report(0.75, "Planning all places together");
            JointBook book = new JointBook(answers, process);
            JointPlan plan = Joint.solve(
                    book.market(),
                    order.atLeast(),
                    new LocationBudget(order.work(), Double.POSITIVE_INFINITY, () -> stopped(progress)));
            progress.goOn();
            JointCheck.requireOnce(book.market(), plan, book.available());
            progress.report(0.9, "Keeping the result");
            return outcome(answers, process, book, plan);
        }

        private List<Spot> spots() {
            List<Spot> spots = sizings.spots(order.wide(), MOST_PLACES + 1).stream()
                    .filter(spot -> order.only().isEmpty() || order.only().contains(spot.id()))
                    .toList();
            if (spots.isEmpty()) {
                throw new JobFailedException("No zone or park lies there. Choose another area, or load zones.");
            }
            if (spots.size() > MOST_PLACES) {
                throw new JobFailedException(
                        "More than " + MOST_PLACES + " places lie there. Choose a smaller area or name their ids.");
            }
            return spots;
        }

        private List<PlaceAnswer> sized(List<Spot> spots, JobProgress progress) {
            List<PlaceAnswer> answers = new ArrayList<>();
            // One set for all, so that their money compares.
            String set =
                    sizings.set(order.sizing(), spots.get(0).place().country()).key();
            for (int i = 0; i < spots.size(); i++) {
                progress.report(0.7 * i / spots.size(), "Sizing place " + (i + 1) + " of " + spots.size());
                answers.add(sizings.size(spots.get(i), order.sizing().reckonedWith(set)));
            }
            return answers;
        }

        /** The process asked for, else the one whose best sizes are worth most over all places. */
        private String process(List<PlaceAnswer> answers) {
            return answers.get(0).processes().stream()
                    .map(each -> each.process().key())
                    .max(Comparator.comparingDouble(key -> worth(answers, key)))
                    .orElseThrow(() -> new JobFailedException(
                            "No process of the library takes this material. Choose another class or process."));
        }

        private static double worth(List<PlaceAnswer> answers, String process) {
            return answers.stream()
                    .flatMap(answer -> answer.processes().stream())
                    .filter(each -> each.process().key().equals(process))
                    .mapToDouble(each -> each.sizing() == null || each.sizing().best() == null
                            ? -1e30
                            : each.sizing().best().weighted())
                    .max()
                    .orElse(-1e30);
        }

        private Outcome outcome(List<PlaceAnswer> answers, String process, JointBook book, JointPlan plan) {
            Map<Integer, Built> built = book.built(plan);
            List<PlantRow> joint = built.values().stream().map(StudyBook::joint).toList();
            List<PlantRow> alone = answers.stream()
                    .flatMap(answer -> answer.processes().stream()
                            .filter(each -> each.process().key().equals(process))
                            .map(each -> StudyBook.alone(answer, each)))
                    .filter(Objects::nonNull)
                    .toList();
            String summary =
                    mapper.writeValueAsString(StudyBook.summary(order, answers, process, book, plan, alone, joint));
            return new Outcome(summary, id -> {
                for (PlaceAnswer answer : answers) {
                    keep(id, answer, process, built);
                }
                alone.forEach(row -> rows.keep(id, row));
                joint.forEach(row -> rows.keep(id, row));
                plan.lines().forEach(line -> rows.keep(id, StudyBook.line(book, line)));
            });
        }

        private void keep(long id, PlaceAnswer answer, String process, Map<Integer, Built> built) {
            @Nullable
            ProcessAnswer chosen = answer.processes().stream()
                    .filter(each -> each.process().key().equals(process))
                    .findFirst()
                    .orElse(null);
            @Nullable
            Built here = built.values().stream()
                    .filter(each -> each.member().place().spot().equals(answer.spot()))
                    .findFirst()
                    .orElse(null);
            rows.keep(
                    id, StudyBook.place(answer, chosen, here), mapper.writeValueAsString(SizingJson.of(answer, true)));
        }
    }

    private static boolean stopped(JobProgress progress) {
        progress.goOn();
        return false;
    }
}
