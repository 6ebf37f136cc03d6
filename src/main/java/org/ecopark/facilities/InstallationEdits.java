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

/** How people write a single installation of a facility. */
@Component
class InstallationEdits implements EditableRows {

    private static final String FACILITY = "facility_id";

    private static final List<EditField> FIELDS = EditFields.of(
                    FacilityColumns.INSTALLATION,
                    List.of(FACILITY, "name", "process", "capacity", "capacity_unit", "opened_year", "closed_year"),
                    DetailCheck::installation)
            .stream()
            .map(field -> field.name().equals(FACILITY)
                    ? field.picking(FacilityLayer.NAME).needed()
                    : field)
            .toList();

    private final SingleInstallationRepository repository;
    private final FacilityRepository facilities;
    private final FacilityChanges changes;

    InstallationEdits(SingleInstallationRepository repository, FacilityRepository facilities, FacilityChanges changes) {
        this.repository = repository;
        this.facilities = facilities;
        this.changes = changes;
    }

    @Override
    public String layer() {
        return FacilityLayer.INSTALLATIONS.name();
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
        DetailCheck.installation(check);
        FacilityLayer.checkYears(row, check);
        @Nullable Long facility = row.integer(FACILITY);
        if (facility == null) {
            check.refuse(FACILITY, "missing_facility_id", "an installation belongs to a facility; name its id");
        } else if (facilities.rows().findKey(facility).isEmpty()) {
            check.refuse(FACILITY, "unknown_facility", "there is no facility " + facility);
        }
        if (row.decimal("capacity") != null && row.text("capacity_unit") == null) {
            check.refuse("capacity_unit", "missing_capacity_unit", "a capacity needs its unit");
        }
        if (facility == null || !check.isSound()) {
            return Optional.empty();
        }
        return Optional.of(written(id, facility, values));
    }

    private long written(@Nullable Long id, long facility, Map<String, @Nullable Object> values) {
        List<Long> touched = new ArrayList<>(List.of(facility));
        if (id == null) {
            long made = repository.insert(values);
            changes.announceInstallations(touched);
            return made;
        }
        repository.findFacility(id).ifPresent(touched::add);
        repository.update(id, values);
        changes.announceInstallations(touched);
        return id;
    }

    @Override
    public void delete(long id) {
        List<Long> facility = repository.findFacility(id).stream().toList();
        repository.delete(id);
        changes.announceInstallations(facility);
    }
}
