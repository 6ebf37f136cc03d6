package org.ecopark.facilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditFields;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** How people write a single permit of a facility. */
@Component
class PermitEdits implements EditableRows {

    private static final String FACILITY = "facility_id";

    private static final List<EditField> FIELDS = EditFields.of(
                    FacilityColumns.PERMIT,
                    List.of(FACILITY, "reference", "kind", "hazardous", "limit_t_per_year", "valid_to"),
                    DetailCheck::permit)
            .stream()
            .map(field -> field.name().equals(FACILITY)
                    ? field.picking(FacilityLayer.NAME).needed()
                    : field)
            .toList();

    private final SinglePermitRepository repository;
    private final FacilityRepository facilities;
    private final FacilityChanges changes;

    PermitEdits(SinglePermitRepository repository, FacilityRepository facilities, FacilityChanges changes) {
        this.repository = repository;
        this.facilities = facilities;
        this.changes = changes;
    }

    @Override
    public String layer() {
        return FacilityLayer.PERMITS.name();
    }

    @Override
    public List<EditField> fields() {
        return FIELDS;
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<LockedRow> lock(long id) {
        return repository.lock(id);
    }

    @Override
    public Optional<Long> write(
            @Nullable Long id,
            RowKey key,
            @Nullable Geometry geometry,
            Map<String, @Nullable Object> values,
            Consumer<LoadIssue> issues) {
        LoadRow row = new LoadRow(1, key.sourceId(), null, values);
        RowCheck check = new RowCheck(row, issues);
        DetailCheck.permit(check);
        @Nullable Long facility = row.integer(FACILITY);
        if (facility == null) {
            check.refuse(FACILITY, "missing_facility_id", "a permit belongs to a facility; name its id");
        } else if (facilities.rows().findKey(facility).isEmpty()) {
            check.refuse(FACILITY, "unknown_facility", "there is no facility " + facility);
        }
        if (facility == null || !check.isSound()) {
            return Optional.empty();
        }
        return Optional.of(written(id, facility, values));
    }

    private long written(@Nullable Long id, long facility, Map<String, @Nullable Object> values) {
        List<Long> touched = new ArrayList<>(List.of(facility));
        long row;
        if (id == null) {
            row = repository.insert(values);
        } else {
            row = id;
            repository.findFacility(id).ifPresent(touched::add);
            repository.update(id, values);
        }
        changes.announcePermits(touched);
        return row;
    }

    @Override
    public void delete(long id) {
        List<Long> facility = repository.findFacility(id).stream().toList();
        repository.delete(id);
        changes.announcePermits(facility);
    }
}
