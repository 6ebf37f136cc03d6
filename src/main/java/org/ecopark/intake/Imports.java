package org.ecopark.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.intake.mapping.ProfileReader;
import org.ecopark.intake.profiles.Profiles;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.JobWork;
import org.ecopark.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Imports: each is a job with one or several files, each file its own transaction. One import loads at a time, so that a
 * file sees what the one before it brought. When a file cannot be loaded the others are, except those that come after it.
 */
@Service
class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private static final long TURN_MS = 200;

    private final Jobs jobs;
    private final ImportRepository repository;
    private final Profiles profiles;
    private final FileLoader loader;
    private final LayerLoader layers;
    private final OpenedFiles files;
    private final LoadPlan plan;
    private final FileAttempts attempts;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Imports(
            Jobs jobs,
            ImportRepository repository,
            Profiles profiles,
            FileLoader loader,
            LayerLoader layers,
            OpenedFiles files,
            LoadPlan plan,
            FileAttempts attempts) {
        this.jobs = jobs;
        this.repository = repository;
        this.profiles = profiles;
        this.loader = loader;
        this.layers = layers;
        this.files = files;
        this.plan = plan;
        this.attempts = attempts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void failLeftOpen() {
        repository.failLeftOpen("The server was stopped while the file was being loaded. Nothing of it was kept.");
    }

    /**
     * Takes an order on. What is wrong with its profile or parameters is said at once, what is wrong with a file when its
     * turn comes.
     *
     * @return the job; the import has the same id
     * @throws ProfileException when the named profile cannot be used
     */
    Job submit(ImportOrder order) {
        try {
            return started(order);
        } catch (RuntimeException e) {
            order.files().forEach(Imports::delete);
            throw e;
        }
    }

    private Job started(ImportOrder order) {
        if (order.layer() != null) {
            layers.requireSound(order.layer(), order.parameters());
        } else if (order.profileText() != null) {
            ProfileReader.read(order.profileText(), order.parameters());
        } else if (order.profile() != null) {
            profiles.profile(order.profile(), order.parameters());
        }
        String names = String.join(
                ", ", order.files().stream().map(ImportOrder.Upload::name).toList());
        Job job = jobs.announce("import", names, null, order.asker());
        repository.create(job.id(), order);
        jobs.start(job, new Work(job.id(), order));
        return job;
    }

    private final class Work implements JobWork {

        private final long id;
        private final ImportOrder order;

        Work(long id, ImportOrder order) {
            this.id = id;
            this.order = order;
        }

        @Override
        public String run(JobProgress progress) {
            try {
                return Imports.this.run(id, order, progress);
            } finally {
                abandon();
            }
        }

        @Override
        public void abandon() {
            order.files().forEach(Imports::delete);
            repository.cancelWaiting(id, "It was not begun.");
        }
    }

    private String run(long id, ImportOrder order, JobProgress progress) {
        waitForTurn(progress);
        try {
            progress.report(0, "reading");
            List<String> failures = new ArrayList<>();
            List<OpenedFiles.Opened> opened = files.open(
                    id,
                    order,
                    (position, name, code, why) -> failures.add(attempts.fail(id, position, name, code, why)));
            if (order.layer() == null) {
                loadAll(id, order, plan.of(id, order, opened, failures), failures, progress);
            } else {
                loadLayers(id, order, order.layer(), opened, failures, progress);
            }
            if (!failures.isEmpty()) {
                throw new JobFailedException(String.join("; ", failures));
            }
        } finally {
            oneAtATime.unlock();
        }
        progress.report(1, order.dryRun() ? "tried" : "loaded");
        return "/api/imports/" + id;
    }

    private void loadAll(
            long id, ImportOrder order, List<LoadPlan.Planned> planned, List<String> failures, JobProgress progress) {
        Set<String> failed = new HashSet<>();
        for (int i = 0; i < planned.size(); i++) {
            LoadPlan.Planned file = planned.get(i);
            Optional<String> missing =
                    file.profile().after().stream().filter(failed::contains).findFirst();
            Share share = new Share(progress, i, planned.size());
            String failure = missing.isEmpty()
                    ? load(id, order, file, share)
                    : attempts.fail(
                            id, file, "not_begun", "the file of the profile " + missing.get() + " before it failed");
            if (!failure.isEmpty()) {
                failed.add(file.profile().name());
                failures.add(failure);
            }
        }
    }

    private void loadLayers(
            long id,
            ImportOrder order,
            ImportOrder.LayerOrder layer,
            List<OpenedFiles.Opened> opened,
            List<String> failures,
            JobProgress progress) {
        boolean alone = opened.size() == 1;
        for (int i = 0; i < opened.size(); i++) {
            OpenedFiles.Opened file = opened.get(i);
            String name = layer.nameOf(file.source(), alone);
            Share share = new Share(progress, i, opened.size());
            repository.begin(id, file.position(), null, null);
            String failure = attempts.load(
                    id,
                    order,
                    file.position(),
                    file.source(),
                    () -> layers.load(
                            file.source(),
                            name,
                            layer.titleOf(file.source(), alone),
                            order.parameters(),
                            order.strict(),
                            order.dryRun(),
                            (done, doing) -> share.report(done, file.source().words() + ": " + doing),
                            kept -> attempts.keep(id, order, file.position(), file.source(), name, kept)));
            if (!failure.isEmpty()) {
                failures.add(failure);
            }
        }
    }

    private void waitForTurn(JobProgress progress) {
        progress.report(0, "waits for another import to end");
        try {
            while (!oneAtATime.tryLock(TURN_MS, TimeUnit.MILLISECONDS)) {
                progress.goOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailedException("The server was stopped while the import waited.");
        }
    }

    /** The part of a job's progress that one file makes up. */
    private record Share(JobProgress progress, int index, int of) {

        void report(double done, String words) {
            progress.report((index + done) / of, words);
        }
    }

    private String load(long id, ImportOrder order, LoadPlan.Planned file, Share share) {
        String name = file.source().words();
        repository.begin(id, file.position(), file.profile().name(), file.guessed());
        share.report(0, name);
        return attempts.load(
                id,
                order,
                file.position(),
                file.source(),
                () -> loader.load(
                        file.source(),
                        file.profile(),
                        order.strict(),
                        order.prune(),
                        order.dryRun(),
                        (done, doing) -> share.report(done, name + ": " + doing),
                        kept -> attempts.keep(
                                id,
                                order,
                                file.position(),
                                file.source(),
                                file.profile().name(),
                                kept)));
    }

    private static void delete(ImportOrder.Upload upload) {
        try {
            upload.delete();
        } catch (IOException e) {
            LOG.warn("The uploaded file {} could not be deleted", upload.file(), new UncheckedIOException(e));
        }
    }
}
