package org.ecopark.capacity.studies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecopark.capacity.places.SizingOrder;
import org.ecopark.capacity.places.SizingParameters;
import org.ecopark.capacity.places.Wide;
import org.ecopark.scenarios.Area;
import org.ecopark.web.Parameters;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a {@link StudyOrder} from JSON; what says how places are sized is spelled as in the address of one place. */
final class StudyReader {

    private static final Set<String> OWN =
            Set.of("title", "area", "places", "ids", "at_least_t_per_year", "work_units");
    private static final int MOST_IDS = 1000;

    private StudyReader() {}

    static StudyOrder read(JsonNode json) {
        Set<String> known = new TreeSet<>(OWN);
        known.addAll(SizingParameters.NAMES);
        JsonBody body = JsonBody.of(json, known);
        boolean parks = "parks".equals(body.findChoice("places", List.of("zones", "parks")));
        @Nullable String title = body.findText("title", 300);
        @Nullable Double least = body.findNumber("at_least_t_per_year", 0, 1e12);
        @Nullable Long work = body.findWhole("work_units", 1, Long.MAX_VALUE / 2);
        return new StudyOrder(
                title == null ? "" : title,
                wide(body, parks),
                ids(body),
                sizing(json),
                least == null ? 0 : Math.round(least),
                work == null ? StudyOrder.USUAL_WORK : work);
    }

    private static Set<Long> ids(JsonBody body) {
        Set<Long> ids = new TreeSet<>();
        for (String each : body.findAny("ids") == null ? List.<String>of() : list(body)) {
            ids.add(Long.valueOf(each));
        }
        return ids;
    }

    private static List<String> list(JsonBody body) {
        JsonNode ids = Objects.requireNonNull(body.findAny("ids"));
        if (!ids.isArray()
                || ids.size() > MOST_IDS
                || !ids.values().stream().allMatch(each -> each.isIntegralNumber() && each.canConvertToLong())) {
            throw body.wrong("ids", "list of at most " + MOST_IDS + " ids");
        }
        return ids.values().stream().map(each -> Long.toString(each.asLong())).toList();
    }

    private static Wide wide(JsonBody body, boolean parks) {
        @Nullable JsonBody area = body.findObject("area", Set.of("country", "park", "polygon"));
        if (area == null) {
            return new Wide(parks, Area.none());
        }
        @Nullable JsonNode polygon = area.findAny("polygon");
        if (polygon != null
                && !Set.of("Polygon", "MultiPolygon")
                        .contains(polygon.path("type").asString(""))) {
            throw area.wrong("polygon", "GeoJSON Polygon or MultiPolygon in longitude and latitude");
        }
        Area wide = new Area(
                polygon == null ? null : polygon.toString(),
                area.findId("park"),
                null,
                area.findMatching("country", "[A-Z]{2}", "two capital letters of a country"));
        return new Wide(parks, wide);
    }

    private static SizingOrder sizing(JsonNode json) {
        Map<String, String[]> given = new LinkedHashMap<>();
        json.properties().stream()
                .filter(each -> SizingParameters.NAMES.contains(each.getKey()))
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> given.put(each.getKey(), new String[] {text(each.getValue())}));
        given.values().removeIf(each -> each[0].isEmpty());
        return SizingParameters.read(Parameters.of(given, SizingParameters.NAMES));
    }

    /** A value as it would stand in an address. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(StudyReader::text).collect(Collectors.joining(","));
        }
        if (value.isObject()) {
            List<String> pairs = new ArrayList<>();
            value.properties().stream()
                    .filter(each -> !each.getValue().isNull())
                    .forEach(each -> pairs.add(each.getKey() + ":" + text(each.getValue())));
            return String.join(",", pairs);
        }
        return value.isNumber() ? new BigDecimal(value.asString()).toPlainString() : value.asString("");
    }
}
