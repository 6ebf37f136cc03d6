package org.ecopark.siting.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.assumptions.AssumptionSets;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.AreaReader;
import org.ecopark.siting.arisings.ArisingsOrder;
import org.ecopark.siting.candidates.CandidateReader;
import org.ecopark.siting.hauls.Limit;
import org.ecopark.siting.plans.PlantCosts;
import org.ecopark.siting.plans.PlantSize;
import org.ecopark.siting.plans.Task;
import org.ecopark.siting.runs.SitingOrder.Standing;
import org.ecopark.siting.runs.SitingOrder.Wishes;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a {@link SitingOrder} from JSON and refuses what cannot be read by its name. */
@Component
public class SitingOrderReader {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "problem",
            "area",
            "class",
            "year",
            "statuses",
            "pass_through",
            "capture_rate",
            "candidates",
            "limit_km",
            "limit_minutes",
            "number",
            "least_number",
            "sizes",
            "plant",
            "budget",
            "unserved_cost_per_unit",
            "land_ha_per_kt",
            "forced",
            "forbidden",
            "existing",
            "prices_of",
            "currency",
            "price_year",
            "work",
            "seconds",
            "warm_start");
    private static final List<String> STATUSES = List.of("observed", "available", "committed");
    private static final List<String> USUAL_STATUSES = List.of("observed", "available");
    private static final int MOST_SIZES = 20;
    private static final int MOST_SITES = 2000;
    private static final int USUAL_PRICE_YEAR = 2025;
    private static final double MOST_MONEY = 1e13;
    private static final double MOST_AMOUNT = 1e9;

    private final Materials materials;
    private final MaterialLibrary library;
    private final AssumptionSets sets;

    SitingOrderReader(Materials materials, MaterialLibrary library, AssumptionSets sets) {
        this.materials = materials;
        this.library = library;
        this.sets = sets;
    }

    /**
     * Reads an order.
     *
     * @throws ProblemException when a member is unknown, missing or cannot be read
     */
    public SitingOrder read(JsonNode json) {
        JsonBody body = JsonBody.of(json, KNOWN);
        @Nullable String word = body.findChoice("problem", Task.keys());
        Task task = word == null ? Task.CAPACITATED : Task.find(word).orElseThrow();
        @Nullable String title = body.findText("title", 300);
        List<PlantSize> sizes = sizes(body);
        PlantCosts.@Nullable Wish plant = plant(body);
        ArisingsOrder arisings = arisings(body, plant);
        SitingOrder order = new SitingOrder(
                title == null ? "" : title,
                task,
                arisings,
                CandidateReader.read(body, arisings.area()),
                new Limit(
                        times(body.findNumber("limit_km", 0, 20_000), 1000), body.findNumber("limit_minutes", 0, 6000)),
                sizes,
                plant,
                wishes(body),
                body.findMatching("prices_of", "[A-Z]{2}", "two capital letters of a country"),
                money(body),
                body.number("work", 0.001, 600, 30),
                body.number("seconds", 0.1, 3600, 900),
                body.findWhole("warm_start", 1, Long.MAX_VALUE));
        requireWhole(body, order);
        requireKnown(order);
        return order;
    }

    private static @Nullable Double times(@Nullable Double number, double factor) {
        return number == null ? null : (Double) (number * factor);
    }

    private static void requireWhole(JsonBody body, SitingOrder order) {
        if (order.task() == Task.CAPACITATED && order.sizes().isEmpty() && order.plant() == null) {
            throw body.missing("sizes");
        }
        if (order.task().needsNumber() && order.wishes().number() == null) {
            throw body.missing("number");
        }
        if (order.task().needsLimit()
                && order.limit().roadM() == null
                && order.limit().minutes() == null) {
            throw body.missing("limit_km");
        }
        if (order.wishes().budget() != null && order.sizes().stream().anyMatch(size -> Double.isNaN(size.capital()))) {
            throw body.missing("sizes[].capital");
        }
    }

    private ArisingsOrder arisings(JsonBody body, PlantCosts.@Nullable Wish plant) {
        @Nullable Area area = AreaReader.find(body, "area");
        if (area == null) {
            throw body.missing("area");
        }
        @Nullable String key = body.findText("class", 100);
        if (key == null) {
            throw body.missing("class");
        }
        List<String> statuses = body.choices("statuses", STATUSES);
        return new ArisingsOrder(
                area,
                materials
                        .findClass(key)
                        .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                                .with("material_class", key)
                                .exception()),
                body.findPriceYear("year"),
                statuses.isEmpty() ? USUAL_STATUSES : statuses,
                !"ignored".equals(body.findChoice("pass_through", List.of("recognised", "ignored"))),
                body.number("capture_rate", 1e-6, 1, 1),
                plant == null ? null : findProcess(plant.process()));
    }

    private @Nullable ProcessType findProcess(String key) {
        return library.listProcesses().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static List<PlantSize> sizes(JsonBody body) {
        List<PlantSize> sizes = new ArrayList<>();
        for (JsonBody size :
                body.objects("sizes", MOST_SIZES, Set.of("capacity", "cost_per_year", "capital", "least_load"))) {
            double capacity = required(size, "capacity", 1e-3, MOST_AMOUNT);
            @Nullable Double capital = size.findNumber("capital", 0, MOST_MONEY);
            sizes.add(new PlantSize(
                    capacity,
                    required(size, "cost_per_year", -MOST_MONEY, MOST_MONEY),
                    capital == null ? Double.NaN : capital,
                    size.number("least_load", 0, capacity, 0)));
        }
        sizes.sort(Comparator.comparingDouble(PlantSize::capacity));
        if (sizes.stream().map(PlantSize::capacity).distinct().count() < sizes.size()) {
            throw body.wrong("sizes", "list of sizes with different capacities");
        }
        return sizes;
    }

    private static double required(JsonBody body, String name, double least, double most) {
        @Nullable Double number = body.findNumber(name, least, most);
        if (number == null) {
            throw body.missing(name);
        }
        return number;
    }

    private PlantCosts.@Nullable Wish plant(JsonBody body) {
        @Nullable
        JsonBody plant = body.findObject(
                "plant",
                Set.of(
                        "process",
                        "set",
                        "capacities",
                        "discount_rate",
                        "life_years",
                        "operating_share",
                        "least_load_share"));
        if (plant == null) {
            return null;
        }
        @Nullable String key = plant.findText("process", 100);
        if (key == null) {
            throw plant.missing("process");
        }
        Map<String, Double> edits = new HashMap<>();
        edit(edits, "discount_rate", plant.findNumber("discount_rate", 0, 1));
        edit(edits, "project_life", plant.findNumber("life_years", 1, 100));
        edit(edits, "opex_share:" + key, plant.findNumber("operating_share", 0, 10));
        return new PlantCosts.Wish(
                key,
                plant.findChoice(
                        "set", sets.listSets().stream().map(AssumptionSet::key).toList()),
                capacities(plant),
                edits,
                plant.number("least_load_share", 0, 1, 0));
    }

    private static void edit(Map<String, Double> edits, String key, @Nullable Double value) {
        if (value != null) {
            edits.put(key, value);
        }
    }

    private static List<Double> capacities(JsonBody plant) {
        @Nullable JsonNode list = plant.findAny("capacities");
        if (list == null) {
            return List.of();
        }
        boolean readable = list.isArray()
                && list.size() <= MOST_SIZES
                && list.values().stream()
                        .allMatch(each -> each.isNumber() && each.asDouble() > 0 && each.asDouble() <= MOST_AMOUNT);
        if (!readable) {
            throw plant.wrong("capacities", "list of at most " + MOST_SIZES + " numbers above 0");
        }
        return list.values().stream().map(JsonNode::asDouble).toList();
    }

    /** As far as it can be told before the money of the run is known. */
    private void requireKnown(SitingOrder order) {
        PlantCosts.@Nullable Wish plant = order.plant();
        if (plant == null) {
            return;
        }
        ProcessType process = library.listProcesses().stream()
                .filter(each -> each.key().equals(plant.process()))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("unknown_siting_process")
                        .with("process", plant.process())
                        .exception());
        AssumptionSet set = sets.findSet(plant.set() == null ? "" : plant.set())
                .orElseGet(() -> sets.listSets().get(0));
        List<String> missing =
                new PlantCosts(process, set, order.arisings().material().key(), plant).missing();
        if (!missing.isEmpty()) {
            throw Problem.badRequest("plant_cost_unknown")
                    .with("process", plant.process())
                    .with("missing", missing)
                    .exception();
        }
    }

    private static Wishes wishes(JsonBody body) {
        List<Standing> existing = new ArrayList<>();
        for (JsonBody each :
                body.objects("existing", MOST_SITES, Set.of("name", "longitude", "latitude", "country", "capacity"))) {
            existing.add(new Standing(
                    CandidateReader.point(each, "existing", existing.size() + 1),
                    required(each, "capacity", 1e-3, MOST_AMOUNT)));
        }
        @Nullable Long number = body.findWhole("number", 0, MOST_SITES);
        @Nullable Long least = body.findWhole("least_number", 0, number == null ? MOST_SITES : number);
        @Nullable Double land = body.findNumber("land_ha_per_kt", 0, 1000);
        return new Wishes(
                body.texts("forced", MOST_SITES),
                body.texts("forbidden", MOST_SITES),
                existing,
                number == null ? null : (Integer) number.intValue(),
                least == null ? 0 : least.intValue(),
                body.findNumber("budget", 1, MOST_MONEY),
                body.findNumber("unserved_cost_per_unit", 0, MOST_MONEY),
                times(land, 1e-3));
    }

    private static @Nullable MoneyBasis money(JsonBody body) {
        @Nullable String currency = body.findMatching("currency", "[A-Z]{3}", "three capital letters of a currency");
        @Nullable Integer year = body.findPriceYear("price_year");
        return currency == null ? null : new MoneyBasis(currency, year == null ? USUAL_PRICE_YEAR : year);
    }
}
