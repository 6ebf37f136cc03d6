package org.ecopark.capacity.economics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.ecopark.measure.Figure;
import org.jspecify.annotations.Nullable;

/** The lines of a plant's normal year and its returns, as figures that show how they came about. */
final class MoneyLines {

    private final Terms terms;
    private final Map<Case, Outcome> outcomes;
    private final String money;
    private final Figure throughput;
    private final Figure energy;
    private final List<Figure> lines = new ArrayList<>();

    MoneyLines(Terms terms, Map<Case, Outcome> outcomes, Figure size, Figure feed, Figure haul) {
        this.terms = terms;
        this.outcomes = outcomes;
        this.money = terms.money().unit();
        Figure anchor = terms.figure(Term.ANCHOR_SIZE);
        throughput = line(
                "throughput",
                "t_per_year",
                Outcome::throughput,
                "min(feed, plant_size * availability)",
                List.of(feed, size, terms.figure(Term.AVAILABILITY)));
        line("load_factor", "1", Outcome::loadFactor, "throughput / plant_size", List.of(throughput, size));
        Figure capex = line(
                "capex",
                money,
                Outcome::capex,
                "anchor_capex * capex_factor * (plant_size / anchor_size) ^ exponent",
                List.of(
                        terms.figure(Term.ANCHOR_CAPEX),
                        terms.figure(Term.CAPEX_FACTOR),
                        size,
                        anchor,
                        terms.figure(Term.EXPONENT)));
        energy = line(
                "energy_sold",
                "MWh_per_year",
                Outcome::energy,
                "throughput * energy_per_t * (1 - own_use)",
                List.of(throughput, terms.figure(Term.ENERGY_PER_T), terms.figure(Term.OWN_USE)));
        surplus(capex, haul);
    }

    private void surplus(Figure capex, Figure haul) {
        Figure power = line(
                "power_revenue",
                yearly(),
                Outcome::powerRevenue,
                "energy_sold * (power_price + support)",
                List.of(energy, terms.figure(Term.POWER_PRICE), terms.figure(Term.SUPPORT)));
        Figure products = line(
                "product_revenue",
                yearly(),
                Outcome::productRevenue,
                "throughput * product_value",
                List.of(throughput, terms.figure(Term.PRODUCT_VALUE)));
        Figure feed = line(
                "feed_cost",
                yearly(),
                Outcome::feedCost,
                "throughput * (haul_cost - gate_fee)",
                List.of(throughput, haul, terms.figure(Term.GATE_FEE)));
        Figure residues = line(
                "residues",
                yearly(),
                Outcome::residueCost,
                "throughput * residue_cost",
                List.of(throughput, terms.figure(Term.RESIDUE_COST)));
        Figure opex = line(
                "opex", yearly(), Outcome::opex, "capex * opex_share", List.of(capex, terms.figure(Term.OPEX_SHARE)));
        line(
                "surplus",
                yearly(),
                MoneyLines::surplusOf,
                "power_revenue + product_revenue - feed_cost - residues - opex",
                List.of(power, products, feed, residues, opex));
    }

    private static double surplusOf(Outcome o) {
        return o.powerRevenue() + o.productRevenue() - o.feedCost() - o.residueCost() - o.opex();
    }

    private String yearly() {
        return money + "/year";
    }

    List<Figure> lines() {
        return lines;
    }

    Figure throughput() {
        return throughput;
    }

    Figure energy() {
        return energy;
    }

    Figure npv() {
        return figure(
                "npv",
                money,
                Outcome::npv,
                "sum over years 0 to project_life of cash / (1 + discount_rate) ^ year; cash of year 0 is - capex, then"
                        + " surplus of the year (with ramp_up in years 1 to 3) less tax_rate of what is above capex /"
                        + " project_life",
                List.of(
                        named("capex"),
                        named("surplus"),
                        terms.figure(Term.RAMP_UP_1),
                        terms.figure(Term.RAMP_UP_2),
                        terms.figure(Term.RAMP_UP_3),
                        terms.figure(Term.SUPPORT_YEARS),
                        terms.figure(Term.TAX_RATE),
                        terms.figure(Term.DISCOUNT_RATE),
                        terms.figure(Term.PROJECT_LIFE)));
    }

    Figure annuity() {
        return figure(
                "npv_annuity",
                yearly(),
                Outcome::annuity,
                "npv * discount_rate / (1 - (1 + discount_rate) ^ - project_life)",
                List.of(npv(), terms.figure(Term.DISCOUNT_RATE), terms.figure(Term.PROJECT_LIFE)));
    }

    /** Null when there is none in the base case; the low end is null when some case returns less than nothing. */
    @Nullable
    Figure irr() {
        if (!known(Outcome::irr)) {
            return null;
        }
        Figure irr = figure("irr", "1", Outcome::irr, "the discount_rate at which npv is 0", List.of(npv()));
        return irr.withRange(irr.low(), known(Outcome::irr, Case.values()).max().orElseThrow());
    }

    /** Null when the base case never pays back; the high end is null when some case never does. */
    @Nullable
    Figure payback() {
        if (!known(Outcome::payback)) {
            return null;
        }
        Figure payback = figure(
                "payback",
                "years",
                Outcome::payback,
                "years until the sum of cash is 0, not discounted",
                List.of(named("capex"), named("surplus")));
        return payback.withRange(known(Outcome::payback, Case.values()).min().orElseThrow(), payback.high());
    }

    private boolean known(ToDoubleFunction<Outcome> of) {
        return known(of, Case.BASE).findAny().isPresent();
    }

    private Figure named(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Figure line(String name, String unit, ToDoubleFunction<Outcome> of, String formula, List<Figure> inputs) {
        Figure line = figure(name, unit, of, formula, inputs);
        lines.add(line);
        return line;
    }

    private Figure figure(String name, String unit, ToDoubleFunction<Outcome> of, String formula, List<Figure> inputs) {
        double base = of.applyAsDouble(outcome(Case.BASE));
        return Figure.computed(name, base, unit, formula, inputs).withRange(least(of, base), most(of, base));
    }

    private @Nullable Double most(ToDoubleFunction<Outcome> of, double base) {
        double most = Math.max(base, Math.max(end(of, Case.LOW), end(of, Case.HIGH)));
        return Double.isNaN(most) ? null : (Double) most;
    }

    /** Of the cases that have one. */
    private DoubleStream known(ToDoubleFunction<Outcome> of, Case... cases) {
        return Arrays.stream(cases).mapToDouble(each -> end(of, each)).filter(each -> !Double.isNaN(each));
    }

    private @Nullable Double least(ToDoubleFunction<Outcome> of, double base) {
        double least = Math.min(base, Math.min(end(of, Case.LOW), end(of, Case.HIGH)));
        return Double.isNaN(least) ? null : (Double) least;
    }

    private double end(ToDoubleFunction<Outcome> of, Case which) {
        return of.applyAsDouble(outcome(which));
    }

    private Outcome outcome(Case which) {
        return Objects.requireNonNull(outcomes.get(which));
    }
}
