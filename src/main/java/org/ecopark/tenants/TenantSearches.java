package org.ecopark.tenants;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.ExactWork;
import org.ecopark.exchange.allocation.Scenes;
import org.ecopark.exchange.network.Scene;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.KeptRuns;
import org.ecopark.layers.runs.RunKeeper;
import org.ecopark.layers.runs.RunKind;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Searches for missing tenants as jobs and keeps what they find. */
@Service
class TenantSearches extends KeptRuns {

    static final RunKind KIND = new RunKind(
            "tenants.search",
            "tenants",
            "tenant-searches",
            "tenant_search",
            List.of("facilities", "offers", "needs", "parks"),
            List.of());

    private final Scenes scenes;
    private final MaterialLibrary library;
    private final Materials materials;
    private final JsonMapper mapper;

    TenantSearches(RunKeeper keeper, Scenes scenes, MaterialLibrary library, Materials materials, JsonMapper mapper) {
        super(KIND, keeper);
        this.scenes = scenes;
        this.library = library;
        this.materials = materials;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(TenantQuestion question, Newcomers.Place park, String request, Asker asker) {
        List<Candidate> candidates = new Newcomers(park, materials::findClass).of(processes(question));
        return start(question.title(), request, false, asker, new ExactWork(new Work(question, park, candidates)));
    }

    /** The processes of the library that come into question. */
    List<ProcessType> processes(TenantQuestion question) {
        return library.listProcesses().stream()
                .filter(process ->
                        question.processes().isEmpty() || question.processes().contains(process.key()))
                .toList();
    }

    /** The work of one search. */
    private final class Work implements RunWork {

        private final TenantQuestion question;
        private final Newcomers.Place park;
        private final List<Candidate> candidates;

        Work(TenantQuestion question, Newcomers.Place park, List<Candidate> candidates) {
            this.question = question;
            this.park = park;
            this.candidates = candidates;
        }

        @Override
        public Outcome work(JobProgress progress) {
            Scenes.Made made = scenes.make(
                    question.order(park),
                    candidates.stream().map(Candidate::need).toList(),
                    progress);
            Set<Long> gone = new HashSet<>(question.without());
            Scene scene = made.scene()
                    .part(i -> !gone.contains(made.scene().spots().get(i).facility()))
                    .scene();
            TenantFinder.Found found = TenantFinder.find(
                    scene,
                    candidates,
                    question.most(),
                    (done, all) -> progress.report(0.7 + 0.28 * done / all, "Candidates: " + done + " of " + all));
            return Outcome.of(mapper.writeValueAsString(TenantJson.of(question, made, found)));
        }
    }
}
