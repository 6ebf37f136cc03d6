package org.ecopark.siting.plans;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What plants of a process of the library cost a year at different sizes: the capital of the published anchor scaled by
 * {@code (size / anchor)^exponent}, spread over the life at the discount rate (annuity), and, where it is told, a share
 * of the capital a year for running it. What runs a plant beside that is not in it.
 */
public final class PlantCosts {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double KG_PER_T = 1000;

    private final ProcessType process;
    private final Terms terms;

    /**
     * What is asked of the plants.
     *
     * @param capacities a year; empty for a quarter to four times the anchor
     * @param operatingShare of the capital a year; null when unknown, and then it is not counted
     * @param leastLoadShare of its capacity that a plant must take in
     */
    public record Terms(
            String process,
            List<Double> capacities,
            double discountRate,
            boolean discountAssumed,
            double lifeYears,
            @Nullable Double operatingShare,
            double leastLoadShare) {

        public Terms {
            capacities = List.copyOf(capacities);
        }
    }

    /** A size with the proofs of its money. */
    public record Priced(PlantSize size, Figure capital, Figure costPerYear) {}

    public PlantCosts(ProcessType process, Terms terms) {
        this.process = process;
        this.terms = terms;
    }

    /** What the library does not know and the cost needs; empty when it can be told. */
    public static List<String> missing(ProcessType process) {
        List<String> missing = new ArrayList<>();
        addUnknown(missing, "anchor_size", process.anchorSize());
        addUnknown(missing, "anchor_capex", process.anchorCapex());
        addUnknown(missing, "capex_currency", process.capexCurrency());
        addUnknown(missing, "capex_year", process.capexYear());
        addUnknown(missing, "exponent", process.exponent().base());
        if ("MW".equals(process.anchorUnit())) {
            addUnknown(missing, "efficiency", process.efficiency().base());
            addUnknown(missing, "hours_per_year", process.hoursPerYear());
            addUnknown(missing, "ncv_mj_per_kg", process.ncvMjPerKg());
        }
        return missing;
    }

    private static void addUnknown(List<String> missing, String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
    }

    /** Sizes from small to large in the money of the run. */
    public List<Priced> sizes(PriceLevels levels, MoneyBasis money) {
        Figure anchor = anchorCapacity();
        List<Double> capacities = terms.capacities().isEmpty()
                ? List.of(0.25, 0.5, 1.0, 2.0, 4.0).stream()
                        .map(times -> times * anchor.value())
                        .toList()
                : terms.capacities().stream().sorted().distinct().toList();
        MoneyBasis then = new MoneyBasis(known(process.capexCurrency()), known(process.capexYear()));
        Figure price = levels.convert(
                given("anchor_capital_cost", known(process.anchorCapex()), then.unit()), then, money, "");
        return capacities.stream()
                .map(size -> priced(size, anchor, price, money))
                .toList();
    }

    private Priced priced(double capacity, Figure anchor, Figure price, MoneyBasis money) {
        Figure size = Figure.given("capacity", capacity, "t_per_year", Provenance.DECLARED, "asked for");
        Figure exponent = given("exponent", known(process.exponent().base()), "1")
                .withRange(process.exponent().low(), process.exponent().high());
        double ratio = capacity / anchor.value();
        double low = power(ratio, process.exponent().low(), exponent.value());
        double high = power(ratio, process.exponent().high(), exponent.value());
        Figure capital = Figure.computed(
                        "capital_cost",
                        price.value() * Math.pow(ratio, exponent.value()),
                        money.unit(),
                        "anchor_capital_cost * (capacity / anchor_capacity) ^ exponent",
                        List.of(price, size, anchor, exponent))
                .withRange(price.value() * Math.min(low, high), price.value() * Math.max(low, high));
        Figure yearly = yearly(capital, money);
        return new Priced(
                new PlantSize(capacity, yearly.value(), capital.value(), capacity * terms.leastLoadShare()),
                capital,
                yearly);
    }

    private static double power(double ratio, @Nullable Double exponent, double base) {
        return Math.pow(ratio, exponent == null ? base : exponent);
    }

    private Figure yearly(Figure capital, MoneyBasis money) {
        Provenance source = terms.discountAssumed() ? Provenance.ASSUMED : Provenance.DECLARED;
        Figure rate = Figure.given("discount_rate", terms.discountRate(), "1", source, "of the order, real");
        Figure life = Figure.given("life", terms.lifeYears(), "years", Provenance.DECLARED, "of the order");
        List<Figure> inputs = new ArrayList<>(List.of(capital, rate, life));
        double factor = annuity(terms.discountRate(), terms.lifeYears());
        String formula = "capital_cost * discount_rate / (1 - (1 + discount_rate) ^ -life)";
        if (terms.operatingShare() != null) {
            factor += terms.operatingShare();
            formula += " + capital_cost * operating_share";
            inputs.add(
                    Figure.given("operating_share", terms.operatingShare(), "1", Provenance.DECLARED, "of the order"));
        }
        double low = capital.low() == null ? capital.value() : capital.low();
        double high = capital.high() == null ? capital.value() : capital.high();
        return Figure.computed("plant_cost_per_year", capital.value() * factor, money.unitPer("year"), formula, inputs)
                .withRange(low * factor, high * factor);
    }

    /** What a unit of capital costs each year of its life; plain division where there is no interest. */
    static double annuity(double rate, double years) {
        return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
    }

    private Figure anchorCapacity() {
        double size = known(process.anchorSize());
        if (!"MW".equals(process.anchorUnit())) {
            return given("anchor_capacity", size, "t_per_year");
        }
        double hours = known(process.hoursPerYear());
        double ncv = known(process.ncvMjPerKg());
        double efficiency = known(process.efficiency().base());
        return Figure.computed(
                "anchor_capacity",
                size * SECONDS_PER_HOUR * hours / (ncv * efficiency * KG_PER_T),
                "t_per_year",
                "anchor_power * 3600 * hours_per_year / (ncv * efficiency * 1000)",
                List.of(
                        given("anchor_power", size, "MW"),
                        given("hours_per_year", hours, "h"),
                        given("ncv", ncv, "MJ/kg"),
                        given("efficiency", efficiency, "1")));
    }

    private Figure given(String name, double value, String unit) {
        return Figure.given(
                name,
                value,
                unit,
                process.origin().published() ? Provenance.PUBLISHED : Provenance.ASSUMED,
                "process library, " + process.key() + ": " + process.basis());
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("missing() names what is not known and is asked first");
        }
        return value;
    }
}
