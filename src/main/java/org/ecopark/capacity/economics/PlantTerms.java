package org.ecopark.capacity.economics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.materials.library.ProcessType.Triple;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the terms of a process from the process library and a set of assumptions. What a process library row says can be
 * replaced by an edit of the set under the term's key, such as {@code anchor_capex:wood_power}.
 */
public final class PlantTerms {

    private static final String ELECTRICITY = "electricity";

    private final ProcessType process;
    private final AssumptionSet set;
    private final String materialClass;
    private final Map<Term, Figure> figures = new EnumMap<>(Term.class);
    private final List<String> missing = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private PlantTerms(ProcessType process, AssumptionSet set, String materialClass) {
        this.process = process;
        this.set = set;
        this.materialClass = materialClass;
    }

    /**
     * The terms of a process that takes a class.
     *
     * @param materialClass key; its assumptions, such as moisture, hold where the process has none of its own
     * @throws org.ecopark.measure.MissingRateException when money cannot be told in that of the set
     */
    public static Terms of(ProcessType process, AssumptionSet set, String materialClass) {
        return new PlantTerms(process, set, materialClass).read();
    }

    private Terms read() {
        put(Term.ANCHOR_SIZE, anchorSize());
        put(Term.ANCHOR_CAPEX, anchorCapex());
        put(Term.EXPONENT, edited("exponent", exponent()));
        boolean power = makesPower();
        put(Term.ENERGY_PER_T, power ? energy() : nought("energy_per_t", "MWh/t", "The process makes no electricity"));
        for (Term term : List.of(Term.OWN_USE, Term.POWER_PRICE, Term.SUPPORT, Term.SUPPORT_YEARS)) {
            put(term, power ? row(term) : nought(term.key(), "1", "The process makes no electricity"));
        }
        for (Term term : List.of(
                Term.CAPEX_FACTOR,
                Term.GATE_FEE,
                Term.OPEX_SHARE,
                Term.AVAILABILITY,
                Term.RAMP_UP_1,
                Term.RAMP_UP_2,
                Term.RAMP_UP_3,
                Term.DISCOUNT_RATE,
                Term.TAX_RATE,
                Term.PROJECT_LIFE)) {
            put(term, row(term));
        }
        OutputValues outputs = new OutputValues(process, set, power);
        put(Term.PRODUCT_VALUE, outputs.products());
        put(Term.RESIDUE_COST, outputs.residues());
        missing.addAll(outputs.missing());
        leftOut.addAll(outputs.leftOut());
        return new Terms(set.money(), figures, missing.stream().distinct().toList(), leftOut);
    }

    private void put(Term term, @Nullable Figure figure) {
        if (figure != null) {
            figures.put(term, figure);
        } else if (term != Term.PRODUCT_VALUE) {
            missing.add(term.key() + ":" + process.key());
        }
    }

    private boolean makesPower() {
        return process.outputs().stream().anyMatch(output -> output.classKey().equals(ELECTRICITY));
    }

    private @Nullable Figure row(Term term) {
        return set.find(term.key(), process.key(), materialClass);
    }

    private @Nullable Figure edited(String key, @Nullable Figure otherwise) {
        @Nullable Figure edit = set.find(key, process.key());
        return edit != null ? edit : otherwise;
    }

    private Figure nought(String name, String unit, String why) {
        return Figure.given(name, 0, unit, Provenance.DECLARED, why);
    }

    private @Nullable Figure triple(String name, Triple triple, String unit) {
        return triple.base() == null ? null : given(name, triple.base(), unit).withRange(triple.low(), triple.high());
    }

    private Figure given(String name, double value, String unit) {
        String url = process.origin().url();
        return Figure.given(
                name,
                value,
                unit,
                process.origin().published() && !process.singlePlant() ? Provenance.PUBLISHED : Provenance.ESTIMATED,
                (process.singlePlant() ? "One published plant only. " : "")
                        + process.basis()
                        + (url == null ? "" : ", " + url));
    }

