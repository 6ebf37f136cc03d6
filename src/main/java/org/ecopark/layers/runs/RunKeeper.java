package org.ecopark.layers.runs;

import java.util.List;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.JobWork;
import org.ecopark.jobs.Jobs;
import org.ecopark.layers.LayerVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets runs of any kind begin and end; rooms reach it through their {@link KeptRuns}. */
@Service
public class RunKeeper {

    private final RunRepository repository;
    private final Jobs jobs;
    private final LayerVersions versions;
    private final TransactionTemplate transaction;

    RunKeeper(RunRepository repository, Jobs jobs, LayerVersions versions, TransactionTemplate transaction) {
        this.repository = repository;
        this.jobs = jobs;
        this.versions = versions;
        this.transaction = transaction;
    }

    Job start(RunKind kind, String title, String request, boolean demo, Asker asker, RunWork work) {
        Job job = jobs.announce(kind.word(), title, request, asker);
        repository.begin(kind, job.id(), title, request, demo);
        jobs.start(job, new Keeping(kind, job.id(), work));
        return job;
    }

    Optional<KeptRun> find(RunKind kind, long id) {
        return repository.find(kind, id);
    }

    List<KeptRun> list(RunKind kind, long before, int most) {
        return repository.list(kind, before, most);
    }

    boolean hasAny(RunKind kind) {
        return repository.hasAny(kind);
    }

    boolean isAtWork(KeptRun run) {
        return run.finishedAt() == null && !jobs.job(run.id()).state().ended();
    }

    void forget(RunKind kind, long id) {
        transaction.executeWithoutResult(status -> {
            repository.remove(kind, id);
            changed(kind);
        });
    }

    private void changed(RunKind kind) {
        kind.draws().forEach(layer -> versions.changed(layer, null));
    }

    /** The job of one run: all of it is kept when it ends well, nothing when it does not. */
    private final class Keeping implements JobWork {

        private final RunKind kind;
        private final long id;
        private final RunWork work;

        Keeping(RunKind kind, long id, RunWork work) {
            this.kind = kind;
            this.id = id;
            this.work = work;
        }

        @Override
        public String run(JobProgress progress) {
            try {
                // Before anything is read: the run may then be called stale too early, but never too late.
                long register = repository.registerVersion(kind);
                RunWork.Outcome outcome = work.work(progress);
                progress.goOn();
                transaction.executeWithoutResult(status -> {
                    outcome.rows().accept(id);
                    repository.finish(kind, id, register, outcome.summary());
                    changed(kind);
                });
                return kind.path(id);
            } catch (RuntimeException e) {
                abandon();
                throw e;
            }
        }

        @Override
        public void abandon() {
            repository.remove(kind, id);
        }
    }
}
