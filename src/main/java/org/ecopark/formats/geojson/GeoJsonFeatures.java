package org.ecopark.formats.geojson;

import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileColumn;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.FlatText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a FeatureCollection (RFC 7946) or a text sequence (RFC 8142). Coordinates have all their digits. In other systems
 * than WGS 84 a collection has the member {@code crs} of the GeoJSON of 2008; a sequence has no place for it.
 */
public final class GeoJsonFeatures implements FeatureWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();
    private static final String RECORD_SEPARATOR = "\u001e";

    private final FileSchema schema;
    private final JsonGenerator json;
    private final boolean sequence;

    private GeoJsonFeatures(FileSchema schema, OutputStream out, boolean sequence) {
        this.schema = schema;
        this.sequence = sequence;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        if (!sequence) {
            begin();
        }
    }

    public static GeoJsonFeatures collection(FileSchema schema, OutputStream out) {
        return new GeoJsonFeatures(schema, out, false);
    }

    public static GeoJsonFeatures sequence(FileSchema schema, OutputStream out) {
        return new GeoJsonFeatures(schema, out, true);
    }

    private void begin() {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", schema.name());
        if (!schema.isDegrees()) {
            json.writeObjectPropertyStart("crs");
            json.writeStringProperty("type", "name");
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty(
                    "name", "urn:ogc:def:crs:EPSG::" + schema.crs().srid());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void write(FileFeature feature) {
        json.writeRaw(sequence ? RECORD_SEPARATOR : "\n");
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeNumberProperty("id", feature.id());
        json.writeName("geometry");
        GeometryJson.write(feature.geometry(), json);
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < schema.columns().size(); i++) {
            FileColumn column = schema.columns().get(i);
            json.writeName(column.name());
            value(column.kind(), feature.values().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
        if (sequence) {
            json.writeRaw("\n");
        }
    }

    private void value(ColumnKind kind, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (kind == ColumnKind.JSON) {
            json.writeRawValue(value.toString());
        } else if (value instanceof Long whole) {
            json.writeNumber(whole);
        } else if (value instanceof Double decimal) {
            if (Double.isFinite(decimal)) {
                json.writeNumber(decimal);
            } else {
                json.writeNull();
            }
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof List<?> list) {
            FlatText.array(list, json);
        } else if (value instanceof OffsetDateTime time) {
            json.writeString(FlatText.timestamp(time));
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void finish() {
        if (!sequence) {
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
