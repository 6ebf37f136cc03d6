package org.ecopark.userlayers;

import java.time.Instant;
import java.util.List;
import org.ecopark.geo.Box;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.LayerTime;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.BroughtLayer;
import org.ecopark.layers.load.LoadColumn;
import org.jspecify.annotations.Nullable;

/**
 * A layer that somebody brought, without its rows.
 *
 * @param id that it keeps when it is replaced
 * @param origin what it was made of
 * @param rowsTable name of its table in this room's schema
 * @param bytes that the table and its indexes take
 * @param extent of its features; null when none has a geometry
 * @param version grows when it is retitled, replaced or had back
 */
record UserLayer(
        long id,
        String name,
        Title title,
        String origin,
        GeometryKind geometry,
        List<LayerProperty> properties,
        String rowsTable,
        long features,
        long bytes,
        @Nullable Box extent,
        long version,
        Instant createdAt,
        Instant changedAt) {

    UserLayer {
        properties = List.copyOf(properties);
    }

    /** The columns of its table. */
    List<LoadColumn> columns() {
        return BroughtLayer.columns(properties);
    }

    Layer onTheShelf(LayerRelation relation) {
        Title description = new Title("Brought as " + origin, "가져온 파일: " + origin);
        return new Layer(
                name,
                title,
                description,
                new LayerSchema(
                        geometry, properties, LayerTime.guess(properties).orElse(null)),
                relation);
    }
}
