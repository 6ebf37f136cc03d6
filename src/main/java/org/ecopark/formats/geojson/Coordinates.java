package org.ecopark.formats.geojson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The nested numbers of a GeoJSON geometry, read before its type is known, since members may come in any order. Positions
 * are packed; heights are left out.
 */
sealed interface Coordinates {

    /** One pair of numbers. */
    record Position(double x, double y) implements Coordinates {}

    /** A list of anything but positions. */
    record Nest(List<Coordinates> children) implements Coordinates {}

    /** Something that is neither a list nor a pair of numbers. */
    record Fault(String what) implements Coordinates {}

    /** A list of positions. */
    final class Line implements Coordinates {

        private double[] ordinates = new double[16];
        private int size;

        void add(Position position) {
            if (size + 2 > ordinates.length) {
                ordinates = Arrays.copyOf(ordinates, ordinates.length * 2);
            }
            ordinates[size++] = position.x();
            ordinates[size++] = position.y();
        }

        int count() {
            return size / 2;
        }

        Coordinate first() {
            return new Coordinate(ordinates[0], ordinates[1]);
        }

        boolean closed() {
            return size >= 2 && ordinates[0] == ordinates[size - 2] && ordinates[1] == ordinates[size - 1];
        }

        void close() {
            add(new Position(ordinates[0], ordinates[1]));
        }

        boolean finite() {
            for (int i = 0; i < size; i++) {
                if (!Double.isFinite(ordinates[i])) {
                    return false;
                }
            }
            return true;
        }

        /** Longitudes and latitudes, or eastings and northings, by turns. */
        double[] packed() {
            return Arrays.copyOf(ordinates, size);
        }

        CoordinateSequence sequence() {
            return new PackedCoordinateSequence.Double(packed(), 2, 0);
        }
    }

    /** Reads the value that begins at the parser's current token. */
    static Coordinates read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Fault fault = new Fault("'" + parser.getString() + "' stands where coordinates are needed");
            parser.skipChildren();
            return fault;
        }
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return new Nest(List.of());
        }
        return first.isNumeric() ? readPosition(parser) : readList(parser);
    }

    private static Coordinates readPosition(JsonParser parser) {
        double x = parser.getDoubleValue();
        double y = Double.NaN;
        int count = 1;
        String fault = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isNumeric()) {
                fault = "'" + parser.getString() + "' stands where a number is needed";
                parser.skipChildren();
            } else if (count == 1) {
                y = parser.getDoubleValue();
            }
            count++;
        }
        if (fault == null && count < 2) {
            fault = "a position has only one number";
        }
        return fault == null ? new Position(x, y) : new Fault(fault);
    }

    private static Coordinates readList(JsonParser parser) {
        Line line = new Line();
        List<Coordinates> children = new ArrayList<>(1);
        do {
            Coordinates child = read(parser);
            if (child instanceof Position position) {
                line.add(position);
            } else {
                children.add(child);
            }
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        for (Coordinates child : children) {
            if (child instanceof Fault) {
                return child;
            }
        }
        if (line.count() == 0) {
            return new Nest(children);
        }
        return children.isEmpty() ? line : new Fault("positions and lists of positions are mixed");
    }
}
