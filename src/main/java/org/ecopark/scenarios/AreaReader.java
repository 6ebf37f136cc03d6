package org.ecopark.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an {@link Area} from a member of a body: a box, a polygon, a park, a zone or a country. */
public final class AreaReader {

    private static final String BOX = "west, south, east, north in degrees, south below north";

    private AreaReader() {}

    /**
     * The area; null when the member is absent.
     *
     * @throws ProblemException when it cannot be read
     */
    public static @Nullable Area find(JsonBody body, String member) {
        @Nullable JsonBody area = body.findObject(member, Set.of("bbox", "polygon", "park", "zone", "country"));
        if (area == null) {
            return null;
        }
        if (area.names().size() != 1) {
            throw body.wrong(member, "one of bbox, polygon, park, zone, country");
        }
        Area read = new Area(
                shape(area),
                area.findId("park"),
                area.findId("zone"),
                area.findMatching("country", "[A-Z]{2}", "two capital letters of a country"));
        if (read.isNone()) {
            throw area.missing(area.names().iterator().next());
        }
        return read;
    }

    /**
     * The area of the member {@code area}.
     *
     * @throws ProblemException when it is absent or cannot be read
     */
    public static Area read(JsonBody body) {
        @Nullable Area area = find(body, "area");
        if (area == null) {
            throw body.missing("area");
        }
        return area;
    }

    private static @Nullable String shape(JsonBody area) {
        @Nullable JsonNode polygon = area.findAny("polygon");
        if (polygon != null) {
            if (!Set.of("Polygon", "MultiPolygon").contains(polygon.path("type").asString(""))) {
                throw area.wrong("polygon", "GeoJSON Polygon or MultiPolygon in longitude and latitude");
            }
            return polygon.toString();
        }
        @Nullable JsonNode bbox = area.findAny("bbox");
        return bbox == null ? null : boxes(area, bbox);
    }

    private static String boxes(JsonBody area, JsonNode bbox) {
        if (!bbox.isArray() || bbox.size() != 4 || !bbox.values().stream().allMatch(JsonNode::isNumber)) {
            throw area.wrong("bbox", BOX);
        }
        List<Double> n = bbox.values().stream().map(JsonNode::asDouble).toList();
        try {
            Box box = new Box(n.get(0), n.get(1), n.get(2), n.get(3));
            return shape(box);
        } catch (IllegalArgumentException e) {
            throw area.wrong("bbox", BOX);
        }
    }

    /** A box as GeoJSON, in two parts where it crosses the antimeridian. */
    public static String shape(Box box) {
        return box.parts().stream()
                .map(AreaReader::ring)
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    private static String ring(Box box) {
        return String.format(
                Locale.ROOT,
                "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]",
                box.west(),
                box.south(),
                box.east(),
                box.north());
    }
}
