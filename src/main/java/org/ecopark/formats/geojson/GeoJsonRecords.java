package org.ecopark.formats.geojson;

import java.util.List;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.StrictText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The features of a GeoJSON file, or of a sequence of GeoJSON texts; one feature is in memory at a time. */
public final class GeoJsonRecords implements RecordReader {

    private final JsonText json;
    private @Nullable GeoJsonObject collection;
    private @Nullable String crs;
    private boolean begun;
    private long row;

    public GeoJsonRecords(StrictText text) {
        this.json = new JsonText(text);
    }

    @Override
    public @Nullable FileRecord next() {
        return json.reading(this::advance);
    }

    private @Nullable FileRecord advance() {
        while (true) {
            GeoJsonObject open = collection;
            if (open == null) {
                if (!nextText()) {
                    return null;
                }
                FileRecord single = openText();
                if (single != null) {
                    return single;
                }
            } else if (json.parser().nextToken() == JsonToken.END_ARRAY) {
                closeCollection(open);
            } else {
                return feature();
            }
        }
    }

    private boolean nextText() {
        JsonToken token = json.parser().nextToken();
        if (token == null && !begun) {
            throw new BrokenFileException("the file is empty");
        }
        begun = true;
        if (token != null && token != JsonToken.START_OBJECT) {
            throw new BrokenFileException(
                    json.line() + ": a GeoJSON text is an object ({...}) of type FeatureCollection or Feature");
        }
        return token != null;
    }

    /** Reads a text up to its features, or to its end when it is a single feature or geometry. */
    private @Nullable FileRecord openText() {
        GeoJsonObject object = new GeoJsonObject(json);
        if (object.readMembers()) {
            collection = object;
            note(object.crs(), false);
            return null;
        }
        note(object.crs(), false);
        if ("Topology".equals(object.type())) {
            throw new BrokenFileException("this is TopoJSON, not GeoJSON");
        }
        if ("FeatureCollection".equals(object.type())) {
            throw new BrokenFileException("the FeatureCollection has no list of 'features'");
        }
        return object.record(++row);
    }

    private void closeCollection(GeoJsonObject open) {
        while (open.readMembers()) {
            throw new BrokenFileException(json.line() + ": a FeatureCollection has only one list of 'features'");
        }
        note(open.crs(), row > 0);
        collection = null;
    }

    private void note(@Nullable String declared, boolean tooLate) {
        if (declared == null || declared.equals(crs)) {
            return;
        }
        if (crs != null || (tooLate && !declared.equals("EPSG:4326"))) {
            throw new BrokenFileException("the member 'crs' (" + declared
                    + ") comes after features that were already read; move it before them");
        }
        crs = declared;
    }

    private FileRecord feature() {
        JsonParser parser = json.parser();
        row++;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            RecordNotice notice = RecordNotice.refused(
                    "not_a_feature",
                    json.line() + ": '" + parser.getString() + "' stands where a Feature is needed",
                    null);
            parser.skipChildren();
            return new FileRecord(row, java.util.Map.of(), null, List.of(notice));
        }
        GeoJsonObject object = new GeoJsonObject(json);
        if (object.readMembers()) {
            object.skipFeatures();
        }
        return object.record(row);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public @Nullable String declaredCrs() {
        return crs;
    }

    @Override
    public long bytesRead() {
        return json.bytesRead();
    }

    @Override
    public void close() {
        json.close();
    }
}
