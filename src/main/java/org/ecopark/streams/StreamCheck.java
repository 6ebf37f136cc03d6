package org.ecopark.streams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.RowCheck;
import org.ecopark.materials.CodeRef;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.Materials;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a stream's row and completes what follows from what it says: the class and grade from the code, the unit
 * from the class, low and high from the amount, and amounts in another unit where density or energy content is known. Says what it refuses; never guesses.
 */
final class StreamCheck {

    private static final double SHARES_TOLERANCE = 1e-6;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Materials materials;
    private final MaterialLibrary library;

    StreamCheck(Materials materials, MaterialLibrary library) {
        this.materials = materials;
        this.library = library;
    }

    /** The completed row; empty when it is refused. */
    Optional<LoadRow> complete(LoadRow row, Consumer<LoadIssue> issues) {
        Map<String, @Nullable Object> values = new HashMap<>(row.values());
        LoadRow completed = new LoadRow(row.row(), row.sourceId(), null, values);
        RowCheck check = new RowCheck(completed, issues).text("facility").text("direction");
        rules(check);
        completeCode(completed, check);
        completeClass(completed, values, check, issues);
        completeAmounts(completed, values, check, issues);
        checkMonths(completed, check);
        return check.isSound() ? Optional.of(completed) : Optional.empty();
    }

    static void rules(RowCheck check) {
        check.oneOf("direction", List.of("offer", "need"))
                .text("status")
                .oneOf("status", List.of("observed", "available", "committed"))
                .year("year", "source_year", "price_year")
                .notNegative("amount_low", "amount", "amount_high");
    }

    private void completeCode(LoadRow row, RowCheck check) {
        @Nullable CodeRef code = code(row);
        if (code == null) {
            return;
        }
        if (code.isListOfWaste()) {
            row.values().put("code", code.code());
            if (materials.findCode(code).isEmpty()) {
                check.refuse("code", "unknown_code", "'" + code.code() + "' is no code of the List of Waste");
            }
        } else if (materials.findClassOf(code).isEmpty() && row.text("material_class") == null) {
            check.refuse(
                    "code",
                    "unknown_code",
                    "'" + code.code() + "' of " + code.system()
                            + " is mapped to no material class; name material_class");
        }
    }

    private static @Nullable CodeRef code(LoadRow row) {
        @Nullable String code = row.text("code");
        if (code == null || code.isBlank()) {
            return null;
        }
        @Nullable String system = row.text("code_system");
        return new CodeRef(system == null ? CodeRef.LIST_OF_WASTE : system, code);
    }

    private void completeClass(
            LoadRow row, Map<String, @Nullable Object> values, RowCheck check, Consumer<LoadIssue> issues) {
        @Nullable CodeRef code = code(row);
        if (code != null) {
            values.put("code_system", code.system());
        }
        if (code != null && row.text("material_class") == null) {
            materials.findClassOf(code).ifPresent(found -> values.put("material_class", found.key()));
        }
        if (code != null && values.get("grades") == null) {
            materials.findGradeOf(code).ifPresent(grade -> values.put("grades", List.of(grade)));
        }
        @Nullable String key = row.text("material_class");
        if (key == null && code == null) {
            issues.accept(LoadIssue.warning(
                    row, "material_class", "no_material", "neither material_class nor code: it matches nothing"));
        } else if (key != null && materials.findClass(key).isEmpty()) {
            check.refuse("material_class", "unknown_class", "'" + key + "' is no material class");
        }
    }

