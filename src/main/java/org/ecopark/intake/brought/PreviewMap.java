package org.ecopark.intake.brought;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.WktText;
import org.ecopark.geo.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The first places of a file in longitude and latitude, simplified to what a small map can show, as GeoJSON; and what is
 * wrong with most of them, such as degrees where metres are stated.
 */
public final class PreviewMap {

    private static final int MOST_FEATURES = 300;
    private static final int STEPS = 500;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final @Nullable PlaceColumns places;
    private final @Nullable String demanded;
    private final boolean latitudeFirst;
    private final List<Geometry> shown = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private final Envelope extent = new Envelope();
    private @Nullable String system;
    private @Nullable String unknown;
    private long placed;
    private long strange;
    private long swappable;

    /**
     * An empty map.
     *
     * @param places columns of a table; null where records have geometries
     * @param demanded system that the importer states; null to take the file's
     */
    public PreviewMap(@Nullable PlaceColumns places, @Nullable String demanded, boolean latitudeFirst) {
        this.places = places;
        this.demanded = demanded;
        this.latitudeFirst = latitudeFirst;
    }

    /** Takes a record's place, if it has one. */
    public void add(FileRecord record, @Nullable String declared) {
        Geometry raw = place(record);
        if (raw == null || raw.isEmpty() || unknown != null) {
            return;
        }
        placed++;
        Geometry turned = latitudeFirst ? swap(raw) : raw;
        try {
            Crs crs = Crs.of(demanded != null ? demanded : declared != null ? declared : "EPSG:4326");
            system = crs.code();
            Geometry moved = crs.toRegister(turned);
            boolean degrees = crs.isProjected() && WORLD.contains(turned.getEnvelopeInternal());
            if (!WORLD.contains(moved.getEnvelopeInternal()) || degrees) {
                strange++;
                swappable += fits(crs, swap(turned)) ? 1 : 0;
                return;
            }
            extent.expandToInclude(moved.getEnvelopeInternal());
            if (shown.size() < MOST_FEATURES) {
                shown.add(moved);
                rows.add(record.row());
            }
        } catch (org.ecopark.geo.UnknownCrsException e) {
            unknown = String.valueOf(e.getMessage());
        } catch (IllegalArgumentException e) {
            strange++;
        }
    }

    private static boolean fits(Crs crs, Geometry swapped) {
        try {
            return WORLD.contains(crs.toRegister(swapped).getEnvelopeInternal());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Geometry swap(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply((Coordinate c) -> {
            double x = c.x;
            c.x = c.y;
            c.y = x;
        });
        copy.geometryChanged();
        return copy;
    }

    private @Nullable Geometry place(FileRecord record) {
        PlaceColumns columns = places;
        if (columns == null) {
            return record.geometry();
        }
        if (columns.wkt() != null) {
            Object text = record.values().get(columns.wkt());
            return text == null ? null : WktText.read(text.toString()).geometry();
        }
        Double x = number(record.values().get(columns.x()));
        Double y = number(record.values().get(columns.y()));
        return x == null || y == null ? null : FACTORY.createPoint(new Coordinate(x, y));
    }

    private static @Nullable Double number(@Nullable Object value) {
        try {
            Double number = value == null
                    ? null
                    : (Double) Double.parseDouble(value.toString().strip());
            return number == null || !Double.isFinite(number) ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Code of the system that places were read in; null when there were none. */
    public @Nullable String system() {
        return system;
    }

    /** West, south, east, north; null when nothing lies on the map. */
    public @Nullable List<Double> bbox() {
        return extent.isNull() ? null : List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    /** What is wrong with the places, in sentences. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (unknown != null) {
            faults.add(unknown);
        }
        if (swappable * 2 > placed) {
            faults.add("most places fit only with their axes exchanged: say axes=latitude_first");
        } else if (strange * 2 > placed) {
            faults.add("most places do not suit " + system + "; say the right system with crs=EPSG:...");
        }
        return faults;
    }

    /** A GeoJSON FeatureCollection; each feature has the number of its record. */
    public Map<String, Object> collection() {
        double tolerance = Math.max(extent.getWidth(), extent.getHeight()) / STEPS;
        List<Map<String, Object>> features = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Geometry geometry = shown.get(i);
            Geometry simple = geometry.getDimension() > 0 && geometry.getNumPoints() > 20
                    ? TopologyPreservingSimplifier.simplify(geometry, tolerance)
                    : geometry;
            features.add(Map.of("type", "Feature", "properties", Map.of("row", rows.get(i)), "geometry", json(simple)));
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    private static Map<String, Object> json(Geometry geometry) {
        if (geometry.getClass() == GeometryCollection.class) {
            List<Map<String, Object>> parts = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(json(geometry.getGeometryN(i)));
            }
            return Map.of("type", "GeometryCollection", "geometries", parts);
        }
        return Map.of(
                "type",
                geometry.getGeometryType().replace("LinearRing", "LineString"),
                "coordinates",
                coordinates(geometry));
    }

    private static Object coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        } else if (geometry instanceof LineString line) {
            return line(line);
        } else if (geometry instanceof Polygon polygon) {
            List<Object> rings = new ArrayList<>();
            rings.add(line(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(line(polygon.getInteriorRingN(i)));
            }
            return rings;
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            parts.add(coordinates(geometry.getGeometryN(i)));
        }
        return parts;
    }

    private static List<Object> line(LineString line) {
        List<Object> positions = new ArrayList<>();
        for (Coordinate c : line.getCoordinates()) {
            positions.add(position(c));
        }
        return positions;
    }

    private static List<Double> position(Coordinate c) {
        return List.of(Math.round(c.x * 1e6) / 1e6, Math.round(c.y * 1e6) / 1e6);
    }
}
