package org.ecopark.layers.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row on its way into an {@link EditableLayer}.
 *
 * @param row number of the record in its file, from 1, for messages
 * @param sourceId stable within the source: the same id later updates the row
 * @param geometry valid, SRID 4326; null when the file has none
 * @param values by column name, already of the column's type: String, Long, Double, Boolean, LocalDate, List, or JSON
 *     text; absent means unknown
 */
public record LoadRow(long row, String sourceId, @Nullable Geometry geometry, Map<String, @Nullable Object> values) {

    public @Nullable String text(String column) {
        return (String) values.get(column);
    }

    public @Nullable Double decimal(String column) {
        return (Double) values.get(column);
    }

    public @Nullable Long integer(String column) {
        return (Long) values.get(column);
    }
}
