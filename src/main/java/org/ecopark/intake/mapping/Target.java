package org.ecopark.intake.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a profile makes of a record for one layer. Several targets of a profile may fill the same layer.
 *
 * @param when conditions on the record; all must hold
 * @param copyAll whether properties that are called like a column of the layer are taken over
 * @param columns by the layer's column
 */
record Target(
        String layer, List<Condition> when, Template id, Place place, boolean copyAll, Map<String, ValueRule> columns) {

    /**
     * Where a row's geometry comes from.
     *
     * @param x column with the longitude or easting; null when not from two columns
     * @param y column with the latitude or northing
     * @param wkt column with WKT or EWKT; null when not from one
     * @param none whether the row has no geometry whatever the record has
     */
    record Place(
            @Nullable String x,
            @Nullable String y,
            @Nullable String wkt,
            boolean none) {

        static final Place OF_RECORD = new Place(null, null, null, false);
        static final Place NONE = new Place(null, null, null, true);

        Set<String> columns() {
            Set<String> columns = new LinkedHashSet<>();
            for (String column : new String[] {x, y, wkt}) {
                if (column != null) {
                    columns.add(column);
                }
            }
            return columns;
        }
    }
}
