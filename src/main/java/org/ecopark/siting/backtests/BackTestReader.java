package org.ecopark.siting.backtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopark.materials.Materials;
import org.ecopark.scenarios.Area;
import org.ecopark.scenarios.AreaReader;
import org.ecopark.siting.arisings.ArisingsOrder;
import org.ecopark.siting.plans.Task;
import org.ecopark.siting.runs.SitingOrder;
import org.ecopark.siting.runs.SitingOrderReader;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.ecopark.web.json.JsonBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a {@link BackTestOrder} from JSON. */
@Component
class BackTestReader {

    static final int MOST_REMOVED = 20;
    static final int MOST_DRAWS = 1000;

    private static final int USUAL_DRAWS = 200;
    private static final double MOST_AMOUNT = 1e9;
    private static final Set<String> KNOWN =
            Set.of("title", "plan", "remove", "up_to_year", "least_amount", "seed", "draws");
    private static final Set<Task> TASKS = Set.of(Task.CAPACITATED, Task.P_MEDIAN, Task.MAX_COVERING);

    private final SitingOrderReader plans;
    private final Materials materials;

    BackTestReader(SitingOrderReader plans, Materials materials) {
        this.plans = plans;
        this.materials = materials;
    }

    /**
     * Reads an order.
     *
     * @throws ProblemException when a member is unknown, missing or cannot be read
     */
    BackTestOrder read(JsonNode json) {
        JsonBody body = JsonBody.of(json, KNOWN);
        @Nullable String title = body.findText("title", 300);
        List<Long> remove = remove(body);
        @Nullable Integer upTo = body.findPriceYear("up_to_year");
        if (remove.isEmpty() && upTo == null) {
            throw body.missing("remove");
        }
        if (!remove.isEmpty() && upTo != null) {
            throw body.wrong("up_to_year", "absence: name facilities to remove or a year, not both");
        }
        @Nullable Long seed = body.findWhole("seed", 0, Integer.MAX_VALUE);
        @Nullable Long draws = body.findWhole("draws", 1, MOST_DRAWS);
        return new BackTestOrder(
                title == null ? "" : title,
                plan(body, upTo),
                remove,
                upTo,
                body.number("least_amount", 0, MOST_AMOUNT, 0),
                seed == null ? 1 : seed,
                draws == null ? USUAL_DRAWS : draws.intValue());
    }

    /**
     * What arises of a class in a box, from the parameters of an address.
     *
     * @throws ProblemException when the class is missing or unknown, or a value cannot be read
     */
    ArisingsOrder area(Parameters parameters) {
        String key = parameters.findText("class").orElse("wood");
        @Nullable String shape = parameters.bbox().map(AreaReader::shape).orElse(null);
        return new ArisingsOrder(
                new Area(shape, null, null, null),
                materials
                        .findClass(key)
                        .orElseThrow(() -> Problem.badRequest("unknown_material_class")
                                .with("material_class", key)
                                .exception()),
                parameters.findWhole("year", 1900, 2200).map(Long::intValue).orElse(null),
                List.of("observed", "available", "committed"),
                true,
                1,
                null);
    }

    private static List<Long> remove(JsonBody body) {
        @Nullable JsonNode list = body.findAny("remove");
        if (list == null) {
            return List.of();
        }
        List<Long> ids = new ArrayList<>();
        boolean readable = list.isArray() && list.size() <= MOST_REMOVED;
        for (JsonNode each : readable ? list.values() : List.<JsonNode>of()) {
            readable &= each.isIntegralNumber() && each.canConvertToLong() && each.asLong() > 0;
            ids.add(readable ? each.asLong() : 0);
        }
        if (!readable) {
            throw body.wrong("remove", "list of at most " + MOST_REMOVED + " ids of facilities");
        }
        return ids.stream().distinct().toList();
    }

    private SitingOrder plan(JsonBody body, @Nullable Integer upTo) {
        @Nullable JsonNode told = body.findAny("plan");
        if (told == null) {
            throw body.missing("plan");
        }
        if (!(told instanceof ObjectNode given)) {
            throw body.wrong("plan", "object, as /api/siting-runs takes it");
        }
        ObjectNode own = given.deepCopy();
        if (!own.has("statuses")) {
            // What was committed to a removed plant is free without it; plants that stay take what they took anyway.
            own.putArray("statuses").add("observed").add("available").add("committed");
        }
        SitingOrder plan = plans.read(own);
        if (!TASKS.contains(plan.task())) {
            throw body.wrong("plan.problem", "capacitated, p_median or max_covering, which count what plants take");
        }
        if (!plan.wishes().forced().isEmpty() || plan.warmStart() != null) {
            throw body.wrong("plan", "order without forced or warm_start, which would tell the answer");
        }
        if (upTo != null && plan.arisings().year() != null && plan.arisings().year() > upTo) {
            throw body.wrong("plan.year", "year up to " + upTo);
        }
        return plan;
    }
}
