package org.ecopark.tenants;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.KeptWork;
import org.ecopark.exchange.allocation.Scenes;
import org.ecopark.exchange.network.Scene;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.Jobs;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Searches for missing tenants as jobs and keeps what they find. */
@Service
class TenantSearches {

    private final Scenes scenes;
    private final TenantRepository repository;
    private final MaterialLibrary library;
    private final Materials materials;
    private final Jobs jobs;
    private final JsonMapper mapper;

    TenantSearches(
            Scenes scenes,
            TenantRepository repository,
            MaterialLibrary library,
            Materials materials,
            Jobs jobs,
            JsonMapper mapper) {
        this.scenes = scenes;
        this.repository = repository;
        this.library = library;
        this.materials = materials;
        this.jobs = jobs;
        this.mapper = mapper;
    }

    /** Starts a job; its result has the job's id. */
    Job start(TenantQuestion question, Newcomers.Place park, String request, Asker asker) {
        List<Candidate> candidates = new Newcomers(park, materials::findClass).of(processes(question));
        Job job = jobs.announce("tenants", question.title(), asker);
        repository.begin(job.id(), question.title(), request);
        jobs.start(job, new Work(job.id(), question, park, candidates));
        return job;
    }

    /** The processes of the library that come into question. */
    List<ProcessType> processes(TenantQuestion question) {
        return library.listProcesses().stream()
                .filter(process ->
                        question.processes().isEmpty() || question.processes().contains(process.key()))
                .toList();
    }

    /** The work of one search; nothing of it stays when it fails. */
    private final class Work extends KeptWork {

        private final long id;
        private final TenantQuestion question;
        private final Newcomers.Place park;
        private final List<Candidate> candidates;

        Work(long id, TenantQuestion question, Newcomers.Place park, List<Candidate> candidates) {
            super("/api/tenant-searches/" + id);
            this.id = id;
            this.question = question;
            this.park = park;
            this.candidates = candidates;
        }

        @Override
        public void abandon() {
            repository.remove(id);
        }

        @Override
        protected void work(JobProgress progress) {
            long register = repository.registerVersion();
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
            progress.goOn();
            repository.finish(id, register, mapper.writeValueAsString(TenantJson.of(question, made, found)));
        }
    }
}
