package org.ecopark.formats.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.CrsNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The members of a TopoJSON file as they come. */
final class TopologyParts {

    private final JsonText json;
    private final Map<String, Topology.Shape> objects = new LinkedHashMap<>();
    private final List<double[]> arcs = new ArrayList<>();
    private Topology.Transform transform = Topology.Transform.NONE;
    private @Nullable String type;
    private @Nullable String crs;

    TopologyParts(JsonText json) {
        this.json = json;
    }

    Topology read() {
        JsonParser parser = json.parser();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = String.valueOf(json.value());
                case "crs" -> crs = CrsNames.ofMember(json.value());
                case "transform" -> transform = transform(json.value());
                case "arcs" -> readArcs(parser);
                case "objects" -> readObjects(parser);
                default -> parser.skipChildren();
            }
        }
        if (!"Topology".equals(type)) {
            throw new BrokenFileException("the file is of type '" + type + "', not a Topology");
        }
        arcs.forEach(this::place);
        return new Topology(objects, arcs, transform, crs);
    }

    private static Topology.Transform transform(@Nullable Object value) {
        if (value instanceof Map<?, ?> map
                && map.get("scale") instanceof List<?> scale
                && map.get("translate") instanceof List<?> shift) {
            return new Topology.Transform(true, number(scale, 0), number(scale, 1), number(shift, 0), number(shift, 1));
        }
        throw new BrokenFileException("the 'transform' of a topology has 'scale' and 'translate', two numbers each");
    }

    private static double number(List<?> list, int index) {
        if (index < list.size() && list.get(index) instanceof Number number) {
            return number.doubleValue();
        }
        throw new BrokenFileException("the 'transform' of a topology has 'scale' and 'translate', two numbers each");
    }

    private void readArcs(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new BrokenFileException(json.line() + ": the 'arcs' of a topology are a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (Coordinates.read(parser) instanceof Coordinates.Line line && line.finite()) {
                arcs.add(line.packed());
            } else {
                throw new BrokenFileException(json.line() + ": an arc is not a list of positions");
            }
        }
    }

    /** Sums up the differences of a quantised arc, in place. */
    private void place(double[] arc) {
        if (!transform.quantised()) {
            return;
        }
        double x = 0;
        double y = 0;
        for (int i = 0; i < arc.length; i += 2) {
            x += arc[i];
            y += arc[i + 1];
            Coordinates.Position position = transform.apply(x, y);
            arc[i] = position.x();
            arc[i + 1] = position.y();
        }
    }

    private void readObjects(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BrokenFileException(json.line() + ": the 'objects' of a topology are an object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new BrokenFileException(json.line() + ": the object '" + name + "' is not a geometry object");
            }
            objects.put(name, readShape(parser));
        }
    }

    private Topology.Shape readShape(JsonParser parser) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        List<Topology.Shape> children = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("geometries") && parser.currentToken() == JsonToken.START_ARRAY) {
                readChildren(parser, children);
            } else {
                members.put(name, json.value());
            }
        }
        String declared = CrsNames.ofMember(members.get("crs"));
        crs = declared == null ? crs : declared;
        return new Topology.Shape(
                members.get("type") instanceof String text ? text : null,
                members.get("arcs"),
                members.get("coordinates"),
                members.get("id"),
                properties(members.get("properties")),
                children);
    }

    private void readChildren(JsonParser parser, List<Topology.Shape> children) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new BrokenFileException(json.line() + ": a geometry object is needed in 'geometries'");
            }
            children.add(readShape(parser));
        }
    }

    private static Map<String, @Nullable Object> properties(@Nullable Object value) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> properties.put(String.valueOf(name), member));
        }
        return properties;
    }
}
