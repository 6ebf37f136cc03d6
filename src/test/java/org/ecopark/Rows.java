package org.ecopark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.geo.Geometries;
import org.ecopark.layers.load.EditableLayer;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.shelf.LayerShelf;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.transaction.support.TransactionTemplate;

/** A vocabulary for tests that fill the register: rows by a few words, loaded as intake does it. */
public final class Rows {

    private final LayerShelf shelf;
    private final TransactionTemplate transaction;
    private final String source;
    private final List<LoadIssue> issues = new ArrayList<>();

    public Rows(LayerShelf shelf, TransactionTemplate transaction, String source) {
        this.shelf = shelf;
        this.transaction = transaction;
        this.source = source;
    }

    public static LoadRow point(String id, double longitude, double latitude, Object... namesAndValues) {
        return new LoadRow(1, id, Geometries.point(longitude, latitude), values(namesAndValues));
    }

    public static LoadRow shape(String id, String wkt, Object... namesAndValues) {
        try {
            Geometry geometry = new WKTReader(Geometries.factory()).read(wkt);
            return new LoadRow(1, id, geometry, values(namesAndValues));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static LoadRow row(String id, Object... namesAndValues) {
        return new LoadRow(1, id, null, values(namesAndValues));
    }

    /**
     * An offer or need.
     *
     * @param more names and values of what else is known of it
     */
    public static LoadRow stream(
            String id, String facility, String direction, String materialClass, double amount, Object... more) {
        Map<String, Object> values = values(
                "facility",
                facility,
                "direction",
                direction,
                "status",
                "observed",
                "material_class",
                materialClass,
                "amount",
                amount);
        values.putAll(values(more));
        return new LoadRow(1, id, null, values);
    }

    public LoadResult load(String target, LoadRow... rows) {
        return load(target, false, rows);
    }

    public LoadResult load(String target, boolean prune, LoadRow... rows) {
        EditableLayer layer = shelf.findEditable(target).orElseThrow();
        issues.clear();
        return transaction.execute(
                status -> layer.load(source, prune, List.of(rows).iterator(), issues::add));
    }

    /** Takes away what this source has there, dependants first: tests that stand where others do leave nothing behind. */
    public void clear(String... targets) {
        for (String target : targets) {
            load(target, true);
        }
    }

    /** Codes of the issues of the last load. */
    public List<String> issueCodes() {
        return issues.stream().map(LoadIssue::code).toList();
    }

    public List<LoadIssue> issues() {
        return List.copyOf(issues);
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
