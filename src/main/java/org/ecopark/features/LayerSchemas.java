package org.ecopark.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.features.asking.SortParameter;
import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerTime;
import org.ecopark.layers.ShelfFunction;
import org.ecopark.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the features of a layer hold, as JSON Schema (OGC API Features Part 5): all properties, those that filters can
 * name, those that can be sorted by. Units are UCUM's where it has them and otherwise ours, which then is said.
 */
final class LayerSchemas {

    private static final Map<String, String> UCUM = Map.of(
            "m", "m",
            "km2", "km2",
            "ha", "har",
            "t", "t",
            "t/yr", "t/a",
            "m3/yr", "m3/a",
            "min", "min",
            "deg", "deg",
            "MW", "MW",
            "MWh/yr", "MW.h/a");

    private LayerSchemas() {}

    /** Everything that a feature gives, and takes where the layer can be edited. */
    static Map<String, Object> all(Layer layer, Address here, Locale language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> id = id(language);
        id.put("readOnly", true);
        properties.put("id", id);
        properties.put("geometry", geometry(layer, language));
        layer.schema().properties().forEach(property -> properties.put(property.name(), of(property, language)));
        roles(layer.schema().time(), properties);
        return document(layer, here, properties, language);
    }

    /** The standard has one time of a feature, told in days or moments. */
    private static void roles(@Nullable LayerTime time, Map<String, Object> properties) {
        if (time == null) {
            return;
        }
        LayerProperty start = time.spans().get(0).start();
        LayerProperty end = time.spans().get(0).end();
        if (start != null && start.equals(end)) {
            role(start, "primary-instant", properties);
        } else {
            role(start, "primary-interval-start", properties);
            role(end, "primary-interval-end", properties);
        }
    }

    private static void role(@Nullable LayerProperty property, String role, Map<String, Object> properties) {
        if (property != null && property.type() != LayerProperty.Type.INTEGER) {
            properties.computeIfPresent(property.name(), (name, schema) -> {
                Map<String, Object> of = new LinkedHashMap<>();
                ((Map<?, ?>) schema).forEach((key, value) -> of.put(String.valueOf(key), value));
                of.put("x-ogc-role", role);
                return of;
            });
        }
    }

    /** What filters can name. Nothing else can be named. */
    static Map<String, Object> queryables(Layer layer, Address here, Locale language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id(language));
        properties.put("geometry", geometry(layer, language));
        layer.schema().properties().forEach(property -> properties.put(property.name(), of(property, language)));
        Map<String, Object> document = document(layer, here, properties, language);
        document.put("additionalProperties", false);
        return document;
    }

    static Map<String, Object> sortables(Layer layer, Address here, Locale language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        SortParameter.listSortables(layer).forEach(property -> properties.put(property.name(), of(property, language)));
        Map<String, Object> document = document(layer, here, properties, language);
        document.put("additionalProperties", false);
        return document;
    }

    private static Map<String, Object> document(
            Layer layer, Address here, Map<String, Object> properties, Locale language) {
        int sequence = 1;
        for (Object property : properties.values()) {
            if (property instanceof LinkedHashMap<?, ?>) {
                @SuppressWarnings("unchecked") // Made in this class.
                Map<String, Object> schema = (Map<String, Object>) property;
                schema.put("x-ogc-propertySeq", sequence);
                sequence++;
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", here.toString());
        document.put("title", layer.title().in(language));
        document.put("description", layer.description().in(language));
        document.put("type", "object");
        document.put("properties", properties);
        return document;
    }

    private static Map<String, Object> id(Locale language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", Texts.ID.in(language));
        schema.put("type", "integer");
        schema.put("format", "int64");
        schema.put("x-ogc-role", "id");
        return schema;
    }

    private static Map<String, Object> geometry(Layer layer, Locale language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", Texts.GEOMETRY.in(language));
        schema.put("format", "geometry-" + kind(layer.schema().geometry()));
        schema.put("x-ogc-role", "primary-geometry");
        return schema;
    }

    private static String kind(GeometryKind kind) {
        return switch (kind) {
            case POINT -> "point";
            case LINE -> "linestring-or-multilinestring";
            case POLYGON -> "polygon-or-multipolygon";
            case ANY -> "any";
        };
    }

    /** Schema of one property. */
    static Map<String, Object> of(LayerProperty property, Locale language) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title().in(language));
        schema.put("type", property.type().jsonType());
        switch (property.type()) {
            case DATE -> schema.put("format", "date");
            case TIMESTAMP -> schema.put("format", "date-time");
            case TEXT_LIST -> schema.put("items", Map.of("type", "string"));
            case DECIMAL_LIST -> schema.put("items", Map.of("type", "number"));
            case INTEGER -> schema.put("format", "int64");
            case DECIMAL -> schema.put("format", "double");
            case TEXT, BOOLEAN, JSON -> {
                // The type says it all.
            }
        }
        String unit = property.unit();
        if (unit != null) {
            schema.put("x-ogc-unit", UCUM.getOrDefault(unit, unit));
            if (!UCUM.containsKey(unit)) {
                schema.put("x-ogc-unitLang", "Ecopark");
            }
        }
        return schema;
    }

    /** The functions that filters can call. */
    static Map<String, Object> functions(Locale language) {
        return Map.of(
                "functions",
                List.of(ShelfFunction.values()).stream()
                        .map(function -> function(function, language))
                        .toList());
    }

    private static Map<String, Object> function(ShelfFunction function, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", function.word());
        document.put("description", function.title().in(language));
        document.put(
                "args",
                function.argumentTypes().stream()
                        .map(type -> Map.of("type", List.of(type)))
                        .toList());
        document.put("returns", List.of(function.resultType()));
        return document;
    }
}
