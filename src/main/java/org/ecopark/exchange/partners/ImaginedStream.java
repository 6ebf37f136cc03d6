package org.ecopark.exchange.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.Stream.Site;
import org.ecopark.materials.Acceptance.Bound;
import org.ecopark.materials.CodeRef;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.measure.AmountRange;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An offer or need that is not in the register, at any point, as a JSON body tells it. */
final class ImaginedStream {

    private static final Set<String> NAMES = Set.of(
            "name",
            "direction",
            "material_class",
            "code_system",
            "code",
            "hazardous",
            "amount_low",
            "amount",
            "amount_high",
            "longitude",
            "latitude",
            "country",
            "process",
            "hazardous_permit",
            "radius_km",
            "year",
            "rejected",
            "after",
            "limit");
    private static final Set<String> NESTED = Set.of("grades", "accepted_codes", "quality", "quality_bounds");
    private static final double MOST_AMOUNT = 1e12;

    private final Materials materials;
    private final JsonNode body;
    private final Parameters scalars;

    private ImaginedStream(Materials materials, JsonNode body) {
        this.materials = materials;
        this.body = body;
        Map<String, String[]> given = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            JsonNode value = member.getValue();
            if (!NESTED.contains(member.getKey()) && !value.isNull()) {
                given.put(member.getKey(), new String[] {value.isValueNode() ? value.asString() : value.toString()});
            }
        }
        Set<String> known = new TreeSet<>(NAMES);
        known.addAll(RankedParameters.NAMES);
        this.scalars = Parameters.of(given, known);
    }

    static ImaginedStream read(Materials materials, JsonMapper mapper, byte[] bytes) {
        JsonNode body;
        try {
            body = mapper.readTree(bytes);
        } catch (JacksonException e) {
            throw Problem.badRequest("unreadable_json").exception();
        }
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("unreadable_json").exception();
        }
        return new ImaginedStream(materials, body);
    }

    Parameters parameters() {
        return scalars;
    }

    Stream stream() {
        @Nullable
        CodeRef code = scalars.findText("code")
                .map(text -> new CodeRef(scalars.findText("code_system").orElse(CodeRef.LIST_OF_WASTE), text))
                .orElse(null);
        MaterialClass material = material(code);
        return new Stream(
                0,
                isOffer(),
                site(),
                material,
                code,
                texts("accepted_codes").stream()
                        .map(text -> new CodeRef(CodeRef.LIST_OF_WASTE, text))
                        .toList(),
                texts("grades"),
                truth("hazardous"),
                quality(),
                bounds(),
                material.unit(),
                amount(material),
                List.of(),
                "available",
                null,
                null,
                scalars.findText("process").orElse(null),
                "declared");
    }

    private boolean isOffer() {
        if (scalars.findText("direction").isEmpty()) {
            throw missing("direction");
        }
        return "offer".equals(scalars.choice("direction", List.of("offer", "need"), "offer"));
    }

    private MaterialClass material(@Nullable CodeRef code) {
        if (scalars.findText("material_class").isPresent()) {
            String key = scalars.findText("material_class").get();
            return materials
                    .findClass(key)
                    .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                            .with("material_class", key)
                            .exception());
        }
        if (code == null) {
            throw missing("material_class");
        }
        return materials
                .findClassOf(code)
                .orElseThrow(() -> Problem.badRequest("code_without_class")
                        .with("code", code.code())
                        .exception());
    }

    private Site site() {
        double longitude = scalars.findNumber("longitude", -180, 180).orElseThrow(() -> missing("longitude"));
        double latitude = scalars.findNumber("latitude", -90, 90).orElseThrow(() -> missing("latitude"));
        return new Site(
                0,
                scalars.findText("name").orElse(""),
                longitude,
                latitude,
                null,
                scalars.findText("country").map(RankedParameters::country).orElse(null),
                null,
                truth("hazardous_permit"),
                false);
    }

    private @Nullable Boolean truth(String name) {
        return scalars.findText(name).isEmpty() ? null : (Boolean) scalars.flag(name, false);
    }

    private @Nullable AmountRange amount(MaterialClass material) {
        @Nullable Double base = scalars.findNumber("amount", 0, MOST_AMOUNT).orElse(null);
        if (base == null) {
            return null;
        }
        double low = scalars.findNumber("amount_low", 0, base).orElse(base);
        double high = scalars.findNumber("amount_high", base, MOST_AMOUNT).orElse(base);
        return new AmountRange(low, base, high, material.unit());
    }

    private List<String> texts(String name) {
        JsonNode list = body.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list.isArray() ? list.values() : List.of(list)) {
            if (!each.isString() || each.asString().isBlank()) {
                throw Problem.badRequest("not_a_list_of_texts")
                        .with("parameter", name)
                        .exception();
            }
            texts.add(each.asString().strip());
        }
        return texts;
    }

    private Map<String, Double> quality() {
        Map<String, Double> quality = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : body.path("quality").properties()) {
            if (!value.getValue().isNumber()) {
                throw notANumber("quality." + value.getKey(), value.getValue());
            }
            quality.put(value.getKey(), value.getValue().doubleValue());
        }
        return quality;
    }

    private Map<String, Bound> bounds() {
        Map<String, Bound> bounds = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : body.path("quality_bounds").properties()) {
            JsonNode pair = value.getValue();
            bounds.put(value.getKey(), new Bound(end(value.getKey(), pair.path(0)), end(value.getKey(), pair.path(1))));
        }
        return bounds;
    }

    private static @Nullable Double end(String name, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (!node.isNumber()) {
            throw notANumber("quality_bounds." + name, node);
        }
        return node.doubleValue();
    }

    private static RuntimeException notANumber(String name, JsonNode given) {
        return Problem.badRequest("not_a_number")
                .with("parameter", name)
                .with("given", given.toString())
                .exception();
    }

    private static RuntimeException missing(String name) {
        return Problem.badRequest("missing_parameter").with("parameter", name).exception();
    }
}
