package org.ecopark.formats.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A TopoJSON topology in memory (topojson-specification 1.0.0). With a {@code transform}, arcs are differences of whole
 * steps and are summed up; without one they are plain positions.
 *
 * @param crs code that an object or the topology gives as in old GeoJSON; null when silent
 */
record Topology(
        Map<String, Shape> objects,
        List<double[]> arcs,
        Transform transform,
        @Nullable String crs) {

    /** Scale and shift from whole steps to coordinates. */
    record Transform(boolean quantised, double scaleX, double scaleY, double shiftX, double shiftY) {

        static final Transform NONE = new Transform(false, 1, 1, 0, 0);

        Coordinates.Position apply(double x, double y) {
            return new Coordinates.Position(x * scaleX + shiftX, y * scaleY + shiftY);
        }
    }

    /**
     * A geometry object: arcs are numbers nested in lists, negative ones mean the reversed arc {@code ~i}.
     *
     * @param arcs lists of Long, nested as the type asks for
     * @param children of a GeometryCollection
     */
    record Shape(
            @Nullable String type,
            @Nullable Object arcs,
            @Nullable Object coordinates,
            @Nullable Object id,
            Map<String, @Nullable Object> properties,
            List<Shape> children) {

        /** The parts of a collection, or the shape itself. */
        List<Shape> members() {
            return "GeometryCollection".equals(type) ? children : List.of(this);
        }
    }

    static Topology read(JsonText json) {
        JsonParser parser = json.parser();
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new BrokenFileException("the file is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new BrokenFileException(json.line() + ": a TopoJSON file is an object ({...}) of type Topology");
        }
        return new TopologyParts(json).read();
    }

    FileRecord record(long row, Shape shape) {
        List<RecordNotice> notices = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>(shape.properties());
        if (shape.id() != null) {
            values.put(FileRecord.ID, shape.id());
        }
        Geometry geometry = build(shape, notices);
        return new FileRecord(row, values, geometry, notices);
    }

    private @Nullable Geometry build(Shape shape, List<RecordNotice> notices) {
        if (shape.type() == null) {
            return null;
        }
        if (shape.type().equals("GeometryCollection")) {
            List<Geometry> parts = new ArrayList<>();
            for (Shape child : shape.children()) {
                Geometry part = build(child, notices);
                if (part != null) {
                    parts.add(part);
                }
            }
            return GeometryBuilder.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
        }
        return new GeometryBuilder(notices).build(shape.type(), coordinates(shape));
    }

    private Coordinates coordinates(Shape shape) {
        String type = String.valueOf(shape.type());
        try {
            return type.endsWith("Point") ? plain(shape.coordinates()) : stitched(shape.arcs());
        } catch (IndexOutOfBoundsException e) {
            return new Coordinates.Fault("it uses an arc that the file does not have");
        }
    }

    private Coordinates plain(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return new Coordinates.Fault("its coordinates are missing");
        }
        if (!list.isEmpty() && list.get(0) instanceof Number x && list.size() > 1 && list.get(1) instanceof Number y) {
            return transform.apply(x.doubleValue(), y.doubleValue());
        }
        Coordinates.Line line = new Coordinates.Line();
        for (Object child : list) {
            if (!(plain(child) instanceof Coordinates.Position position)) {
                return new Coordinates.Fault("a position is not a pair of numbers");
            }
            line.add(position);
        }
        return line;
    }

    /** A list of arc numbers becomes one line; a list of lists stays nested. */
    private Coordinates stitched(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return new Coordinates.Fault("its arcs are missing");
        }
        if (list.isEmpty() || list.get(0) instanceof List<?>) {
            List<Coordinates> children = new ArrayList<>(list.size());
            for (Object child : list) {
                children.add(stitched(child));
            }
            return new Coordinates.Nest(children);
        }
        Coordinates.Line line = new Coordinates.Line();
        for (Object index : list) {
            if (!(index instanceof Long number)) {
                return new Coordinates.Fault("'" + index + "' stands where the number of an arc is needed");
            }
            append(line, number);
        }
        return line;
    }

    /** Where one arc ends the next begins: that shared position is taken once. */
    private void append(Coordinates.Line line, long index) {
        boolean reversed = index < 0;
        double[] arc = arcs.get(Math.toIntExact(reversed ? ~index : index));
        int count = arc.length / 2;
        for (int i = line.count() == 0 ? 0 : 1; i < count; i++) {
            int at = reversed ? count - 1 - i : i;
            line.add(new Coordinates.Position(arc[2 * at], arc[2 * at + 1]));
        }
    }
}
