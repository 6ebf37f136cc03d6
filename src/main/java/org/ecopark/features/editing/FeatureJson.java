package org.ecopark.features.editing;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.Feature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A feature as a JSON tree, to be told, compared and merged. */
final class FeatureJson {

    private final JsonMapper mapper;

    FeatureJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode of(Layer layer, Feature feature) {
        ObjectNode json = mapper.createObjectNode();
        json.put("type", "Feature");
        json.put("id", feature.id());
        json.set("geometry", raw(feature.geometryJson()));
        ObjectNode properties = json.putObject("properties");
        List<LayerProperty> schema = layer.schema().properties();
        for (int i = 0; i < schema.size(); i++) {
            properties.set(
                    schema.get(i).name(),
                    value(schema.get(i).type(), feature.values().get(i)));
        }
        return json;
    }

    private JsonNode value(LayerProperty.Type type, @Nullable Object value) {
        if (value == null) {
            return mapper.nullNode();
        } else if (type == LayerProperty.Type.JSON) {
            return raw((String) value);
        } else if (value instanceof OffsetDateTime time) {
            return mapper.valueToTree(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } else if (value instanceof List<?> list) {
            ArrayNode array = mapper.createArrayNode();
            list.forEach(each -> array.add(mapper.<JsonNode>valueToTree(each)));
            return array;
        }
        return value instanceof Number || value instanceof Boolean
                ? mapper.valueToTree(value)
                : mapper.valueToTree(value.toString());
    }

    private JsonNode raw(@Nullable String text) {
        return text == null ? mapper.nullNode() : mapper.readTree(text);
    }
}
