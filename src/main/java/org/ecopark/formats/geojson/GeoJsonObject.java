package org.ecopark.formats.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.CrsNames;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The members of one GeoJSON object, collected in whatever order they come. */
final class GeoJsonObject {

    private final JsonText json;
    private final List<RecordNotice> notices = new ArrayList<>();

    private @Nullable String type;
    private @Nullable Object id;
    private @Nullable Coordinates coordinates;
    private @Nullable List<GeoJsonObject> geometries;
    private @Nullable GeoJsonObject geometry;
    private @Nullable Map<String, @Nullable Object> properties;
    private @Nullable String crs;

    GeoJsonObject(JsonText json) {
        this.json = json;
    }

    /**
     * Reads members from after the opening brace, or from after the last one read.
     *
     * @return true when it stopped at the opening bracket of {@code features}; false at the closing brace
     */
    boolean readMembers() {
        JsonParser parser = json.parser();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                return true;
            }
            readMember(name, parser);
        }
        return false;
    }

    private void readMember(String name, JsonParser parser) {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        switch (name) {
            case "type" -> type = text(json.value());
            case "id" -> id = json.value();
            case "crs" -> crs = CrsNames.ofMember(json.value());
            case "coordinates" -> coordinates = Coordinates.read(parser);
            case "geometries" -> geometries = readGeometries(parser);
            case "geometry" -> geometry = object ? readGeometry() : noGeometry(parser);
            case "properties" -> properties = object ? json.object() : noProperties(parser);
            default -> parser.skipChildren();
        }
    }

    private GeoJsonObject readGeometry() {
        GeoJsonObject read = new GeoJsonObject(json);
        if (read.readMembers()) {
            read.skipFeatures();
        }
        return read;
    }

    /** Passes over {@code features} where none belong, and over what follows. */
    void skipFeatures() {
        json.parser().skipChildren();
        while (readMembers()) {
            json.parser().skipChildren();
        }
    }

    private @Nullable GeoJsonObject noGeometry(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            notices.add(RecordNotice.refused("broken_geometry", "the member 'geometry' is not an object", null));
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable Map<String, @Nullable Object> noProperties(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            notices.add(RecordNotice.refused("broken_properties", "the member 'properties' is not an object", null));
        }
        parser.skipChildren();
        return null;
    }

    private List<GeoJsonObject> readGeometries(JsonParser parser) {
        List<GeoJsonObject> children = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return children;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                children.add(readGeometry());
            } else {
                parser.skipChildren();
            }
        }
        return children;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    String crs() {
        return crs;
    }

    /** The object as a record: a Feature with its properties, or a bare geometry without any. */
    FileRecord record(long row) {
        if (!"Feature".equals(type)) {
            return bareGeometry(row);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (properties != null) {
            values.putAll(properties);
        }
        if (id != null) {
            values.put(FileRecord.ID, id);
        }
        Geometry built = geometry == null ? null : geometry.build(notices);
        return new FileRecord(row, values, built, notices);
    }

    private FileRecord bareGeometry(long row) {
        if (coordinates == null && geometries == null) {
            String found = type == null ? "an object without 'type'" : "'" + type + "'";
            notices.add(RecordNotice.refused("not_a_feature", "a Feature is needed here, not " + found, null));
            return new FileRecord(row, Map.of(), null, notices);
        }
        Geometry built = build(notices);
        return new FileRecord(row, Map.of(), built, notices);
    }

    private @Nullable Geometry build(List<RecordNotice> found) {
        if (!"GeometryCollection".equals(type)) {
            return new GeometryBuilder(found).build(type, coordinates);
        }
        List<Geometry> parts = new ArrayList<>();
        for (GeoJsonObject part : geometries == null ? List.<GeoJsonObject>of() : geometries) {
            Geometry built = part.build(found);
            if (built != null) {
                parts.add(built);
            }
        }
        return GeometryBuilder.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
