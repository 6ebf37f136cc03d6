package org.ecopark.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.ecopark.accounts.Asker;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.history.Undo;
import org.ecopark.jobs.Job;
import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.Jobs;
import org.ecopark.web.Address;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * The way back of an import: its files, the last one first, each as a whole or not at all. It stops at the first that
 * cannot be taken back, since what was loaded before may hang on it.
 */
@Component
class ImportUndo {

    private static final int MOST_FILES = 10_000;

    private final History history;
    private final Undo undo;
    private final Jobs jobs;

    ImportUndo(History history, Undo undo, Jobs jobs) {
        this.history = history;
        this.undo = undo;
        this.jobs = jobs;
    }

    private static String link(long id) {
        return "/api/imports/" + id;
    }

    /** What the files of an import did, the last one first. */
    List<ImportAnswers.ChangeSetAnswer> changeSets(long id, Address here) {
        return history.ofLink(link(id), MOST_FILES).stream()
                .map(set -> new ImportAnswers.ChangeSetAnswer(
                        set.id(),
                        here.at("api", "history", Long.toString(set.id())).toString(),
                        history.canUndo(set),
                        set.undoneBy()))
                .toList();
    }

    /**
     * Begins to take an import back.
     *
     * @throws ProblemException when nothing of it can be
     */
    Job start(long id, Asker who) {
        List<ChangeSet> sets = history.ofLink(link(id), MOST_FILES).stream()
                .filter(history::canUndo)
                .toList();
        if (sets.isEmpty()) {
            throw Problem.of(409, "import_without_return").with("import", id).exception();
        }
        String files = sets.stream().map(ChangeSet::title).collect(Collectors.joining(", "));
        return jobs.submit("undo", files, who, progress -> takeBack(id, sets, who, progress));
    }

    private String takeBack(long id, List<ChangeSet> sets, Asker who, JobProgress progress) {
        for (int i = 0; i < sets.size(); i++) {
            progress.report(
                    (double) i / sets.size(), "taking back " + sets.get(i).title());
            try {
                undo.undo(sets.get(i).id(), who);
            } catch (ProblemException e) {
                throw new JobFailedException(why(sets.get(i), e.problem(), i));
            }
        }
        progress.report(1, "taken back");
        return link(id);
    }

    private static String why(ChangeSet set, Problem problem, int before) {
        String reason = switch (problem.code()) {
            case "undo_conflict" ->
                "was changed again since (" + problem.facts().get("rows") + ")";
            case "undo_replaced" -> "has a row whose source id another row has now";
            default -> "cannot be taken back any more";
        };
        String done = before == 0 ? "Nothing was taken back" : before + " files were taken back, no more";
        return done + ": " + set.title() + " " + reason + ".";
    }
}
