package org.ecopark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileSource;
import org.ecopark.history.ChangeSet;
import org.ecopark.intake.mapping.FileMapping;
import org.ecopark.intake.mapping.IssueBook;
import org.ecopark.intake.mapping.MappedRows;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.layers.load.EditableLayer;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.shelf.LayerShelf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads one file in one transaction. Pruning removes what the file no longer has: a row that came and was refused is not
 * gone, so a file with refused rows is loaded without pruning, and says so.
 */
@Component
class FileLoader {

    private static final Set<String> HARMLESS_TO_PRUNING = Set.of("repeated_id");

    private static final String NOT_PRUNED =
            "nothing was removed, because rows of the file were refused and their earlier"
                    + " versions would have gone; correct them and import the file once more";

    /** Reading is the first part of a load; the database moves rows afterwards and does not say how far it is. */
    private static final double READING = 0.4;

    private final LayerShelf shelf;
    private final TransactionTemplate transaction;

    FileLoader(LayerShelf shelf, TransactionTemplate transaction) {
        this.shelf = shelf;
        this.transaction = transaction;
    }

    /** Hears how far a file is. */
    @FunctionalInterface
    interface Progress {

        /** May throw to stop the load. */
        void report(double done, String doing);
    }

    /**
     * Loads a file.
     *
     * @param dryRun whether all of it is taken back
     * @param alsoInside done in the same transaction when the rows are kept
     * @throws BrokenFileException when the file cannot be read; nothing of it was loaded
     * @throws ProfileException when the profile does not fit the layers
     */
    FileOutcome load(
            FileSource source,
            Profile profile,
            boolean strict,
            boolean prune,
            boolean dryRun,
            Progress progress,
            Consumer<FileOutcome> alsoInside) {
        FileOutcome outcome = attempt(source, profile, strict, prune, dryRun, progress, alsoInside);
        if (!prune || strict || !mayNotPrune(outcome.issues())) {
            return outcome;
        }
        return attempt(source, profile, false, false, dryRun, progress, second -> {
            second.issues().fileWarning("not_pruned", NOT_PRUNED);
            alsoInside.accept(second);
        });
    }

    private FileOutcome attempt(
            FileSource source,
            Profile profile,
            boolean strict,
            boolean prune,
            boolean dryRun,
            Progress progress,
            Consumer<FileOutcome> alsoInside) {
        FileOutcome outcome = transaction.execute(status -> {
            FileOutcome tried = run(source, profile, prune, progress);
            boolean refused = strict && tried.issues().count(LoadIssue.Weight.ERROR) > 0;
            if (refused || (prune && mayNotPrune(tried.issues()))) {
                status.setRollbackOnly();
                return new FileOutcome(false, tried.records(), tried.passedOver(), tried.layers(), tried.issues());
            }
            if (dryRun) {
                status.setRollbackOnly();
                return tried.takenBack();
            }
            alsoInside.accept(tried);
            return tried;
        });
        return java.util.Objects.requireNonNull(outcome);
    }

    private static boolean mayNotPrune(IssueBook issues) {
        return issues.counts().keySet().stream()
                .anyMatch(
                        kind -> kind.weight() == LoadIssue.Weight.ERROR && !HARMLESS_TO_PRUNING.contains(kind.code()));
    }

    private FileOutcome run(FileSource source, Profile profile, boolean prune, Progress progress) {
        IssueBook issues = new IssueBook();
        FileMapping mapping =
                new FileMapping(source.file(), source.name(), profile.reading(source), columns(profile), issues);
        List<FileMapping.Load> loads = mapping.loads(done -> progress.report(0, "looking through"));
        List<LayerResult> results = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            double begun = (double) i / loads.size();
            double reading = READING / loads.size();
            String layer = loads.get(i).layer();
            results.add(load(
                    mapping,
                    loads.get(i),
                    i == 0,
                    prune,
                    done -> progress.report(begun + done * reading, (done < 1 ? "reading " : "writing ") + layer)));
        }
        return new FileOutcome(true, mapping.records(), mapping.passedOver(), results, issues);
    }

    private LayerResult load(
            FileMapping mapping, FileMapping.Load load, boolean first, boolean prune, DoubleConsumer progress) {
        try (MappedRows rows = mapping.rows(load, first, progress)) {
            LoadResult result =
                    editable(load.layer()).load(load.source(), prune && load.expectsRows(), rows, mapping.issues());
            rows.finish();
            return LayerResult.of(load.layer(), load.source(), result, rows.refused());
        }
    }

    private Map<String, List<LoadColumn>> columns(Profile profile) {
        Map<String, List<LoadColumn>> columns = new LinkedHashMap<>();
        profile.layers().forEach(layer -> columns.put(layer, editable(layer).columns()));
        return columns;
    }

    private EditableLayer editable(String layer) {
        return shelf.findEditable(layer)
                .orElseThrow(
                        () -> new ProfileException("there is no target '" + layer + "' that takes rows; targets are "
                                + shelf.listEditables().stream()
                                        .map(EditableLayer::name)
                                        .sorted()
                                        .toList()));
    }

    /** The change set's view of an outcome. */
    static List<ChangeSet.Change> changes(FileOutcome outcome) {
        return outcome.layers().stream()
                .map(layer -> new ChangeSet.Change(
                        layer.layer(), layer.source(), layer.inserted(), layer.updated(), layer.pruned()))
                .toList();
    }
}
