package org.ecopark.layers.edit;

import java.util.Map;
import org.ecopark.layers.load.LoadRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row as a person gave it, to be written.
 *
 * @param id of the row; null for a new one
 * @param geometry valid, SRID 4326; null for none
 * @param values by name of the field; absent or null means unknown
 */
public record GivenRow(
        @Nullable Long id, RowKey key, @Nullable Geometry geometry, Map<String, @Nullable Object> values) {

    /** The row as loads know one, with values that may have been added to. */
    public LoadRow loaded(Map<String, @Nullable Object> loaded) {
        return new LoadRow(1, key.sourceId(), geometry, loaded);
    }
}
