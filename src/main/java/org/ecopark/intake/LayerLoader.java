package org.ecopark.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileSource;
import org.ecopark.formats.ReadOptions;
import org.ecopark.intake.brought.FileShape;
import org.ecopark.intake.brought.Reading;
import org.ecopark.intake.mapping.FileMapping;
import org.ecopark.intake.mapping.IssueBook;
import org.ecopark.intake.mapping.LayerProfile;
import org.ecopark.intake.mapping.MappedRows;
import org.ecopark.intake.mapping.Profile;
import org.ecopark.intake.mapping.ProfileException;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.BroughtLayer;
import org.ecopark.layers.load.LayerKeeper;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a layer of its own out of a set of records: reads it once for its columns, types and geometries, once more for its
 * rows, in one transaction.
 */
@Component
class LayerLoader {

    private static final String LEGAL = "[A-Za-z][A-Za-z0-9_.:-]{0,99}";
    private static final double LOOKING = 0.3;
    private static final double READING = 0.5;

    private final LayerShelf shelf;
    private final LayerKeeper keeper;
    private final TransactionTemplate transaction;

    LayerLoader(LayerShelf shelf, LayerKeeper keeper, TransactionTemplate transaction) {
        this.shelf = shelf;
        this.keeper = keeper;
        this.transaction = transaction;
    }

    /**
     * Refuses an order that can never come out right.
     *
     * @throws org.ecopark.web.ProblemException when the name is none, or that of a layer which was not brought
     */
    void requireSound(ImportOrder.LayerOrder order, Map<String, String> parameters) {
        if (!order.name().matches(LEGAL)) {
            throw Problem.badRequest("layer_name").with("layer", order.name()).exception();
        }
        requireFree(order.name());
        Set<String> known = new TreeSet<>(Profile.COMMON_PARAMETERS);
        known.addAll(Reading.PLACES);
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new ProfileException(
                        "a file that becomes a layer is read by " + known + ", not by '" + name + "'");
            }
        }
        Reading.check(parameters);
    }

    private void requireFree(String name) {
        boolean taken =
                shelf.findLayer(name).isPresent() || shelf.findEditable(name).isPresent();
        if (taken && !keeper.keeps(name)) {
            throw Problem.of(409, "layer_name_taken").with("layer", name).exception();
        }
    }

    /**
     * Makes the layer, or replaces the one of that name.
     *
     * @param title null to keep the one there is
     * @param alsoInside done in the same transaction when the layer is kept
     * @throws BrokenFileException when the file cannot be read; nothing was kept
     */
    FileOutcome load(
            FileSource source,
            String name,
            @Nullable Title title,
            Map<String, String> parameters,
            boolean strict,
            boolean dryRun,
            FileLoader.Progress progress,
            Consumer<FileOutcome> alsoInside) {
        requireFree(name);
        ReadOptions options = Reading.options(source, parameters);
        FileShape shape =
                FileShape.of(source, options, parameters, done -> progress.report(done * LOOKING, "looking through"));
        BroughtLayer layer =
                new BroughtLayer(name, title, origin(source, shape, parameters), shape.geometry(), shape.properties());
        Profile profile = LayerProfile.of(
                layer,
                shape.columns(),
                shape.place() == null ? null : shape.place().x(),
                shape.place() == null ? null : shape.place().y(),
                shape.place() == null ? null : shape.place().wkt(),
                options,
                Reading.crs(parameters),
                Reading.latitudeFirst(parameters));
        IssueBook issues = new IssueBook();
        FileMapping mapping =
                new FileMapping(source.file(), source.name(), profile, Map.of(name, layer.columns()), issues);
        FileOutcome outcome = transaction.execute(status -> {
            FileOutcome kept = keep(mapping, layer, progress);
            if (strict && issues.count(LoadIssue.Weight.ERROR) > 0) {
                status.setRollbackOnly();
                return new FileOutcome(false, kept.records(), 0, kept.layers(), issues);
            }
            if (dryRun) {
                status.setRollbackOnly();
                return kept.takenBack();
            }
            alsoInside.accept(kept);
            return kept;
        });
        return Objects.requireNonNull(outcome);
    }

    private FileOutcome keep(FileMapping mapping, BroughtLayer layer, FileLoader.Progress progress) {
        FileMapping.Load load = new FileMapping.Load(layer.name(), layer.name(), true);
        try (MappedRows rows = mapping.rows(
                load, true, done -> progress.report(LOOKING + done * READING, done < 1 ? "reading" : "writing"))) {
            LoadResult result = keeper.keep(layer, rows, mapping.issues());
            rows.finish();
            LayerResult told = LayerResult.of(layer.name(), layer.origin(), result, rows.refused());
            return new FileOutcome(true, mapping.records(), mapping.passedOver(), List.of(told), mapping.issues());
        }
    }

    private static String origin(FileSource source, FileShape shape, Map<String, String> parameters) {
        return source.words() + Reading.systemWords(shape.crs(), Reading.crs(parameters));
    }
}
