package org.ecopark.suitability.overlay;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.geo.Grid;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.AreaReader;
import org.ecopark.suitability.criteria.Criterion;
import org.ecopark.suitability.criteria.Pairwise;
import org.ecopark.suitability.criteria.PublishedWeight;
import org.ecopark.suitability.ground.ExclusionReader;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads an {@link OverlayOrder} from JSON and refuses what cannot be read by its name. */
@Component
class OverlayOrderReader {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "area",
            "units",
            "shape",
            "spacing_km",
            "exclude",
            "class",
            "market_class",
            "year",
            "pass_through",
            "reach_km",
            "far_km",
            "layers",
            "weights",
            "pairwise",
            "full");
    private static final List<String> LAYERED = List.of("road", "rail", "water");
    private static final List<String> COUNTED = List.of("raw_material", "markets", "labour");
    private static final int MOST_TEXT = 100;

    private final Materials materials;
    private final List<PublishedWeight> published = PublishedWeight.packaged();

    OverlayOrderReader(Materials materials) {
        this.materials = materials;
    }

    List<PublishedWeight> published() {
        return published;
    }

    /**
     * Reads an order.
     *
     * @throws ProblemException when a member is unknown, missing or cannot be read
     */
    OverlayOrder read(JsonNode json) {
        JsonBody body = JsonBody.of(json, KNOWN);
        @Nullable Area area = AreaReader.find(body, "area");
        if (area == null) {
            throw body.missing("area");
        }
        @Nullable String title = body.findText("title", 300);
        @Nullable Pairwise pairwise = pairwise(body);
        return new OverlayOrder(
                title == null ? "" : title,
                area,
                "zones".equals(body.findChoice("units", List.of("grid", "zones"))),
                "hexagon".equals(body.findChoice("shape", List.of("square", "hexagon")))
                        ? Grid.Shape.HEXAGON
                        : Grid.Shape.SQUARE,
                body.number("spacing_km", 0.05, 1000, 5) * 1000,
                ExclusionReader.read(body, "exclude"),
                material(body, "class"),
                material(body, "market_class"),
                body.findPriceYear("year"),
                !"ignored".equals(body.findChoice("pass_through", List.of("recognised", "ignored"))),
                body.number("reach_km", 0.1, 500, 50) * 1000,
                body.number("far_km", 0.1, 1000, 20) * 1000,
                layers(body),
                pairwise == null ? weights(body) : weights(body, pairwise),
                pairwise == null ? null : (Double) pairwise.consistencyRatio(),
                numbers(body, "full", COUNTED, 1e-9, 1e12));
    }

    private @Nullable MaterialClass material(JsonBody body, String member) {
        @Nullable String key = body.findText(member, MOST_TEXT);
        return key == null
                ? null
                : materials
                        .findClass(key)
                        .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                                .with("material_class", key)
                                .exception());
    }

    /** Roads are measured to the layer of the loaded ones unless another is named. */
    private static Map<Criterion, String> layers(JsonBody body) {
        Map<Criterion, String> layers = new EnumMap<>(Criterion.class);
        layers.put(Criterion.ROAD, "roads");
        @Nullable JsonBody named = body.findObject("layers", LAYERED);
        for (String key : LAYERED) {
            @Nullable String layer = named == null ? null : named.findText(key, MOST_TEXT);
            if (layer != null) {
                layers.put(Criterion.find(key).orElseThrow(), layer);
            }
        }
        return layers;
    }

    private Map<Criterion, Double> weights(JsonBody body) {
        Map<Criterion, Double> given = numbers(body, "weights", Criterion.keys(), 0, 1000);
        if (given.isEmpty()) {
            return PublishedWeight.weights(published);
        }
        if (given.values().stream().allMatch(weight -> weight == 0)) {
            throw body.wrong("weights", "object with at least one weight above 0");
        }
        return given;
    }

    private static Map<Criterion, Double> numbers(
            JsonBody body, String member, List<String> keys, double least, double most) {
        Map<Criterion, Double> numbers = new EnumMap<>(Criterion.class);
        @Nullable JsonBody told = body.findObject(member, keys);
        for (String key : keys) {
            @Nullable Double number = told == null ? null : told.findNumber(key, least, most);
            if (number != null) {
                numbers.put(Criterion.find(key).orElseThrow(), number);
            }
        }
        return numbers;
    }

    private static @Nullable Pairwise pairwise(JsonBody body) {
        @Nullable JsonBody told = body.findObject("pairwise", Set.of("criteria", "matrix"));
        if (told == null) {
            return null;
        }
        if (body.findAny("weights") != null) {
            throw body.wrong("weights", "absent where pairwise is given");
        }
        List<String> keys = told.choices("criteria", Criterion.keys());
        @Nullable JsonNode matrix = told.findAny("matrix");
        if (keys.isEmpty() || matrix == null || new HashSet<>(keys).size() < keys.size()) {
            throw told.missing(matrix == null ? "matrix" : "criteria");
        }
        try {
            double[][] numbers = new double[keys.size()][keys.size()];
            if (matrix.size() != keys.size()) {
                throw new IllegalArgumentException("another size");
            }
            for (int i = 0; i < numbers.length; i++) {
                if (matrix.path(i).size() != keys.size()) {
                    throw new IllegalArgumentException("another size");
                }
                for (int j = 0; j < numbers.length; j++) {
                    numbers[i][j] = matrix.path(i).path(j).asDouble(0);
                }
            }
            return Pairwise.of(numbers);
        } catch (IllegalArgumentException e) {
            throw told.wrong("matrix", "reciprocal matrix of positive numbers, a row and a column for each criterion");
        }
    }

    private static Map<Criterion, Double> weights(JsonBody body, Pairwise pairwise) {
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        @Nullable JsonBody told = body.findObject("pairwise", Set.of("criteria", "matrix"));
        List<String> keys = told == null ? List.of() : told.choices("criteria", Criterion.keys());
        double[] found = pairwise.weights();
        for (int i = 0; i < found.length; i++) {
            weights.put(Criterion.find(keys.get(i)).orElseThrow(), found[i]);
        }
        return weights;
    }
}
