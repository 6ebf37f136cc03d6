package org.ecopark.facilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditFields;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.GivenRow;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people write a single installation or permit of a facility. */
@Configuration(proxyBeanMethods = false)
class DetailEdits {

    private final SingleDetailRepository repository;
    private final FacilityRepository facilities;
    private final FacilityChanges changes;

    DetailEdits(SingleDetailRepository repository, FacilityRepository facilities, FacilityChanges changes) {
        this.repository = repository;
        this.facilities = facilities;
        this.changes = changes;
    }

    @Bean
    EditableRows editInstallations() {
        return new Rows(Detail.INSTALLATION);
    }

    @Bean
    EditableRows editPermits() {
        return new Rows(Detail.PERMIT);
    }

    private static List<EditField> fields(Detail detail) {
        List<String> written = Stream.concat(Stream.of(Detail.FACILITY), detail.written().stream())
                .toList();
        return EditFields.of(detail.shown(), written, detail::rules).stream()
                .map(field -> field.name().equals(Detail.FACILITY)
                        ? field.picking(FacilityLayer.NAME).needed()
                        : field)
                .toList();
    }

    /** The rows of one of the lists. */
    private final class Rows implements EditableRows {

        private final Detail detail;
        private final List<EditField> fields;

        Rows(Detail detail) {
            this.detail = detail;
            this.fields = DetailEdits.fields(detail);
        }

        @Override
        public String layer() {
            return detail.layer();
        }

        @Override
        public List<EditField> fields() {
            return fields;
        }

        @Override
        public boolean hasGeometry() {
            return false;
        }

        @Override
        public Optional<LockedRow> lock(long id) {
            return repository.lock(detail, id);
        }

        @Override
        public Optional<Long> write(GivenRow given, Consumer<LoadIssue> issues) {
            LoadRow row = given.loaded(given.values());
            RowCheck check = new RowCheck(row, issues);
            detail.rules(check);
            detail.relations(row, check);
            @Nullable Long facility = row.integer(Detail.FACILITY);
            if (facility == null) {
                check.refuse(
                        Detail.FACILITY, "missing_facility_id", detail.words() + " belongs to a facility; name its id");
            } else if (facilities.rows().findKey(facility).isEmpty()) {
                check.refuse(Detail.FACILITY, "unknown_facility", "there is no facility " + facility);
            }
            if (facility == null || !check.isSound()) {
                return Optional.empty();
            }
            return Optional.of(written(given, facility));
        }

        private long written(GivenRow given, long facility) {
            List<Long> touched = new ArrayList<>(List.of(facility));
            @Nullable Long row = given.id();
            if (row == null) {
                row = repository.insert(detail, given.values());
            } else {
                repository.findFacility(detail, row).ifPresent(touched::add);
                repository.update(detail, row, given.values());
            }
            changes.announce(detail, touched);
            return row;
        }

        @Override
        public void delete(long id) {
            List<Long> facility = repository.findFacility(detail, id).stream().toList();
            repository.delete(detail, id);
            changes.announce(detail, facility);
        }
    }
}
