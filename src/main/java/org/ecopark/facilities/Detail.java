package org.ecopark.facilities;

import java.util.List;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;

/** The lists that hang on a facility, each a layer and a table of its own. */
enum Detail {
    INSTALLATION,
    PERMIT;

    /** The facility that a row belongs to. */
    static final String FACILITY = "facility_id";

    String layer() {
        return switch (this) {
            case INSTALLATION -> FacilityLayer.INSTALLATIONS.name();
            case PERMIT -> FacilityLayer.PERMITS.name();
        };
    }

    /** As a sentence names one. */
    String words() {
        return switch (this) {
            case INSTALLATION -> "an installation";
            case PERMIT -> "a permit";
        };
    }

    List<LayerProperty> shown() {
        return switch (this) {
            case INSTALLATION -> FacilityColumns.INSTALLATION;
            case PERMIT -> FacilityColumns.PERMIT;
        };
    }

    /** Names of the columns that people write, beside {@link #FACILITY}. */
    List<String> written() {
        return switch (this) {
            case INSTALLATION -> List.of("name", "process", "capacity", "capacity_unit", "opened_year", "closed_year");
            case PERMIT -> List.of("reference", "kind", "hazardous", "limit_t_per_year", "valid_to");
        };
    }

    /** What each value must be. */
    void rules(RowCheck check) {
        switch (this) {
            case INSTALLATION -> DetailCheck.installation(check);
            case PERMIT -> DetailCheck.permit(check);
        }
    }

    /** What the values must be to each other. */
    void relations(LoadRow row, RowCheck check) {
        if (this == INSTALLATION) {
            FacilityLayer.checkYears(row, check);
            if (row.decimal("capacity") != null && row.text("capacity_unit") == null) {
                check.refuse("capacity_unit", "missing_capacity_unit", "a capacity needs its unit");
            }
        }
    }
}
