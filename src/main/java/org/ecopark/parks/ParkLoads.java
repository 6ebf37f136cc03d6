package org.ecopark.parks;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ecopark.layers.load.EditableLayer;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;
import org.ecopark.layers.load.StagedUpsert;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How files move into parks, zones and plots. */
@Configuration(proxyBeanMethods = false)
class ParkLoads {

    private static final List<String> STATUS = List.of("operating", "planned", "closed");
    private static final List<String> PLOT_STATUS = List.of("free", "reserved", "occupied");

    private final ParkRepository repository;
    private final ParkChanges changes;

    ParkLoads(ParkRepository repository, ParkChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Bean
    EditableLayer loadParks() {
        return new Load(ParkLayers.PARKS, ParkColumns.PARK_LOAD, repository::parks, ParkLoads::checkArea);
    }

    @Bean
    EditableLayer loadZones() {
        return new Load(ParkLayers.ZONES, ParkColumns.ZONE_LOAD, repository::zones, ParkLoads::checkArea);
    }

    @Bean
    EditableLayer loadPlots() {
        return new Load(ParkLayers.PLOTS, ParkColumns.PLOT_LOAD, repository::plots, ParkLoads::checkPlot);
    }

    static void checkArea(RowCheck check) {
        check.areaOrPoint()
                .text("name")
                .country()
                .oneOf("status", STATUS)
                .year("opened_year", "source_year")
                .notNegative("accuracy_m", "declared_area_ha", "power_mw", "steam_t_per_day", "water_m3_per_day")
                .notNegative("tenants", "employees", "free_land_ha", "grid_mw");
    }

    static void checkPlot(RowCheck check) {
        check.area().text("name").oneOf("status", PLOT_STATUS).year("source_year");
    }

    /** One of the three targets. */
    private final class Load implements EditableLayer {

        private final String name;
        private final List<LoadColumn> columns;
        private final Supplier<StagedUpsert> upsert;
        private final Consumer<RowCheck> checks;

        Load(String name, List<LoadColumn> columns, Supplier<StagedUpsert> upsert, Consumer<RowCheck> checks) {
            this.name = name;
            this.columns = columns;
            this.upsert = upsert;
            this.checks = checks;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<LoadColumn> columns() {
            return columns;
        }

        @Override
        public boolean geometryRequired() {
            return true;
        }

        @Override
        public LoadResult load(String source, boolean prune, Iterator<LoadRow> rows, Consumer<LoadIssue> issues) {
            long[] rejected = {0};
            repository.stage(columns, rows, row -> {
                RowCheck check = new RowCheck(row, issues);
                checks.accept(check);
                rejected[0] += check.isSound() ? 0 : 1;
                return check.isSound();
            });
            rejected[0] += repository.rejectRepeatedIds(issues);
            StagedUpsert staged = upsert.get().keepingEdits();
            staged.leaveEdited(source, issues);
            StagedUpsert.Outcome outcome = staged.run(source, prune);
            if (outcome.changedAnything()) {
                changes.announce(name, outcome.where());
            }
            return outcome.result(rejected[0]);
        }
    }
}