    /** No source prints an exponent: it is fitted to several prices, or taken where one plant is all there is. */
    private @Nullable Figure exponent() {
        return worked(
                triple("exponent", process.exponent(), "1"),
                process.efficiency().base() == null ? Provenance.ASSUMED : Provenance.ESTIMATED);
    }

    /** Worked back or chosen together so that they give the published plant; none of them is printed. */
    private Figure chosen(String name, double value, String unit) {
        return Objects.requireNonNull(worked(given(name, value, unit), Provenance.ESTIMATED));
    }

    /** A figure of the library's row that its source does not print. */
    private static @Nullable Figure worked(@Nullable Figure figure, Provenance provenance) {
        return figure == null
                ? null
                : Figure.given(
                                figure.name(),
                                figure.value(),
                                figure.unit(),
                                provenance,
                                Objects.requireNonNull(figure.source()))
                        .withRange(figure.low(), figure.high());
    }

    private @Nullable Figure anchorSize() {
        @Nullable Double size = process.anchorSize();
        if (size == null || process.anchorUnit() == null) {
            return edited("anchor_size", null);
        }
        if (!"MW".equals(process.anchorUnit())) {
            return edited("anchor_size", given("anchor_size", size, "t_per_year"));
        }
        @Nullable Double ncv = process.ncvMjPerKg();
        @Nullable Double efficiency = process.efficiency().base();
        @Nullable Double hours = process.hoursPerYear();
        if (ncv == null || efficiency == null || hours == null) {
            return edited("anchor_size", null);
        }
        Figure tonnes = Figure.computed(
                "anchor_size",
                Power.tonnes(size, ncv, efficiency, hours),
                "t_per_year",
                "anchor_power * 3.6 * design_hours / (design_heating_value * design_efficiency)",
                List.of(
                        given("anchor_power", size, "MW"),
                        chosen("design_hours", hours, "h"),
                        chosen("design_heating_value", ncv, "MJ/kg"),
                        chosen("design_efficiency", efficiency, "1")));
        return edited("anchor_size", tonnes);
    }

    private @Nullable Figure anchorCapex() {
        @Nullable Double capex = process.anchorCapex();
        if (capex == null || process.capexCurrency() == null || process.capexYear() == null) {
            return edited("anchor_capex", null);
        }
        MoneyBasis from = new MoneyBasis(
                Objects.requireNonNull(process.capexCurrency()), Objects.requireNonNull(process.capexYear()));
        return edited(
                "anchor_capex", set.levels().convert(given("anchor_capex", capex, from.unit()), from, set.money(), ""));
    }

    /** Gross MWh from a tonne: given, or heating value times efficiency. */
    private @Nullable Figure energy() {
        @Nullable Figure told = set.find("energy_per_t", process.key());
        @Nullable
        Figure efficiency =
                edited("efficiency", worked(triple("efficiency", process.efficiency(), "1"), Provenance.ESTIMATED));
        @Nullable Figure heat = heatingValue();
        if (told != null || efficiency == null || heat == null) {
            return told;
        }
        // The range is that of the efficiency: seen at plants treated alike, it holds that of the fuel already.
        return Figure.computed(
                        "energy_per_t",
                        Power.energyPerTonne(heat.value(), efficiency.value()),
                        "MWh/t",
                        "heating_value / 3.6 * efficiency",
                        List.of(heat, efficiency))
                .withRange(
                        Power.energyPerTonne(heat.value(), Terms.low(efficiency)),
                        Power.energyPerTonne(heat.value(), Terms.high(efficiency)));
    }

    private @Nullable Figure heatingValue() {
        @Nullable Figure moisture = set.find("moisture", process.key(), materialClass);
        if (moisture == null && process.ncvMjPerKg() != null) {
            return chosen("heating_value", process.ncvMjPerKg(), "MJ/kg");
        }
        return moisture == null
                ? null
                : Figure.computed(
                        "heating_value",
                        Power.heatingValue(moisture.value()),
                        "MJ/kg",
                        "18.7 * (1 - moisture) - 2.44 * moisture",
                        List.of(moisture));
    }
}
