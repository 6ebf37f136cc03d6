package org.ecopark.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.concurrent.locks.ReentrantLock;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileSource;
import org.ecopark.history.History;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.intake.mapping.ProfileGuess;
import org.ecopark.intake.mapping.ProfileReader;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobCancelledException;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.JobWork;
import org.ecopark.jobs.Jobs;
import org.ecopark.web.ProblemException;
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
    private static final String STRICT = "nothing was loaded, because the file has errors and the import is strict";

    private final Jobs jobs;
    private final ImportRepository repository;
    private final Profiles profiles;
    private final FileLoader loader;
    private final LayerLoader layers;
    private final OpenedFiles files;
    private final History history;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Imports(
            Jobs jobs,
            ImportRepository repository,
            Profiles profiles,
            FileLoader loader,
            LayerLoader layers,
            OpenedFiles files,
            History history) {
        this.jobs = jobs;
        this.repository = repository;
        this.profiles = profiles;
        this.loader = loader;
        this.layers = layers;
        this.files = files;
        this.history = history;
    }

    /** A file with the profile it is read by. */
    private record Planned(int position, FileSource source, Profile profile, boolean guessed) {}

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
        Job job = jobs.announce("import", names, order.asker());
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
                    (position, name, code, why) -> failures.add(fail(id, position, name, code, why)));
            if (order.layer() == null) {
                loadAll(id, order, plan(id, order, opened, failures), failures, progress);
            } else {
                loadLayers(id, order, order.layer(), opened, failures, progress);
            }
            if (!failures.isEmpty()) {
                throw new JobFailedException(String.join("; ", failures));
            }
        } finally {
            oneAtATime.unlock();
        }
        progress.report(1, "loaded");
        return "/api/imports/" + id;
    }

    private void loadAll(
            long id, ImportOrder order, List<Planned> planned, List<String> failures, JobProgress progress) {
        Set<String> failed = new HashSet<>();
        for (int i = 0; i < planned.size(); i++) {
            Planned file = planned.get(i);
            Optional<String> missing =
                    file.profile().after().stream().filter(failed::contains).findFirst();
            Share share = new Share(progress, i, planned.size());
            String failure = missing.isEmpty()
                    ? load(id, order, file, share)
                    : fail(id, file, "not_begun", "the file of the profile " + missing.get() + " before it failed");
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
            String failure = attempt(id, order, file.position(), file.source(), () -> layers.load(
                    file.source(),
                    name,
                    layer.titleOf(file.source(), alone),
                    order.parameters(),
                    order.strict(),
                    (done, doing) -> share.report(done, file.source().words() + ": " + doing),
                    kept -> keep(id, order, file.position(), file.source(), name, kept)));
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

    /** Files in the order in which they are to be loaded: profile after profile, and layer after layer. */
    private List<Planned> plan(
            long id, ImportOrder order, List<OpenedFiles.Opened> opened, List<String> failures) {
        List<Planned> planned = new ArrayList<>();
        for (OpenedFiles.Opened file : opened) {
            String name = file.source().words();
            try {
                Profile profile = profileOf(file.source(), order);
                planned.add(new Planned(file.position(), file.source(), profile, isGuessed(order)));
            } catch (ProfileException e) {
                failures.add(fail(id, file.position(), name, "profile", String.valueOf(e.getMessage())));
            } catch (BrokenFileException e) {
                failures.add(fail(id, file.position(), name, "broken_file", String.valueOf(e.getMessage())));
            }
        }
        planned.sort(Comparator.comparingInt((Planned file) -> depth(file.profile(), planned, 0))
                .thenComparingInt(file -> rank(file.profile(), file.source().title()))
                .thenComparingInt(Planned::position));
        return planned;
    }

    private static boolean isGuessed(ImportOrder order) {
        return order.profile() == null && order.profileText() == null;
    }

    private Profile profileOf(FileSource source, ImportOrder order) {
        if (order.profileText() != null) {
            return ProfileReader.read(order.profileText(), order.parameters());
        }
        String name = order.profile() == null
                ? ProfileGuess.guess(source, profiles.list())
                        .name()
                : order.profile();
        return profiles.profile(name, order.parameters());
    }

    /** How many profiles of this import have to come before. */
    private static int depth(Profile profile, List<Planned> all, int seen) {
        int deepest = 0;
        for (Planned other : all) {
            if (profile.after().contains(other.profile().name()) && seen < all.size()) {
                deepest = Math.max(deepest, 1 + depth(other.profile(), all, seen + 1));
            }
        }
        return deepest;
    }

    /** Files of one profile that are called like its layers are loaded in the order of the layers. */
    private static int rank(Profile profile, String fileName) {
        List<String> layers = profile.layers();
        for (int i = 0; i < layers.size(); i++) {
            if (fileName.startsWith(layers.get(i))) {
                return i;
            }
        }
        return layers.size();
    }

    private String load(long id, ImportOrder order, Planned file, Share share) {
        String name = file.source().words();
        repository.begin(id, file.position(), file.profile().name(), file.guessed());
        share.report(0, name);
        return attempt(id, order, file.position(), file.source(), () -> loader.load(
                file.source(),
                file.profile(),
                order.strict(),
                order.prune(),
                (done, doing) -> share.report(done, name + ": " + doing),
                kept -> keep(id, order, file.position(), file.source(), file.profile().name(), kept)));
    }

    /** Loads a file and says why it failed; nothing when it did not. */
    private String attempt(
            long id, ImportOrder order, int position, FileSource source, Supplier<FileOutcome> load) {
        String name = source.words();
        try {
            FileOutcome outcome = load.get();
            if (outcome.loaded()) {
                return "";
            }
            repository.refuse(id, position, outcome, STRICT);
            return name + ": " + STRICT;
        } catch (JobCancelledException e) {
            repository.cancel(id, position, String.valueOf(e.getMessage()));
            throw e;
        } catch (BrokenFileException e) {
            return fail(id, position, name, "broken_file", String.valueOf(e.getMessage()));
        } catch (ProfileException e) {
            return fail(id, position, name, "profile", String.valueOf(e.getMessage()));
        } catch (ProblemException e) {
            return fail(id, position, name, "layer_name_taken", "there is a layer of that name which was not brought");
        } catch (RuntimeException e) {
            repository.fail(id, position, "own_failure", "The server failed at this file; its log says more.");
            throw e;
        }
    }

    private void keep(long id, ImportOrder order, int position, FileSource source, String by, FileOutcome outcome) {
        repository.keep(id, position, outcome);
        history.record(
                order.asker(),
                "import",
                source.words() + (order.layer() == null ? " by " : " as ") + by,
                source.words(),
                "/api/imports/" + id,
                FileLoader.changes(outcome));
    }

    private String fail(long id, Planned file, String code, String sentence) {
        return fail(id, file.position(), file.source().words(), code, sentence);
    }

    private String fail(long id, int position, String name, String code, String sentence) {
        repository.fail(id, position, code, sentence);
        return name + ": " + sentence;
    }

    private static void delete(ImportOrder.Upload upload) {
        try {
            upload.delete();
        } catch (IOException e) {
            LOG.warn("The uploaded file {} could not be deleted", upload.file(), new UncheckedIOException(e));
        }
    }
}
