package org.ecopark.layers.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ecopark.accounts.Asker;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.layers.Layer;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.LayerShelf;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a person changes a row: lock, compare the version, check, write, record, in one transaction. Everything
 * that is wrong is said at once; an edit that is refused changes nothing.
 */
@Service
public class Edits {

    /** An import may hold the row for long; nobody waits for it. */
    private static final int LONGEST_SECONDS = 20;

    private final List<EditableRows> editables;
    private final List<EditableLayers> comingAndGoing;
    private final List<DependantRows> hanging;
    private final LayerShelf shelf;
    private final History history;
    private final PlaceCheck places;

    Edits(
            List<EditableRows> editables,
            List<EditableLayers> comingAndGoing,
            List<DependantRows> hanging,
            LayerShelf shelf,
            History history) {
        this.editables = editables;
        this.comingAndGoing = comingAndGoing;
        this.hanging = hanging;
        this.shelf = shelf;
        this.history = history;
        this.places = new PlaceCheck(shelf);
    }

    /** The rows of a layer that people may write; empty for a layer that is only read. */
    public Optional<EditableRows> findEditable(String layer) {
        return editables.stream()
                .filter(editable -> editable.layer().equals(layer))
                .findFirst()
                .or(() -> comingAndGoing.stream()
                        .flatMap(layers -> layers.find(layer).stream())
                        .findFirst());
    }

    /**
     * Makes a row.
     *
     * @throws EditRefusedException with all that is wrong with it
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public Edited create(EditableRows rows, Draft draft, Asker asker) {
        List<EditIssue> warnings = new ArrayList<>(draft.warnings());
        if (rows.hasGeometry()) {
            places.suspect(draft.geometry(), rows.layer(), asker, warnings::add);
        }
        RowKey key = new RowKey(RowKey.EDITOR, UUID.randomUUID().toString());
        long id = written(rows, null, key, draft.geometry(), draft, warnings);
        return told(rows, key, id, new ChangeSet.Change(rows.historyTarget(), key.source(), 1, 0, 0), warnings, asker);
    }

    /**
     * Replaces a row.
     *
     * @param version that the caller read; null to change whatever is there
     * @param make the whole row as it shall be, made from what it is
     * @return empty when there is no such row
     * @throws EditConflictException when the row has another version
     * @throws EditRefusedException with all that is wrong with it
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public Optional<Edited> change(
            EditableRows rows, long id, @Nullable Long version, Function<Feature, Draft> make, Asker asker) {
        Optional<LockedRow> row = rows.lock(id);
        Optional<Feature> current = shelf.findFeature(rows.layer(), asker, id);
        if (row.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        requireVersion(rows, current.get(), version);
        Draft draft = make.apply(current.get());
        List<EditIssue> warnings = new ArrayList<>(draft.warnings());
        RowKey key = row.get().key();
        @Nullable Geometry geometry = draft.keepsGeometry() ? row.get().geometry() : draft.geometry();
        written(rows, id, key, geometry, draft, warnings);
        ChangeSet.Change change = new ChangeSet.Change(rows.historyTarget(), key.source(), 0, 1, 0);
        return Optional.of(told(rows, key, id, change, warnings, asker));
    }

    /**
     * Removes a row.
     *
     * @param cascade whether what hangs on it may go with it
     * @return id of the change set; empty when there is no such row
     * @throws EditConflictException when the row has another version
     * @throws DependantsException when rows hang on it that may not go
     */
    @Transactional(timeout = LONGEST_SECONDS)
    public Optional<Long> delete(EditableRows rows, long id, @Nullable Long version, boolean cascade, Asker asker) {
        Optional<LockedRow> row = rows.lock(id);
        Optional<Feature> current = shelf.findFeature(rows.layer(), asker, id);
        if (row.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        requireVersion(rows, current.get(), version);
        List<Dependants> dependants = hanging.stream()
                .flatMap(room -> room.of(rows.historyTarget(), id).stream())
                .toList();
        if (!cascade && !dependants.isEmpty()) {
            throw new DependantsException(dependants);
        }
        rows.delete(id);
        String source = row.get().key().source();
        List<ChangeSet.Change> changes = new ArrayList<>();
        changes.add(new ChangeSet.Change(rows.historyTarget(), source, 0, 0, 1));
        for (Dependants each : dependants) {
            long gone = each.go() ? each.count() : 0;
            changes.add(new ChangeSet.Change(each.layer(), source, 0, each.count() - gone, gone));
        }
        return Optional.of(history.record(asker, "edit", title(rows, current.get()), null, null, changes));
    }

    private void requireVersion(EditableRows rows, Feature current, @Nullable Long version) {
        if (version != null && version != current.version()) {
            throw new EditConflictException(shelf.layer(rows.layer()), current);
        }
    }

    /**
     * Writes a row or throws with all that is wrong with it. A place that cannot be written is left out, so that the room's
     * checks can tell of the other values; nothing of that stays.
     */
    private long written(
            EditableRows rows,
            @Nullable Long id,
            RowKey key,
            @Nullable Geometry geometry,
            Draft draft,
            List<EditIssue> warnings) {
        List<EditIssue> errors = new ArrayList<>(draft.errors());
        boolean sound = !rows.hasGeometry() || places.isSound(geometry, errors::add);
        Set<@Nullable String> told = new HashSet<>();
        errors.forEach(error -> told.add(error.field()));
        List<EditIssue> said = new ArrayList<>();
        GivenRow given =
                new GivenRow(id, key, rows.hasGeometry() && sound ? geometry : null, new HashMap<>(draft.values()));
        Optional<Long> written = rows.write(given, issue -> {
            if (issue.weight() == LoadIssue.Weight.WARNING) {
                said.add(EditIssue.of(issue));
            } else if (issue.column() == null || !told.contains(issue.column())) {
                errors.add(EditIssue.of(issue));
            }
        });
        if (!errors.isEmpty()) {
            throw new EditRefusedException(errors);
        }
        warnings.addAll(said);
        return written.orElseThrow(() -> new IllegalStateException(rows.layer() + " refused a row and said no reason"));
    }

    private Edited told(
            EditableRows rows, RowKey key, long id, ChangeSet.Change change, List<EditIssue> warnings, Asker asker) {
        Feature now = shelf.findFeature(rows.layer(), asker, id)
                .orElseThrow(() -> new IllegalStateException(rows.layer() + " of " + key + " cannot be read back"));
        long set = history.record(asker, "edit", title(rows, now), null, null, List.of(change));
        return new Edited(now, set, warnings);
    }

    /** The row's name, or what there is of one. */
    private String title(EditableRows rows, Feature feature) {
        Layer layer = shelf.layer(rows.layer());
        for (int i = 0; i < layer.schema().properties().size(); i++) {
            if (layer.schema().properties().get(i).name().equals("name")
                    && feature.values().get(i) instanceof String name) {
                return name;
            }
        }
        return layer.name() + " " + feature.id();
    }
}
