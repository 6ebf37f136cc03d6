package org.ecopark.exchange.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.ecopark.geo.Geometries;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.stereotype.Component;

/** Reads which exchanges are asked for. */
@Component
class Selections {

    static final Set<String> NAMES =
            Set.of("state", "park", "material_class", "year", "facility", "stream", "country", "bbox", "within", "q");

    private static final int LONGEST_WKT = 20_000;

    private final Materials materials;

    Selections(Materials materials) {
        this.materials = materials;
    }

    Selection of(Parameters parameters) {
        return new Selection(
                states(parameters),
                parameters.findWhole("park", 1, Long.MAX_VALUE).orElse(null),
                parameters.findText("material_class").map(this::family).orElse(List.of()),
                parameters.findWhole("year", 1800, 2200).map(Long::intValue).orElse(null),
                parameters.findWhole("facility", 1, Long.MAX_VALUE).orElse(null),
                parameters.findWhole("stream", 1, Long.MAX_VALUE).orElse(null),
                parameters.findText("country").map(Selections::country).orElse(null),
                area(parameters),
                parameters.findText("q").orElse(null),
                parameters.given().containsKey("exchange")
                        ? parameters.findWhole("exchange", 1, Long.MAX_VALUE).orElse(null)
                        : null);
    }

    private static List<String> states(Parameters parameters) {
        List<String> states = parameters
                .findText("state")
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(List.of());
        for (String state : states) {
            if (State.find(state).isEmpty()) {
                throw Problem.badRequest("not_a_choice")
                        .with("parameter", "state")
                        .with("given", state)
                        .with("choices", State.keys())
                        .exception();
            }
        }
        return states;
    }

    /** A class and all below it. */
    private List<String> family(String key) {
        MaterialClass root = materials
                .findClass(key)
                .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                        .with("material_class", key)
                        .exception());
        List<String> family = new ArrayList<>(List.of(root.key()));
        for (int i = 0; i < family.size(); i++) {
            String parent = family.get(i);
            materials.listClasses().stream()
                    .filter(c -> parent.equals(c.parent()) && !family.contains(c.key()))
                    .forEach(c -> family.add(c.key()));
        }
        return family;
    }

    private static String country(String country) {
        if (!country.matches("[A-Z]{2}")) {
            throw Problem.badRequest("not_a_party_country")
                    .with("parameter", "country")
                    .with("given", country)
                    .exception();
        }
        return country;
    }

    private static @Nullable String area(Parameters parameters) {
        @Nullable String within = parameters.findText("within").orElse(null);
        @Nullable Box box = parameters.bbox().orElse(null);
        if (within != null && box != null) {
            throw Problem.badRequest("two_areas").exception();
        }
        return within != null ? polygon(within) : box == null ? null : wkt(box);
    }

    private static String wkt(Box box) {
        return box.parts().stream()
                .map(p -> "((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(p.west(), p.south(), p.east(), p.north()))
                .collect(Collectors.joining(", ", "MULTIPOLYGON(", ")"));
    }

    private static String polygon(String wkt) {
        try {
            Geometry area = new WKTReader(Geometries.factory()).read(wkt);
            boolean fits = wkt.length() <= LONGEST_WKT && area.getDimension() == 2 && !area.isEmpty();
            if (fits && Geometries.findFault(area) == null) {
                return wkt;
            }
        } catch (ParseException | IllegalArgumentException e) {
            // Answered below like any other text that is no polygon.
        }
        throw Problem.badRequest("not_a_polygon")
                .with("parameter", "within")
                .with("given", wkt)
                .exception();
    }
}