    private void completeAmounts(
            LoadRow row, Map<String, @Nullable Object> values, RowCheck check, Consumer<LoadIssue> issues) {
        Optional<MaterialClass> found =
                Optional.ofNullable(row.text("material_class")).flatMap(materials::findClass);
        if (row.text("amount_unit") == null) {
            values.put(
                    "amount_unit",
                    found.map(MaterialClass::unit).orElse(AmountUnit.T_PER_YEAR).key());
        }
        String unit = String.valueOf(values.get("amount_unit"));
        if (AmountUnit.find(unit).isEmpty()) {
            check.refuse(
                    "amount_unit",
                    "unknown_unit",
                    "'" + unit + "' is no unit; write t_per_year, m3_per_year or MWh_per_year");
        } else if (found.isPresent() && !found.get().unit().key().equals(unit)) {
            changeUnit(row, values, found.get(), AmountUnit.find(unit).orElseThrow(), check, issues);
        }
        @Nullable Double amount = row.decimal("amount");
        if (amount != null) {
            values.putIfAbsent("amount_low", amount);
            values.putIfAbsent("amount_high", amount);
        }
        checkOrder(row, check);
    }

    private void changeUnit(
            LoadRow row,
            Map<String, @Nullable Object> values,
            MaterialClass material,
            AmountUnit from,
            RowCheck check,
            Consumer<LoadIssue> issues) {
        Optional<UnitChange> known = UnitChange.of(
                from,
                material,
                quality(values.get("quality")),
                library.findTraits(material.key()).orElse(null));
        String needed = UnitChange.needed(from, material.unit());
        if (known.isEmpty()) {
            check.refuse(
                    "amount_unit",
                    "wrong_unit",
                    material.key() + " is stated in " + material.unit().key() + ", not in " + from.key()
                            + (needed.isEmpty() ? "" : "; to have it changed, state " + needed + " in quality"));
            return;
        }
        UnitChange change = known.get();
        for (String name : List.of("amount_low", "amount", "amount_high")) {
            @Nullable Double amount = row.decimal(name);
            if (amount != null) {
                values.put(name, amount * change.factor());
            }
        }
        @Nullable Double price = row.decimal("price");
        if (price != null) {
            values.put("price", price / change.factor());
        }
        values.put("amount_unit", change.to().key());
        issues.accept(LoadIssue.warning(
                row,
                "amount_unit",
                "unit_changed",
                "kept in " + change.to().key() + ": one " + from.key() + " is " + (float) change.factor() + " "
                        + change.to().key() + " by " + change.by() + " = " + change.value() + " (" + change.source()
                        + ")"));
    }

    /** Numbers among the quality values; a text that is no JSON is refused where its type is checked. */
    private static Map<String, Double> quality(@Nullable Object told) {
        Map<String, Double> quality = new HashMap<>();
        if (told instanceof String text) {
            try {
                JSON.readTree(text).properties().stream()
                        .filter(each -> each.getValue().isNumber())
                        .forEach(each ->
                                quality.put(each.getKey(), each.getValue().doubleValue()));
            } catch (JacksonException e) {
                return Map.of();
            }
        }
        return quality;
    }

    private static void checkOrder(LoadRow row, RowCheck check) {
        @Nullable Double low = row.decimal("amount_low");
        @Nullable Double amount = row.decimal("amount");
        @Nullable Double high = row.decimal("amount_high");
        boolean partial = amount == null && (low != null || high != null);
        boolean disordered = low != null && amount != null && high != null && !(low <= amount && amount <= high);
        if (partial || disordered) {
            check.refuse(
                    "amount",
                    "amounts_out_of_order",
                    "amount_low <= amount <= amount_high does not hold for " + low + ", " + amount + ", " + high);
        }
    }

    private static void checkMonths(LoadRow row, RowCheck check) {
        if (!(row.values().get("monthly_shares") instanceof List<?> shares) || shares.isEmpty()) {
            return;
        }
        double sum = 0;
        boolean negative = false;
        for (Object share : shares) {
            double value = ((Number) share).doubleValue();
            negative |= !(value >= 0);
            sum += value;
        }
        if (shares.size() != 12 || negative || Math.abs(sum - 1) > SHARES_TOLERANCE) {
            check.refuse(
                    "monthly_shares",
                    "bad_monthly_shares",
                    "monthly_shares are twelve numbers, none negative, with the sum 1");
        }
    }
}
