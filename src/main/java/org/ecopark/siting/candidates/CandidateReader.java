package org.ecopark.siting.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopark.geo.Grid;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.AreaReader;
import org.ecopark.siting.candidates.CandidateOrder.From;
import org.ecopark.suitability.ground.ExclusionReader;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CandidateOrder} from the member {@code candidates} of a body. */
public final class CandidateReader {

    private static final Set<String> KNOWN =
            Set.of("from", "area", "points", "shape", "spacing_km", "least_free_ha", "exclude");
    private static final int MOST_POINTS = 2000;

    private CandidateReader() {}

    /**
     * The order.
     *
     * @param usual where candidates are looked for when no area is told; null when that has to be told
     * @throws ProblemException when it cannot be read
     */
    public static CandidateOrder read(JsonBody order, @Nullable Area usual) {
        @Nullable JsonBody body = order.findObject("candidates", KNOWN);
        if (body == null) {
            throw order.missing("candidates");
        }
        @Nullable String word = body.findChoice("from", List.of("zones", "plots", "points", "grid"));
        if (word == null) {
            throw body.missing("from");
        }
        From from = From.valueOf(word.toUpperCase(java.util.Locale.ROOT));
        @Nullable Area own = AreaReader.find(body, "area");
        @Nullable Area area = own == null ? usual : own;
        if (area == null && from != From.POINTS) {
            throw body.missing("area");
        }
        List<Candidate> points = points(body, "points", "point");
        if (from == From.POINTS && points.isEmpty()) {
            throw body.missing("points");
        }
        @Nullable String shape = body.findChoice("shape", List.of("hexagon", "square"));
        return new CandidateOrder(
                from,
                area,
                points,
                "square".equals(shape) ? Grid.Shape.SQUARE : Grid.Shape.HEXAGON,
                body.number("spacing_km", 0.1, 1000, 10) * 1000,
                body.number("least_free_ha", 0, 1e6, 0),
                ExclusionReader.read(body, "exclude"));
    }

    /** Named points of a list, numbered from 1. */
    private static List<Candidate> points(JsonBody body, String member, String kind) {
        List<Candidate> points = new ArrayList<>();
        for (JsonBody point :
                body.objects(member, MOST_POINTS, Set.of("name", "longitude", "latitude", "country", "free_land_ha"))) {
            points.add(point(point, kind, points.size() + 1));
        }
        return points;
    }

    /** A point with a name, as the n-th of its kind. */
    public static Candidate point(JsonBody point, String kind, int n) {
        @Nullable Double longitude = point.findNumber("longitude", -180, 180);
        @Nullable Double latitude = point.findNumber("latitude", -90, 90);
        if (longitude == null || latitude == null) {
            throw point.missing(longitude == null ? "longitude" : "latitude");
        }
        @Nullable String name = point.findText("name", 200);
        return new Candidate(
                kind + ":" + n,
                kind,
                name == null ? kind + " " + n : name,
                longitude,
                latitude,
                point.findMatching("country", "[A-Z]{2}", "two capital letters of a country"),
                "point".equals(kind) ? point.findNumber("free_land_ha", 0, 1e6) : null);
    }
}
