package org.ecopark.formats.writing;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Geometries as a layer of one kind has them: lines and areas always as several. */
public final class Kinds {

    private Kinds() {}

    /** The geometry as the shape has it; null stays null. */
    public static @Nullable Geometry fit(FileSchema.Shape shape, @Nullable Geometry geometry) {
        if (shape == FileSchema.Shape.LINE && geometry instanceof LineString line) {
            return line.getFactory()
                    .createMultiLineString(line.isEmpty() ? new LineString[0] : new LineString[] {line});
        }
        if (shape == FileSchema.Shape.POLYGON && geometry instanceof Polygon polygon) {
            return polygon.getFactory()
                    .createMultiPolygon(polygon.isEmpty() ? new Polygon[0] : new Polygon[] {polygon});
        }
        return geometry;
    }
}
