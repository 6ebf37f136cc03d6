package org.ecopark.exchange.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopark.exchange.allocation.AllocationOrder.Partners;
import org.ecopark.exchange.allocation.AllocationOrder.Sweep;
import org.ecopark.exchange.allocation.linking.Yield;
import org.ecopark.exchange.network.Objective;
import org.ecopark.exchange.network.Objective.Aim;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.AreaReader;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an {@link AllocationOrder} from JSON and refuses what cannot be read by its name. */
public final class OrderReader {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "area",
            "partners",
            "classes",
            "year",
            "statuses",
            "radius_km",
            "road_km",
            "objective",
            "pass_through",
            "steps",
            "prices_of",
            "currency",
            "price_year",
            "pareto",
            "yields");
    private static final List<String> STATUSES = List.of("observed", "available", "committed");
    private static final List<String> USUAL_STATUSES = List.of("observed", "available");
    private static final List<String> AIMS = List.of("diverted", "gain", "co2e", "distance");
    private static final int MOST_CLASSES = 200;
    private static final int MOST_YIELDS = 100;
    private static final double MOST_PER_T = 1000;
    private static final int LONGEST_TITLE = 300;
    private static final int USUAL_PRICES_OF = 2025;
    private static final double MOST_KM = 10_000;
    private static final double MOST_PRICE = 1_000_000_000;

    private OrderReader() {}

    /**
     * Reads an order.
     *
     * @throws ProblemException when a member is unknown or cannot be read
     */
    public static AllocationOrder read(JsonNode json) {
        JsonBody body = JsonBody.of(json, KNOWN);
        @Nullable String title = body.findText("title", LONGEST_TITLE);
        List<String> statuses = body.choices("statuses", STATUSES);
        return new AllocationOrder(
                title == null ? "" : title,
                AreaReader.read(body),
                "reach".equals(body.findChoice("partners", List.of("inside", "reach")))
                        ? Partners.REACH
                        : Partners.INSIDE,
                body.texts("classes", MOST_CLASSES),
                body.findPriceYear("year"),
                statuses.isEmpty() ? USUAL_STATUSES : statuses,
                metres(body, "radius_km"),
                metres(body, "road_km"),
                !"ignored".equals(body.findChoice("pass_through", List.of("recognised", "ignored"))),
                !"ignored".equals(body.findChoice("steps", List.of("library", "ignored"))),
                body.findMatching("prices_of", "[A-Z]{2}", "two capital letters of a country"),
                money(body),
                objective(body),
                sweep(body),
                yields(body));
    }

    private static Objective objective(JsonBody body) {
        @Nullable
        JsonBody told = body.findObject(
                "objective", Set.of("gain_weight", "carbon_price_per_t_co2e", "diverted_value_per_t", "order"));
        if (told == null) {
            return Objective.weights(1, 0, 0);
        }
        List<Aim> order =
                told.choices("order", AIMS).stream().map(OrderReader::aim).toList();
        if (order.size() > 2 || order.stream().distinct().count() < order.size()) {
            throw told.wrong("order", "one or two different aims");
        }
        return new Objective(
                told.number("gain_weight", 0, 1000, 1),
                told.number("carbon_price_per_t_co2e", 0, MOST_PRICE, 0),
                told.number("diverted_value_per_t", 0, MOST_PRICE, 0),
                order);
    }

    private static Aim aim(String word) {
        return switch (word) {
            case "diverted" -> Aim.DIVERTED;
            case "gain" -> Aim.GAIN;
            case "co2e" -> Aim.CO2E;
            default -> Aim.DISTANCE;
        };
    }

    private static @Nullable Sweep sweep(JsonBody body) {
        @Nullable JsonBody told = body.findObject("pareto", Set.of("steps", "largest_carbon_price"));
        if (told == null) {
            return null;
        }
        @Nullable Long steps = told.findWhole("steps", 2, 20);
        return new Sweep(steps == null ? 5 : steps.intValue(), told.number("largest_carbon_price", 0, MOST_PRICE, 300));
    }

    private static List<Yield> yields(JsonBody body) {
        List<Yield> yields = new ArrayList<>();
        for (JsonBody each : body.objects("yields", MOST_YIELDS, Set.of("process", "material_class", "amount_per_t"))) {
            @Nullable Double perT = each.findNumber("amount_per_t", 0, MOST_PER_T);
            if (perT == null) {
                throw each.missing("amount_per_t");
            }
            yields.add(new Yield(key(each, "process"), key(each, "material_class"), perT));
        }
        return yields;
    }

    private static String key(JsonBody body, String name) {
        @Nullable String key = body.findText(name, LONGEST_TITLE);
        if (key == null) {
            throw body.missing(name);
        }
        return key;
    }

    private static @Nullable MoneyBasis money(JsonBody body) {
        @Nullable String currency = body.findMatching("currency", "[A-Z]{3}", "three capital letters of a currency");
        @Nullable Integer year = body.findPriceYear("price_year");
        return currency == null ? null : new MoneyBasis(currency, year == null ? USUAL_PRICES_OF : year);
    }

    private static @Nullable Double metres(JsonBody body, String name) {
        @Nullable Double km = body.findNumber(name, 0, MOST_KM);
        return km == null ? null : (Double) (km * 1000);
    }
}
