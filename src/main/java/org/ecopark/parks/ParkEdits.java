package org.ecopark.parks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.edit.DependantRows;
import org.ecopark.layers.edit.Dependants;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditFields;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.GivenRow;
import org.ecopark.layers.edit.LockedRow;
import org.ecopark.layers.edit.RowKey;
import org.ecopark.layers.edit.SingleRows;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;
import org.ecopark.layers.load.StagedUpsert;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people write single parks, zones and plots: each is a load of one row. */
@Configuration(proxyBeanMethods = false)
class ParkEdits {

    private static final String PARK_ID = "park_id";

    private final ParkRepository repository;
    private final ParkChanges changes;

    ParkEdits(ParkRepository repository, ParkChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Bean
    EditableRows editParks() {
        return new Rows(
                ParkLayers.PARKS,
                ParkColumns.PARK_LOAD,
                fields(ParkColumns.PARK, ParkColumns.PARK_LOAD, ParkLoads::checkArea),
                repository.parkRows(),
                repository::parks,
                ParkLoads::checkArea);
    }

    @Bean
    EditableRows editZones() {
        List<EditField> own = fields(ParkColumns.ZONE, ParkColumns.ZONE_LOAD, ParkLoads::checkArea);
        List<EditField> park = ParkColumns.ZONE.stream()
                .filter(property -> property.name().equals(PARK_ID))
                .map(property -> EditField.of(property, null).picking(ParkLayers.PARKS))
                .toList();
        return new Rows(
                ParkLayers.ZONES,
                ParkColumns.ZONE_LOAD,
                Stream.of(own.subList(0, 1), park, own.subList(1, own.size()))
                        .flatMap(List::stream)
                        .toList(),
                repository.zoneRows(),
                repository::zones,
                ParkLoads::checkArea);
    }

    @Bean
    EditableRows editPlots() {
        return new Rows(
                ParkLayers.PLOTS,
                ParkColumns.PLOT_LOAD,
                fields(ParkColumns.PLOT, ParkColumns.PLOT_LOAD, ParkLoads::checkPlot),
                repository.plotRows(),
                repository::plots,
                ParkLoads::checkPlot);
    }

    @Bean
    DependantRows zonesOfParks() {
        return (target, id) -> {
            if (!ParkLayers.PARKS.equals(target)) {
                return List.of();
            }
            long zones = repository.countZones(id);
            return zones == 0
                    ? List.of()
                    : List.of(
                            new Dependants(ParkLayers.ZONES, zones, false, repository.nameZones(id, Dependants.NAMED)));
        };
    }

    private static List<EditField> fields(
            List<LayerProperty> shown, List<LoadColumn> loaded, Consumer<RowCheck> checks) {
        return EditFields.of(shown, loaded.stream().map(LoadColumn::name).toList(), checks);
    }

    /** One of the three layers. */
    private final class Rows implements EditableRows {

        private final String name;
        private final List<LoadColumn> columns;
        private final List<EditField> fields;
        private final SingleRows rows;
        private final Supplier<StagedUpsert> upsert;
        private final Consumer<RowCheck> checks;

        Rows(
                String name,
                List<LoadColumn> columns,
                List<EditField> fields,
                SingleRows rows,
                Supplier<StagedUpsert> upsert,
                Consumer<RowCheck> checks) {
            this.name = name;
            this.columns = columns;
            this.fields = fields;
            this.rows = rows;
            this.upsert = upsert;
            this.checks = checks;
        }

        @Override
        public String layer() {
            return name;
        }

        @Override
        public List<EditField> fields() {
            return fields;
        }

        @Override
        public boolean hasGeometry() {
            return true;
        }

        @Override
        public Optional<LockedRow> lock(long id) {
            return rows.lock(id);
        }

        @Override
        public Optional<Long> write(GivenRow given, Consumer<LoadIssue> issues) {
            Map<String, @Nullable Object> loaded = new HashMap<>(given.values());
            LoadRow row = given.loaded(loaded);
            RowCheck check = new RowCheck(row, issues);
            checks.accept(check);
            namePark(loaded, check);
            if (!check.isSound()) {
                return Optional.empty();
            }
            repository.stage(columns, List.of(row).iterator(), each -> true);
            changes.announce(
                    name, upsert.get().byHand().run(given.key().source(), false).where());
            Optional<Long> written = rows.findId(given.key());
            written.flatMap(zone -> repository.findShareOutside(name, zone))
                    .ifPresent(share -> issues.accept(LoadIssue.warning(
                            row,
                            "geometry",
                            "zone_outside_park",
                            Math.round(share * 100) + " % of the zone's area lies outside its park's outline")));
            return written;
        }

        /** People know a park by its id here, loads by its id in its source. */
        private void namePark(Map<String, @Nullable Object> loaded, RowCheck check) {
            if (loaded.remove(PARK_ID) instanceof Long park) {
                Optional<RowKey> key = repository.parkRows().findKey(park);
                key.ifPresent(found -> {
                    loaded.put("park", found.sourceId());
                    loaded.put("park_source", found.source());
                });
                if (key.isEmpty()) {
                    check.refuse(PARK_ID, "unknown_park", "there is no park " + park);
                }
            }
        }

        @Override
        public void delete(long id) {
            changes.announce(name, rows.delete(id).orElse(null));
        }
    }
}
