package org.ecopark.facilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.geo.Box;
import org.ecopark.layers.edit.DependantRows;
import org.ecopark.layers.edit.Dependants;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditFields;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.GivenRow;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;
import org.ecopark.layers.load.StagedUpsert;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people write a single facility: as a load of one row. Installations and permits stay as they are. */
@Component
class FacilityEdits implements EditableRows, DependantRows {

    private static final List<EditField> FIELDS = EditFields.of(
            FacilityColumns.SHOWN,
            FacilityColumns.LOADED.stream().map(LoadColumn::name).toList(),
            FacilityLayer::rules);

    private final FacilityRepository repository;
    private final SingleDetailRepository details;
    private final FacilityChanges changes;

    FacilityEdits(FacilityRepository repository, SingleDetailRepository details, FacilityChanges changes) {
        this.repository = repository;
        this.details = details;
        this.changes = changes;
    }

    @Override
    public String layer() {
        return FacilityLayer.NAME;
    }

    @Override
    public List<EditField> fields() {
        return FIELDS;
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public Optional<LockedRow> lock(long id) {
        return repository.rows().lock(id);
    }

    @Override
    public Optional<Long> write(GivenRow given, Consumer<LoadIssue> issues) {
        LoadRow row = given.loaded(given.values());
        RowCheck check = new RowCheck(row, issues);
        FacilityLayer.rules(check);
        FacilityLayer.checkBounds(row, check);
        if (!check.isSound()) {
            return Optional.empty();
        }
        repository.stage(List.of(row).iterator(), each -> true);
        StagedUpsert.Outcome outcome =
                repository.upsert().byHand().run(given.key().source(), false);
        Optional<Long> written = repository.rows().findId(given.key());
        written.ifPresent(
                facility -> changes.announce(given.key().source(), List.of(facility), false, outcome.where()));
        return written;
    }

    @Override
    public void delete(long id) {
        String source = repository.rows().findKey(id).map(RowKey::source).orElse("");
        @Nullable Box where = repository.rows().delete(id).orElse(null);
        changes.announce(source, List.of(id), true, where);
    }

    @Override
    public List<Dependants> of(String target, long id) {
        List<Dependants> found = new ArrayList<>();
        if (target.equals(FacilityLayer.NAME)) {
            for (Detail detail : Detail.values()) {
                long rows = details.count(detail, id);
                if (rows > 0) {
                    found.add(new Dependants(detail.layer(), rows, true, details.names(detail, id, Dependants.NAMED)));
                }
            }
        }
        return found;
    }
}
