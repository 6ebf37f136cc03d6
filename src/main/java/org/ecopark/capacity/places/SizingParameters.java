package org.ecopark.capacity.places;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecopark.capacity.competition.Competition;
import org.ecopark.capacity.economics.CarbonAccount.Counterfactual;
import org.ecopark.capacity.places.SizingOrder.Reckoned;
import org.ecopark.capacity.places.SizingOrder.Site;
import org.ecopark.capacity.places.SizingOrder.Supplied;
import org.ecopark.capacity.sizing.Weights;
import org.ecopark.capacity.supply.Reach;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads a {@link SizingOrder} from the parameters of an address. */
public final class SizingParameters {

    /** Names that say how, not where. */
    public static final List<String> NAMES = List.of(
            "class",
            "process",
            "set",
            "assume",
            "year",
            "max_km",
            "max_minutes",
            "max_cost",
            "competition",
            "pass_through",
            "without",
            "illustrative",
            "weights",
            "counterfactual",
            "draws",
            "seed",
            "free_land_ha",
            "grid_mw",
            "water_m3_per_day",
            "permit_t",
            "permit_classes",
            "budget");

    private static final int MOST_DRAWS = 5_000;
    private static final double MOST = 1e15;

    private final Parameters parameters;

    private SizingParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    public static SizingOrder read(Parameters parameters) {
        return new SizingParameters(parameters).order();
    }

    private SizingOrder order() {
        String material = parameters
                .findText("class")
                .orElseThrow(() -> Problem.badRequest("missing_parameter")
                        .with("parameter", "class")
                        .exception());
        return new SizingOrder(material, parameters.findText("process").orElse(null), supplied(), reckoned(), site());
    }

    private Supplied supplied() {
        boolean gravity =
                "gravity".equals(parameters.choice("competition", List.of("short_haul", "gravity"), "short_haul"));
        boolean counted =
                "counted".equals(parameters.choice("pass_through", List.of("left_out", "counted"), "left_out"));
        return new Supplied(
                parameters.findWhole("year", 1900, 2100).map(Long::intValue).orElse(null),
                reach(),
                gravity ? Competition.Rule.GRAVITY : Competition.Rule.SHORT_HAUL,
                counted,
                ids("without"),
                parameters.flag("illustrative", true));
    }

    private @Nullable Reach reach() {
        List<String> given = List.of("max_km", "max_minutes", "max_cost").stream()
                .filter(name -> parameters.findText(name).isPresent())
                .toList();
        if (given.size() > 1) {
            throw wrong(given.get(1), "left out beside " + given.get(0));
        }
        return given.isEmpty()
                ? null
                : switch (given.get(0)) {
                    case "max_km" -> Reach.km(limit("max_km", 1000));
                    case "max_minutes" -> Reach.minutes(limit("max_minutes", 24 * 60));
                    default -> Reach.cost(limit("max_cost", MOST));
                };
    }

    private double limit(String name, double most) {
        return parameters.findNumber(name, 0.001, most).orElseThrow();
    }

    private Set<Long> ids(String name) {
        Set<Long> ids = new TreeSet<>();
        for (String each : parts(name)) {
            if (!each.matches("\\d{1,18}")) {
                throw wrong(name, "ids with commas between");
            }
            ids.add(Long.valueOf(each));
        }
        return ids;
    }

    private List<String> parts(String name) {
        return parameters.findText(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Reckoned reckoned() {
        String other = Counterfactual.OTHER_USE.key();
        boolean landfill = !other.equals(parameters.choice("counterfactual", List.of("landfill", other), "landfill"));
        return new Reckoned(
                parameters.findText("set").orElse(null),
                edits(),
                weights(),
                landfill ? Counterfactual.LANDFILL : Counterfactual.OTHER_USE,
                parameters.findWhole("draws", 0, MOST_DRAWS).map(Long::intValue).orElse(0),
                parameters.findWhole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1L));
    }

    /** {@code gate_fee:-5,capture:wood:0.4}: the last colon stands before the value. */
    private Map<String, Double> edits() {
        Map<String, Double> edits = new LinkedHashMap<>();
        for (String each : parts("assume")) {
            int colon = each.lastIndexOf(':');
            if (colon < 1 || !each.substring(colon + 1).matches("[+-]?\\d{1,15}(\\.\\d{1,12})?")) {
                throw wrong("assume", "pairs such as gate_fee:-5, with commas between");
            }
            edits.put(each.substring(0, colon), Double.valueOf(each.substring(colon + 1)));
        }
        return edits;
    }

    private Weights weights() {
        List<String> parts = parts("weights");
        if (parts.isEmpty()) {
            return Weights.usual();
        }
        if (parts.size() != 3 || !parts.stream().allMatch(each -> each.matches("\\d(\\.\\d{1,9})?"))) {
            throw wrong("weights", "three shares of low, base and high that sum to 1");
        }
        List<Double> n = parts.stream().map(Double::valueOf).collect(Collectors.toList());
        if (Math.abs(n.get(0) + n.get(1) + n.get(2) - 1) > 1e-9) {
            throw wrong("weights", "three shares of low, base and high that sum to 1");
        }
        return new Weights(n.get(0), n.get(1), n.get(2));
    }

    private Site site() {
        return new Site(
                number("free_land_ha"),
                number("grid_mw"),
                number("water_m3_per_day"),
                number("permit_t"),
                permits(),
                number("budget"));
    }

    /** {@code none} says that no class is permitted. */
    private @Nullable Set<String> permits() {
        if (parameters.findText("permit_classes").isEmpty()) {
            return null;
        }
        Set<String> classes = new TreeSet<>(parts("permit_classes"));
        if (!classes.stream().allMatch(each -> each.matches("[a-z_]{1,40}"))) {
            throw wrong("permit_classes", "classes of /api/permit-classes with commas between, or none");
        }
        classes.remove("none");
        return classes;
    }

    private @Nullable Double number(String name) {
        return parameters.findNumber(name, 0.001, MOST).orElse(null);
    }

    private static ProblemException wrong(String parameter, String expected) {
        return Problem.badRequest("parameter_expected")
                .with("parameter", parameter)
                .with("expected", expected)
                .exception();
    }
}
