package org.ecopark.features.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.layers.Layer;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditableRows;
import org.ecopark.layers.edit.Edits;
import org.ecopark.layers.load.ValueLimits;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.api.ApiSource;
import org.springframework.stereotype.Component;

/** What may be written, added to the schema of what is read. */
@Component
public class EditSchema implements ApiSource {

    private final Edits edits;
    private final LayerShelf shelf;

    EditSchema(Edits edits, LayerShelf shelf) {
        this.edits = edits;
        this.shelf = shelf;
    }

    /**
     * Adds to the JSON Schema of a layer what its forms need: limits of what is written, {@code readOnly} for the rest, and
     * which properties must be there. A layer that is only read has only {@code readOnly} properties.
     *
     * @param schema with {@code properties} by name; changed
     */
    @SuppressWarnings("unchecked") // The schema was built just before, of maps by name.
    public void amend(String layer, Map<String, Object> schema) {
        Map<String, Object> properties = (Map<String, Object>) schema.getOrDefault("properties", Map.of());
        EditableRows rows = edits.findEditable(layer).orElse(null);
        Map<String, EditField> fields = new LinkedHashMap<>();
        if (rows != null) {
            rows.fields().forEach(field -> fields.put(field.name(), field));
        }
        List<String> required = new ArrayList<>();
        properties.forEach((name, value) -> {
            if (!(value instanceof Map<?, ?> known)) {
                return;
            }
            Map<String, Object> property = new LinkedHashMap<>((Map<String, Object>) known);
            EditField field = fields.get(name);
            boolean written = field != null || (name.equals("geometry") && rows != null && rows.hasGeometry());
            if (!written) {
                property.put("readOnly", true);
            } else if (field != null) {
                limit(field, property, required);
            }
            properties.put(name, property);
        });
        if (rows != null) {
            if (rows.hasGeometry()) {
                required.add("geometry");
            }
            schema.put("required", required);
            schema.put("x-ecopark-editable", true);
            schema.put("x-ecopark-history-target", rows.historyTarget());
            schema.put("x-ecopark-form", List.copyOf(fields.keySet()));
        }
    }

    private static void limit(EditField field, Map<String, Object> property, List<String> required) {
        ValueLimits limits = field.limits();
        if (limits.required()) {
            required.add(field.name());
        }
        if (!limits.choices().isEmpty()) {
            property.put("enum", limits.choices());
        }
        if (limits.pattern() != null) {
            property.put("pattern", "^" + limits.pattern() + "$");
        }
        if (limits.minimum() != null) {
            property.put("minimum", limits.minimum());
        }
        if (limits.maximum() != null) {
            property.put("maximum", limits.maximum());
        }
        if (field.picks() != null) {
            property.put("x-ecopark-picks", field.picks());
        }
    }

    /** The paths of each collection that can be written. */
    @Override
    public Map<String, Object> fragment() {
        Map<String, Object> paths = new LinkedHashMap<>();
        shelf.listLayers().stream()
                .filter(layer -> edits.findEditable(layer.name()).isPresent())
                .forEach(layer -> {
                    String items = "/ogc/collections/" + layer.name() + "/items";
                    paths.put(items, Map.of("post", operation("createItem", layer, "201", "Create: ", false)));
                    paths.put(
                            items + "/{feature}",
                            Map.of(
                                    "put", operation("replaceItem", layer, "200", "Replace: ", true),
                                    "patch", operation("updateItem", layer, "200", "Change parts: ", true),
                                    "delete", operation("deleteItem", layer, "204", "Remove: ", true)));
                });
        return Map.of("paths", paths);
    }

    private static Map<String, Object> operation(
            String id, Layer layer, String success, String summary, boolean single) {
        Map<String, Object> operation = new LinkedHashMap<>();
        List<Object> parameters = new ArrayList<>();
        if (single) {
            parameters.add(reference("parameters", "feature"));
            parameters.add(reference("parameters", "ifMatch"));
        }
        boolean delete = id.startsWith("delete");
        parameters.add(reference("parameters", delete ? "cascade" : "contentCrs"));
        operation.put("tags", List.of("features"));
        operation.put("operationId", id + "." + layer.name());
        operation.put("summary", summary + layer.title().en() + ".");
        operation.put("parameters", parameters);
        if (!delete) {
            operation.put("requestBody", reference("requestBodies", id.startsWith("update") ? "Patch" : "Feature"));
        }
        operation.put(
                "responses",
                Map.of(
                        success,
                        reference("responses", delete ? "Removed" : "Edited"),
                        "default",
                        reference("responses", "Problem")));
        return operation;
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }
}
