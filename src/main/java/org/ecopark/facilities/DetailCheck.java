package org.ecopark.facilities;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.ecopark.layers.load.RowCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the lists of installations and permits that come with a facility. */
final class DetailCheck {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CAPACITY_UNITS = List.of("t_per_year", "m3_per_year", "MWh_per_year", "MW");

    private DetailCheck() {}

    /** The rules of one installation that people write. */
    static void installation(RowCheck check) {
        check.notNegative("capacity").oneOf("capacity_unit", CAPACITY_UNITS).year("opened_year", "closed_year");
    }

    /** The rules of one permit that people write. */
    static void permit(RowCheck check) {
        check.notNegative("limit_t_per_year");
    }

    static void installations(@Nullable String json, RowCheck check) {
        each(json, "installations", check, installation -> {
            boolean sound = isAmount(installation.path("capacity"))
                    && isWhole(installation.path("opened_year"))
                    && isWhole(installation.path("closed_year"));
            JsonNode unit = installation.path("capacity_unit");
            return sound && (isUnknown(unit) || CAPACITY_UNITS.contains(unit.asString("")));
        });
    }

    static void permits(@Nullable String json, RowCheck check) {
        each(json, "permits", check, permit -> {
            JsonNode hazardous = permit.path("hazardous");
            return isAmount(permit.path("limit_t_per_year"))
                    && (isUnknown(hazardous) || hazardous.isBoolean())
                    && isDate(permit.path("valid_to"));
        });
    }

    private static void each(
            @Nullable String json, String name, RowCheck check, java.util.function.Predicate<JsonNode> isSound) {
        if (json == null) {
            return;
        }
        try {
            JsonNode list = JSON.readTree(json);
            boolean sound = list.isArray();
            for (JsonNode entry : list) {
                sound &= entry.isObject() && isSound.test(entry);
            }
            if (!sound) {
                check.refuse(
                        name,
                        "bad_" + name,
                        name + " is a list of objects; amounts are not negative, years whole, units one of "
                                + String.join(", ", CAPACITY_UNITS));
            }
        } catch (JacksonException e) {
            check.refuse(name, "bad_" + name, name + " is no JSON");
        }
    }

    private static boolean isUnknown(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    private static boolean isAmount(JsonNode node) {
        return isUnknown(node) || (node.isNumber() && node.doubleValue() >= 0 && Double.isFinite(node.doubleValue()));
    }

    private static boolean isWhole(JsonNode node) {
        return isUnknown(node) || node.isIntegralNumber();
    }

    private static boolean isDate(JsonNode node) {
        try {
            return isUnknown(node) || LocalDate.parse(node.asString("")) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
