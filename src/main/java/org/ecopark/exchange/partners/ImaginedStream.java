package org.ecopark.exchange.partners;

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
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An offer or need that is not in the register, at any point, as a JSON body tells it. */
final class ImaginedStream {

    private static final Set<String> OWN = Set.of(
            "name",
            "direction",
            "material_class",
            "code_system",
            "code",
            "accepted_codes",
            "grades",
            "hazardous",
            "quality",
            "quality_bounds",
            "amount_low",
            "amount",
            "amount_high",
            "longitude",
            "latitude",
            "country",
            "process",
            "hazardous_permit");
    private static final Set<String> SEARCH =
            Set.of("direction", "material_class", "radius_km", "year", "rejected", "after", "limit", "lang");
    private static final double MOST_AMOUNT = 1e12;
    private static final int LONGEST = 300;
    private static final String BOUNDS = "two numbers, lowest before highest; null where there is no bound";
    private static final int MOST_TEXTS = 1000;

    private final Materials materials;
    private final List<String> processes;
    private final JsonBody body;
    private final Parameters search;

    private ImaginedStream(Materials materials, List<String> processes, JsonNode json) {
        Set<String> asked = new TreeSet<>(SEARCH);
        asked.addAll(RankedParameters.NAMES);
        Set<String> known = new TreeSet<>(asked);
        known.addAll(OWN);
        this.materials = materials;
        this.processes = processes;
        this.body = JsonBody.of(json, known);
        this.search = search(json, asked);
    }

    /** What may stand in the address of other searches stands in the body here and is read alike. */
    private static Parameters search(JsonNode json, Set<String> names) {
        Map<String, String[]> given = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonNode value = member.getValue();
            if (names.contains(member.getKey()) && !value.isNull()) {
                given.put(member.getKey(), new String[] {value.isValueNode() ? value.asString() : value.toString()});
            }
        }
        return Parameters.of(given, names);
    }

    /** @param processes keys of all that are known */
    static ImaginedStream read(Materials materials, List<String> processes, JsonMapper mapper, byte[] bytes) {
        try {
            return new ImaginedStream(materials, processes, mapper.readTree(bytes));
        } catch (JacksonException broken) {
            throw Problem.badRequest("unreadable_body")
                    .with("line", broken.getLocation().getLineNr())
                    .with("column", broken.getLocation().getColumnNr())
                    .exception();
        }
    }

    /** How partners are searched and ranked. */
    Parameters parameters() {
        return search;
    }

    Stream stream() {
        @Nullable String text = body.findText("code", LONGEST);
        @Nullable String system = body.findText("code_system", LONGEST);
        @Nullable
        CodeRef code = text == null ? null : new CodeRef(system == null ? CodeRef.LIST_OF_WASTE : system, text);
        MaterialClass material = material(code);
        return new Stream(
                0,
                isOffer(),
                site(),
                material,
                code,
                body.texts("accepted_codes", MOST_TEXTS).stream()
                        .map(accepted -> new CodeRef(CodeRef.LIST_OF_WASTE, accepted))
                        .toList(),
                body.texts("grades", MOST_TEXTS),
                body.findFlag("hazardous"),
                body.numbers("quality"),
                bounds(),
                material.unit(),
                amount(material),
                List.of(),
                "available",
                null,
                null,
                body.findChoice("process", processes),
                "declared");
    }

    private boolean isOffer() {
        @Nullable String direction = body.findChoice("direction", List.of("offer", "need"));
        if (direction == null) {
            throw body.missing("direction");
        }
        return "offer".equals(direction);
    }

    private MaterialClass material(@Nullable CodeRef code) {
        @Nullable String key = body.findText("material_class", LONGEST);
        if (key != null) {
            return materials
                    .findClass(key)
                    .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                            .with("material_class", key)
                            .exception());
        }
        if (code == null) {
            throw body.missing("material_class");
        }
        return materials
                .findClassOf(code)
                .orElseThrow(() -> Problem.badRequest("code_without_class")
                        .with("code", code.code())
                        .exception());
    }

    private Site site() {
        @Nullable String name = body.findText("name", LONGEST);
        @Nullable String country = body.findText("country", LONGEST);
        return new Site(
                0,
                name == null ? "" : name,
                degrees("longitude", 180),
                degrees("latitude", 90),
                null,
                country == null ? null : RankedParameters.country(country),
                null,
                body.findFlag("hazardous_permit"),
                false);
    }

    private double degrees(String name, double most) {
        @Nullable Double degrees = body.findNumber(name, -most, most);
        if (degrees == null) {
            throw body.missing(name);
        }
        return degrees;
    }

    private @Nullable AmountRange amount(MaterialClass material) {
        @Nullable Double base = body.findNumber("amount", 0, MOST_AMOUNT);
        if (base == null) {
            return null;
        }
        double low = body.number("amount_low", 0, base, base);
        double high = body.number("amount_high", base, MOST_AMOUNT, base);
        return new AmountRange(low, base, high, material.unit());
    }

    private Map<String, Bound> bounds() {
        Map<String, Bound> bounds = new HashMap<>();
        @Nullable JsonNode told = body.findAny("quality_bounds");
        if (told == null) {
            return bounds;
        }
        if (!told.isObject()) {
            throw body.wrong("quality_bounds", "object of pairs, such as {\"moisture_percent\": [null, 20]}");
        }
        for (Map.Entry<String, JsonNode> value : told.properties()) {
            String name = value.getKey();
            @Nullable Double low = end(name, value.getValue(), 0);
            @Nullable Double high = end(name, value.getValue(), 1);
            if (low != null && high != null && low > high) {
                throw body.wrong("quality_bounds." + name, BOUNDS);
            }
            bounds.put(name, new Bound(low, high));
        }
        return bounds;
    }

    private @Nullable Double end(String name, JsonNode pair, int index) {
        JsonNode node = pair.path(index);
        if (!pair.isArray() || pair.size() != 2 || !(node.isNull() || isFinite(node))) {
            throw body.wrong("quality_bounds." + name, BOUNDS);
        }
        return node.isNull() ? null : (Double) node.doubleValue();
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }
}
