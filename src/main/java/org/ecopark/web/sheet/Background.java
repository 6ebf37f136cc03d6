package org.ecopark.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Land and towns to draw under a small map, read once from the packaged background. */
public final class Background {

    private static final GeometryFactory FACTORY = Geometries.factory();
    private static final List<Geometry> LAND = land();
    private static final List<IndexedPointInAreaLocator> LOCATORS =
            LAND.stream().map(IndexedPointInAreaLocator::new).toList();
    private static final List<Town> TOWNS = towns();

    private Background() {}

    /** A town with its rank, 1 for the largest. */
    public record Town(double longitude, double latitude, String en, String ko, int rank) {

        public String in(Locale language) {
            return "ko".equals(language.getLanguage()) ? ko : en;
        }
    }

    /** Land in a box, cut at it. */
    public static List<Geometry> land(Box box) {
        Envelope envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        Geometry frame = FACTORY.toGeometry(envelope);
        List<Geometry> cut = new ArrayList<>();
        for (Geometry land : LAND) {
            if (land.getEnvelopeInternal().intersects(envelope)) {
                try {
                    cut.add(land.intersection(frame));
                } catch (TopologyException simplified) {
                    // An outline that crosses itself after simplification is drawn whole; the frame hides the rest.
                    cut.add(land);
                }
            }
        }
        return cut;
    }

    /**
     * Whether a place in degrees lies on land, to within some kilometres at coasts, as far as the simplified outlines go.
     */
    public static boolean isLand(double longitude, double latitude) {
        Coordinate place = new Coordinate(longitude, latitude);
        return LOCATORS.stream().anyMatch(area -> area.locate(place) != Location.EXTERIOR);
    }

    /** Towns in a box, the largest first. */
    public static List<Town> towns(Box box, int most) {
        return TOWNS.stream()
                .filter(town -> town.longitude() > box.west()
                        && town.longitude() < box.east()
                        && town.latitude() > box.south()
                        && town.latitude() < box.north())
                .limit(most)
                .toList();
    }

    private static List<Geometry> land() {
        List<Geometry> land = new ArrayList<>();
        for (JsonNode feature : features("land.geojson")) {
            JsonNode geometry = feature.path("geometry");
            JsonNode coordinates = geometry.path("coordinates");
            if ("Polygon".equals(geometry.path("type").asString())) {
                land.add(polygon(coordinates));
            } else {
                coordinates.forEach(part -> land.add(polygon(part)));
            }
        }
        return land;
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode points) {
        Coordinate[] coordinates = new Coordinate[points.size()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(
                    points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
        }
        return FACTORY.createLinearRing(coordinates);
    }

    private static List<Town> towns() {
        List<Town> towns = new ArrayList<>();
        for (JsonNode feature : features("places.geojson")) {
            JsonNode point = feature.path("geometry").path("coordinates");
            JsonNode properties = feature.path("properties");
            towns.add(new Town(
                    point.get(0).asDouble(),
                    point.get(1).asDouble(),
                    properties.path("name_en").asString(),
                    properties
                            .path("name_ko")
                            .asString(properties.path("name_en").asString()),
                    properties.path("rank").asInt(9)));
        }
        towns.sort(java.util.Comparator.comparingInt(Town::rank));
        return towns;
    }

    private static JsonNode features(String file) {
        String path = "/gis-data/background/" + file;
        try (InputStream in = Objects.requireNonNull(Background.class.getResourceAsStream(path), path)) {
            return new JsonMapper().readTree(in).path("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
