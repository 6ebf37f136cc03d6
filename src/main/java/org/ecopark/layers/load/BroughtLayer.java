package org.ecopark.layers.load;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * A layer that somebody brings as a file, before its rows.
 *
 * @param name as {@link org.ecopark.layers.Layer} asks for it
 * @param title null to keep that of the layer it replaces, or to be called by its name
 * @param origin what it was made of, such as the file's name and coordinate system
 * @param properties in their order; a row brings the value of the first as {@code c1}, of the second as {@code c2}
 */
public record BroughtLayer(
        String name, @Nullable Title title, String origin, GeometryKind geometry, List<LayerProperty> properties) {

    public BroughtLayer {
        properties = List.copyOf(properties);
    }

    /** The columns of its rows. */
    public List<LoadColumn> columns() {
        return columns(properties);
    }

    /** The columns of rows with these properties. */
    public static List<LoadColumn> columns(List<LayerProperty> properties) {
        List<LoadColumn> columns = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            columns.add(LoadColumn.optional(column(i), properties.get(i).type()));
        }
        return columns;
    }

    /** Name of the column of a property, by its place from 0. */
    public static String column(int place) {
        return "c" + (place + 1);
    }
}
