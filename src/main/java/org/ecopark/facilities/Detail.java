package org.ecopark.facilities;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;

/** The lists that hang on a facility, each a layer and a table of its own. */
enum Detail {
    INSTALLATION(
            FacilityLayer.INSTALLATIONS.name(),
            "an installation",
            FacilityColumns.INSTALLATION,
            List.of("name", "process", "capacity", "capacity_unit", "opened_year", "closed_year"),
            DetailCheck::installation,
            (row, check) -> {
                FacilityLayer.checkYears(row, check);
                if (row.decimal("capacity") != null && row.text("capacity_unit") == null) {
                    check.refuse("capacity_unit", "missing_capacity_unit", "a capacity needs its unit");
                }
            }),
    PERMIT(
            FacilityLayer.PERMITS.name(),
            "a permit",
            FacilityColumns.PERMIT,
            List.of("reference", "kind", "hazardous", "limit_t_per_year", "valid_to"),
            DetailCheck::permit,
            (row, check) -> {});

    /** The facility that a row belongs to. */
    static final String FACILITY = "facility_id";

    private final String layer;
    private final String words;
    private final List<LayerProperty> shown;
    private final List<String> written;
    private final Consumer<RowCheck> rules;
    private final BiConsumer<LoadRow, RowCheck> relations;

    Detail(
            String layer,
            String words,
            List<LayerProperty> shown,
            List<String> written,
            Consumer<RowCheck> rules,
            BiConsumer<LoadRow, RowCheck> relations) {
        this.layer = layer;
        this.words = words;
        this.shown = shown;
        this.written = written;
        this.rules = rules;
        this.relations = relations;
    }

    String layer() {
        return layer;
    }

    /** As a sentence names one. */
    String words() {
        return words;
    }

    List<LayerProperty> shown() {
        return shown;
    }

    /** Names of the columns that people write, beside {@link #FACILITY}. */
    List<String> written() {
        return written;
    }

    /** What each value must be. */
    void rules(RowCheck check) {
        rules.accept(check);
    }

    /** What the values must be to each other. */
    void relations(LoadRow row, RowCheck check) {
        relations.accept(row, check);
    }
}
