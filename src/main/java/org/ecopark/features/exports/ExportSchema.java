package org.ecopark.features.exports;

import java.util.Locale;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.FileColumn;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.geo.Crs;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;

/** A layer as a file sees it. */
final class ExportSchema {

    private ExportSchema() {}

    static FileSchema of(Layer layer, Crs crs, Locale language) {
        return new FileSchema(
                layer.name(),
                layer.title().in(language),
                shape(layer.schema().geometry()),
                crs,
                layer.schema().properties().stream()
                        .map(property -> column(property, language))
                        .toList());
    }

    private static FileColumn column(LayerProperty property, Locale language) {
        return new FileColumn(
                property.name(), kind(property.type()), property.title().in(language), property.unit());
    }

    private static FileSchema.Shape shape(GeometryKind kind) {
        return switch (kind) {
            case POINT -> FileSchema.Shape.POINT;
            case LINE -> FileSchema.Shape.LINE;
            case POLYGON -> FileSchema.Shape.POLYGON;
            case ANY -> FileSchema.Shape.ANY;
        };
    }

    private static ColumnKind kind(LayerProperty.Type type) {
        return switch (type) {
            case TEXT -> ColumnKind.TEXT;
            case INTEGER -> ColumnKind.INTEGER;
            case DECIMAL -> ColumnKind.DECIMAL;
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case DATE -> ColumnKind.DATE;
            case TIMESTAMP -> ColumnKind.TIMESTAMP;
            case TEXT_LIST -> ColumnKind.TEXT_LIST;
            case DECIMAL_LIST -> ColumnKind.DECIMAL_LIST;
            case JSON -> ColumnKind.JSON;
        };
    }
}
