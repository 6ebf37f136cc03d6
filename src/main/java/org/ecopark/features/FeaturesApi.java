package org.ecopark.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopark.features.asking.ItemsRequest;
import org.ecopark.features.asking.NameSearch;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.api.ApiSource;
import org.springframework.stereotype.Component;

/**
 * The part of the API description that depends on the shelf and the settings: each collection's own path with its
 * properties as parameters, the bounds of {@code limit}, and {@code bbox} written out, since test suites read it so.
 */
@Component
class FeaturesApi implements ApiSource {

    private final LayerShelf shelf;
    private final FeaturesSettings settings;

    FeaturesApi(LayerShelf shelf, FeaturesSettings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    @Override
    public Map<String, Object> fragment() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Layer layer : shelf.listLayers()) {
            paths.put("/ogc/collections/" + layer.name() + "/items", Map.of("get", items(layer)));
        }
        return Map.of("paths", paths, "components", Map.of("parameters", Map.of("limit", limit(), "bbox", bbox())));
    }

    private Map<String, Object> items(Layer layer) {
        List<Object> parameters = new ArrayList<>(List.of(bbox(), limit()));
        for (String shared : List.of(
                "bboxCrs",
                "crs",
                "datetime",
                "filter",
                "filterLang",
                "filterCrs",
                "after",
                "sortby",
                "count",
                "fileFormat",
                "csvGeometry",
                "csvBom",
                "lang")) {
            parameters.add(reference("parameters", shared));
        }
        if (NameSearch.isFor(layer)) {
            parameters.add(search());
        }
        if (layer.schema().findProperty("id").isEmpty()) {
            parameters.add(parameter("id", "Id of the feature.", Map.of("type", "integer", "format", "int64")));
        }
        ItemsRequest.listQueryables(layer).forEach(property -> parameters.add(property(property)));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of("features"));
        operation.put("operationId", "getItems." + layer.name());
        operation.put("summary", "Features: " + layer.title().en() + ".");
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of("200", reference("responses", "Features"), "default", reference("responses", "Problem")));
        return operation;
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> property(LayerProperty property) {
        Map<String, Object> schema = new LinkedHashMap<>(LayerSchemas.of(property, Locale.ENGLISH));
        schema.remove("title");
        return parameter(property.name(), "Equal to: " + property.title().en(), schema);
    }

    private Map<String, Object> limit() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", 1);
        schema.put("maximum", settings.mostLimit());
        schema.put("default", settings.usualLimit());
        return parameter("limit", "Features of a page at most; more is answered with the maximum.", schema);
    }

    private static Map<String, Object> search() {
        return parameter(
                NameSearch.PARAMETER,
                "A name contains this text, in any language, letter case aside.",
                Map.of("type", "string"));
    }

    private static Map<String, Object> bbox() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        schema.put("items", Map.of("type", "number"));
        return parameter(
                "bbox",
                "Lower corner, upper corner in the system and axis order of bbox-crs: for CRS84 west, south, east, north"
                        + " in degrees; west greater than east crosses the antimeridian.",
                schema);
    }

    private static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put("required", false);
        parameter.put("description", description);
        parameter.put("schema", schema);
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }
}
