package org.ecopark.formats.geojson;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.StrictText;
import org.jspecify.annotations.Nullable;

/**
 * The geometries of one object of a TopoJSON file. The file is read as a whole at the first record: arcs are shared and
 * may follow the objects that use them. Arcs are held packed.
 */
public final class TopoJsonRecords implements RecordReader {

    private final JsonText json;
    private final @Nullable String wanted;
    private @Nullable Topology topology;
    private @Nullable Iterator<Topology.Shape> shapes;
    private long row;

    public TopoJsonRecords(StrictText text, @Nullable String wanted) {
        this.json = new JsonText(text);
        this.wanted = wanted;
    }

    @Override
    public @Nullable FileRecord next() {
        Topology loaded = topology;
        if (loaded == null) {
            loaded = json.reading(() -> Topology.read(json));
            topology = loaded;
        }
        Iterator<Topology.Shape> left = shapes;
        if (left == null) {
            left = choose(loaded).members().iterator();
            shapes = left;
        }
        return left.hasNext() ? loaded.record(++row, left.next()) : null;
    }

    private Topology.Shape choose(Topology loaded) {
        Map<String, Topology.Shape> objects = loaded.objects();
        if (wanted != null) {
            Topology.Shape chosen = objects.get(wanted);
            if (chosen == null) {
                throw new BrokenFileException(
                        "the topology has no object '" + wanted + "'; its objects are " + objects.keySet());
            }
            return chosen;
        }
        if (objects.size() != 1) {
            throw new BrokenFileException(
                    "the topology has the objects " + objects.keySet() + "; say which one to read");
        }
        return objects.values().iterator().next();
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public @Nullable String declaredCrs() {
        return topology == null ? null : topology.crs();
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
