package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopark.exchange.allocation.AllocationOrder.Area;
import org.ecopark.exchange.allocation.AllocationOrder.Sweep;
import org.ecopark.exchange.allocation.Objective.Aim;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an {@link AllocationOrder} from JSON and refuses what cannot be read by its name. */
public final class OrderReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> KNOWN = Set.of(
            "title",
            "area",
            "classes",
            "year",
            "statuses",
            "radius_km",
            "road_km",
            "objective",
            "pass_through",
            "prices_of",
            "currency",
            "price_year",
            "pareto");
    private static final double MOST_KM = 10_000;
    private static final double MOST_PRICE = 1_000_000_000;

    private OrderReader() {}

    /**
     * Reads an order.
     *
     * @throws ProblemException when a member is unknown or cannot be read
     */
    public static AllocationOrder read(JsonNode json) {
        requireObject(json, "/", KNOWN);
        String passThrough = choice(json, "pass_through", List.of("recognised", "ignored"), "recognised");
        String title = text(json, "title");
        return new AllocationOrder(
                title == null ? "" : title,
                area(json.path("area")),
                texts(json, "classes"),
                whole(json, "year"),
                statuses(json),
                kilometres(json, "radius_km"),
                kilometres(json, "road_km"),
                "recognised".equals(passThrough),
                matching(json, "prices_of", "[A-Z]{2}", "two capital letters of a country"),
                money(json),
                objective(json.path("objective")),
                sweep(json.path("pareto")));
    }

    private static Area area(JsonNode area) {
        requireObject(area, "area", Set.of("bbox", "polygon", "park", "zone", "country"));
        if (area.size() != 1) {
            throw wrong("area", "one of bbox, polygon, park, zone, country");
        }
        String country = matching(area, "country", "[A-Z]{2}", "two capital letters of a country");
        if (area.has("bbox")) {
            return new Area(boxes(area.path("bbox")), null, null, null);
        }
        if (area.has("polygon")) {
            JsonNode polygon = area.path("polygon");
            if (!Set.of("Polygon", "MultiPolygon").contains(polygon.path("type").asString(""))) {
                throw wrong("area.polygon", "GeoJSON Polygon or MultiPolygon in longitude and latitude");
            }
            return new Area(polygon.toString(), null, null, null);
        }
        return new Area(null, id(area, "park"), id(area, "zone"), country);
    }

    /** One box, or two where it crosses the antimeridian, as GeoJSON. */
    private static String boxes(JsonNode bbox) {
        if (!bbox.isArray() || bbox.size() != 4) {
            throw wrong("area.bbox", "west, south, east, north in degrees");
        }
        double[] n = new double[4];
        for (int i = 0; i < 4; i++) {
            double most = i % 2 == 0 ? 180 : 90;
            if (!bbox.path(i).isNumber() || Math.abs(bbox.path(i).asDouble()) > most) {
                throw wrong("area.bbox", "west, south, east, north in degrees");
            }
            n[i] = bbox.path(i).asDouble();
        }
        if (n[1] > n[3]) {
            throw wrong("area.bbox", "south below north");
        }
        ObjectNode shape = JSON.createObjectNode().put("type", "MultiPolygon");
        ArrayNode polygons = shape.putArray("coordinates");
        if (n[0] > n[2]) {
            ring(polygons, n[0], n[1], 180, n[3]);
            ring(polygons, -180, n[1], n[2], n[3]);
        } else {
            ring(polygons, n[0], n[1], n[2], n[3]);
        }
        return shape.toString();
    }

    private static void ring(ArrayNode polygons, double west, double south, double east, double north) {
        ArrayNode ring = polygons.addArray().addArray();
        ring.addArray().add(west).add(south);
        ring.addArray().add(east).add(south);
        ring.addArray().add(east).add(north);
        ring.addArray().add(west).add(north);
        ring.addArray().add(west).add(south);
    }

    private static List<String> statuses(JsonNode json) {
        List<String> given = texts(json, "statuses");
        List<String> known = List.of("observed", "available", "committed");
        for (String status : given) {
            if (!known.contains(status)) {
                throw Problem.badRequest("member_not_a_choice")
                        .with("member", "statuses")
                        .with("given", status)
                        .with("choices", known)
                        .exception();
            }
        }
        return given.isEmpty() ? List.of("observed", "available") : given;
    }

    private static Objective objective(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Objective.weights(1, 0, 0);
        }
        requireObject(
                json, "objective", Set.of("gain_weight", "carbon_price_per_t_co2e", "diverted_value_per_t", "order"));
        List<Aim> order = new ArrayList<>();
        for (String word : texts(json, "order")) {
            order.add(aim(word));
        }
        if (order.size() > 2 || (order.size() == 2 && order.get(0) == order.get(1))) {
            throw wrong("objective.order", "one or two different aims");
        }
        return new Objective(
                number(json, "gain_weight", 0, 1000, 1),
                number(json, "carbon_price_per_t_co2e", 0, MOST_PRICE, 0),
                number(json, "diverted_value_per_t", 0, MOST_PRICE, 0),
                order);
    }

    private static Aim aim(String word) {
        return switch (word) {
            case "diverted" -> Aim.DIVERTED;
            case "gain" -> Aim.GAIN;
            case "co2e" -> Aim.CO2E;
            case "distance" -> Aim.DISTANCE;
            default ->
                throw Problem.badRequest("member_not_a_choice")
                        .with("member", "objective.order")
                        .with("given", word)
                        .with("choices", List.of("diverted", "gain", "co2e", "distance"))
                        .exception();
        };
    }

    private static @Nullable Sweep sweep(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        requireObject(json, "pareto", Set.of("steps", "largest_carbon_price"));
        return new Sweep(
                (int) number(json, "steps", 2, 20, 5), number(json, "largest_carbon_price", 0, MOST_PRICE, 300));
    }

    private static @Nullable MoneyBasis money(JsonNode json) {
        String currency = matching(json, "currency", "[A-Z]{3}", "three capital letters of a currency");
        Integer year = whole(json, "price_year");
        if (currency == null) {
            return null;
        }
        return new MoneyBasis(currency, year == null ? 2025 : year);
    }

    private static void requireObject(JsonNode json, String path, Set<String> known) {
        if (!json.isObject()) {
            throw wrong(path, "object");
        }
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw Problem.badRequest("unknown_member")
                        .with("member", name)
                        .with("known", known.stream().sorted().toList())
                        .exception();
            }
        }
    }

    private static ProblemException wrong(String member, String expected) {
        return Problem.badRequest("member_type")
                .with("member", member)
                .with("expected", expected)
                .exception();
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()
                || value.asString().length() > 300
                || value.asString().indexOf('\0') >= 0) {
            throw wrong(name, "text of at most 300 characters");
        }
        return value.asString().strip();
    }

    private static @Nullable String matching(JsonNode json, String name, String pattern, String expected) {
        String text = text(json, name);
        if (text != null && !text.matches(pattern)) {
            throw wrong(name, expected);
        }
        return text;
    }

    private static String choice(JsonNode json, String name, List<String> choices, String usual) {
        String word = text(json, name);
        if (word != null && !choices.contains(word)) {
            throw Problem.badRequest("member_not_a_choice")
                    .with("member", name)
                    .with("given", word)
                    .with("choices", choices)
                    .exception();
        }
        return word == null ? usual : word;
    }

    private static List<String> texts(JsonNode json, String name) {
        JsonNode list = json.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            texts.add(each.asString(""));
        }
        if (!list.isArray() || list.size() > 200 || texts.stream().anyMatch(String::isBlank)) {
            throw wrong(name, "list of at most 200 texts");
        }
        return texts;
    }

    private static @Nullable Integer whole(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || value.asLong() < 1900 || value.asLong() > 2100) {
            throw wrong(name, "year from 1900 to 2100");
        }
        return (Integer) value.asInt();
    }

    private static @Nullable Long id(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "whole number");
        }
        return (Long) value.asLong();
    }

    private static @Nullable Double kilometres(JsonNode json, String name) {
        double km = number(json, name, 0, MOST_KM, -1);
        return km < 0 ? null : (Double) (km * 1000);
    }

    private static double number(JsonNode json, String name, double least, double most, double usual) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw wrong(name, "number");
        }
        double number = value.asDouble();
        if (number < least || number > most) {
            throw Problem.badRequest("member_out_of_range")
                    .with("member", name)
                    .with("least", Double.toString(least))
                    .with("most", Double.toString(most))
                    .exception();
        }
        return number;
    }
}
