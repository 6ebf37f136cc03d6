package org.ecopark.features;

import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.Feature;
import org.ecopark.layers.shelf.FeaturePage;
import org.ecopark.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features as GeoJSON (RFC 7946), written as they come. Geometries and structured values are already JSON in the
 * database and pass through as they are.
 */
@Component
class GeoJsonWriter {

    private final JsonMapper mapper;

    GeoJsonWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    void collection(FeaturePage page, Matched matched, List<Link> links, OutputStream out) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty(
                    "timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            matched.exact().ifPresent(number -> json.writeNumberProperty("numberMatched", number));
            matched.estimated().ifPresent(number -> json.writeNumberProperty("numberEstimated", number));
            json.writeNumberProperty("numberReturned", page.features().size());
            outside(page, json);
            links(links, json);
            json.writeArrayPropertyStart("features");
            for (Feature feature : page.features()) {
                json.writeStartObject();
                members(page.layer(), feature, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Ids of features whose geometry is null only because it has no numbers in the coordinates of this answer. */
    private static void outside(FeaturePage page, JsonGenerator json) {
        if (page.features().stream().noneMatch(Feature::outside)) {
            return;
        }
        json.writeArrayPropertyStart("outsideCrs");
        page.features().stream().filter(Feature::outside).forEach(feature -> json.writeNumber(feature.id()));
        json.writeEndArray();
    }

    void feature(Layer layer, Feature feature, List<Link> links, OutputStream out) {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            members(layer, feature, json);
            if (feature.outside()) {
                json.writeBooleanProperty("outsideCrs", true);
            }
            links(links, json);
            json.writeEndObject();
        }
    }

    private static void members(Layer layer, Feature feature, JsonGenerator json) {
        json.writeStringProperty("type", "Feature");
        json.writeNumberProperty("id", feature.id());
        json.writeName("geometry");
        raw(feature.geometryJson(), json);
        json.writeObjectPropertyStart("properties");
        List<LayerProperty> properties = layer.schema().properties();
        for (int i = 0; i < properties.size(); i++) {
            json.writeName(properties.get(i).name());
            value(properties.get(i).type(), feature.values().get(i), json);
        }
        json.writeEndObject();
    }

    private static void value(LayerProperty.Type type, @Nullable Object value, JsonGenerator json) {
        if (value == null || type == LayerProperty.Type.JSON) {
            raw((String) value, json);
        } else if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof Double decimal) {
            number(decimal, json);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof List<?> list) {
            list(list, json);
        } else if (value instanceof OffsetDateTime time) {
            // Its own toString leaves out seconds that are zero, which RFC 3339 does not allow.
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } else {
            json.writeString(value.toString());
        }
    }

    private static void list(List<?> list, JsonGenerator json) {
        json.writeStartArray();
        for (Object element : list) {
            if (element instanceof Number decimal) {
                number(decimal.doubleValue(), json);
            } else if (element == null) {
                json.writeNull();
            } else {
                json.writeString(element.toString());
            }
        }
        json.writeEndArray();
    }

    /** JSON has neither NaN nor infinity. */
    private static void number(double decimal, JsonGenerator json) {
        if (Double.isFinite(decimal)) {
            json.writeNumber(decimal);
        } else {
            json.writeNull();
        }
    }

    private static void raw(@Nullable String text, JsonGenerator json) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeRawValue(text);
        }
    }

    private static void links(List<Link> links, JsonGenerator json) {
        json.writeArrayPropertyStart("links");
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringProperty("href", link.href());
            json.writeStringProperty("rel", link.rel());
            json.writeStringProperty("type", link.type());
            json.writeStringProperty("title", link.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
