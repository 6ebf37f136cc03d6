package org.ecopark.tenants;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.exchange.allocation.AllocationOrder;
import org.ecopark.exchange.allocation.AllocationOrder.Partners;
import org.ecopark.geo.Box;
import org.ecopark.measure.Distance;
import org.ecopark.scenarios.Area;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked for.
 *
 * @param park at which a tenant is missing
 * @param processes keys of those that come into question; empty for all of the library
 * @param without facilities taken to be gone
 * @param aroundM half the side of the box around the park in which streams take part and compete
 * @param roadM how far a material may go; null for the reach of each class
 * @param most how many tenants are wanted
 */
record TenantQuestion(
        String title,
        long park,
        Measure measure,
        List<String> classes,
        List<String> processes,
        List<Long> without,
        @Nullable Integer year,
        List<String> statuses,
        double aroundM,
        @Nullable Double roadM,
        int most) {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "park",
            "by",
            "classes",
            "processes",
            "without",
            "year",
            "statuses",
            "around_km",
            "road_km",
            "most");
    private static final List<String> STATUSES = List.of("observed", "available", "committed");
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_NAMES = 200;
    private static final double MOST_KM = 10_000;
    private static final long MOST_TENANTS = 50;
    private static final int USUAL_TENANTS = 5;

    /** Reach of wood and beyond it, so that others who want the same are seen, too. */
    private static final double USUAL_KM = 100;

    private static final double MOST_AROUND_KM = 500;

    TenantQuestion {
        classes = List.copyOf(classes);
        processes = List.copyOf(processes);
        without = List.copyOf(without);
        statuses = List.copyOf(statuses);
    }

    /**
     * Reads a question.
     *
     * @throws org.ecopark.web.ProblemException when a member is unknown, missing or cannot be read
     */
    static TenantQuestion read(JsonNode json) {
        JsonBody body = JsonBody.of(json, KNOWN);
        @Nullable Long park = body.findId("park");
        if (park == null) {
            throw body.missing("park");
        }
        @Nullable String title = body.findText("title", LONGEST_TITLE);
        @Nullable String by = body.findChoice("by", Measure.keys());
        @Nullable Double km = body.findNumber("road_km", 0, MOST_KM);
        @Nullable Long most = body.findWhole("most", 1, MOST_TENANTS);
        List<String> statuses = body.choices("statuses", STATUSES);
        return new TenantQuestion(
                title == null ? "Missing tenants" : title,
                park,
                by == null ? Measure.TONNES : Measure.of(by),
                body.texts("classes", MOST_NAMES),
                body.texts("processes", MOST_NAMES),
                ids(body),
                body.findPriceYear("year"),
                statuses.isEmpty() ? STATUSES.subList(0, 2) : statuses,
                1000 * body.number("around_km", 1, MOST_AROUND_KM, USUAL_KM),
                km == null ? null : (Double) (km * 1000),
                most == null ? USUAL_TENANTS : most.intValue());
    }

    private static List<Long> ids(JsonBody body) {
        @Nullable JsonNode told = body.findAny("without");
        if (told == null) {
            return List.of();
        }
        if (!told.isArray()
                || told.size() > MOST_NAMES
                || !told.values().stream().allMatch(id -> id.canConvertToLong() && id.isIntegralNumber())) {
            throw body.wrong("without", "a list of ids of facilities");
        }
        return told.values().stream().map(JsonNode::asLong).toList();
    }

    /** The best set of exchanges around a place. */
    AllocationOrder order(Newcomers.Place place) {
        return new AllocationOrder(
                title,
                new Area(box(place), null, null, null),
                Partners.INSIDE,
                classes,
                year,
                statuses,
                null,
                roadM,
                true,
                true,
                null,
                null,
                measure.objective(),
                null,
                List.of());
    }

    /** As GeoJSON, in two parts where it crosses the antimeridian. */
    private String box(Newcomers.Place place) {
        return Box.around(place.longitude(), place.latitude(), new Distance(aroundM)).parts().stream()
                .map(part -> String.format(
                        Locale.ROOT,
                        "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]",
                        part.west(),
                        part.south(),
                        part.east(),
                        part.north()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }
}
