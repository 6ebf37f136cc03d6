package org.ecopark.intake;

import java.util.function.Supplier;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileSource;
import org.ecopark.history.History;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.jobs.JobCancelledException;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.web.ProblemException;
import org.springframework.stereotype.Component;

/** Tries to load one file and writes down what became of it. */
@Component
class FileAttempts {

    private static final String STRICT = "nothing was loaded, because the file has errors and the import is strict";

    private final ImportRepository repository;
    private final History history;

    FileAttempts(ImportRepository repository, History history) {
        this.repository = repository;
        this.history = history;
    }

    /** Loads a file and says why it failed; nothing when it did not. */
    String load(long id, ImportOrder order, int position, FileSource source, Supplier<FileOutcome> loading) {
        String name = source.words();
        try {
            FileOutcome outcome = loading.get();
            if (order.dryRun() && !(order.strict() && outcome.issues().count(LoadIssue.Weight.ERROR) > 0)) {
                repository.tried(id, position, outcome);
                return "";
            }
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

    /** Notes a success; to be called in the transaction of the rows. */
    void keep(long id, ImportOrder order, int position, FileSource source, String by, FileOutcome outcome) {
        repository.keep(id, position, outcome);
        history.record(
                order.asker(),
                "import",
                source.words() + (order.layer() == null ? " by " : " as ") + by,
                source.words(),
                "/api/imports/" + id,
                FileLoader.changes(outcome));
    }

    /** Notes a failure and says it. */
    String fail(long id, LoadPlan.Planned file, String code, String sentence) {
        return fail(id, file.position(), file.source().words(), code, sentence);
    }

    /** Notes a failure and says it. */
    String fail(long id, int position, String name, String code, String sentence) {
        repository.fail(id, position, code, sentence);
        return name + ": " + sentence;
    }
}
