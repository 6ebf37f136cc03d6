package org.ecopark.siting.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.economics.PlantTerms;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What plants of a process of the library cost a year at different sizes, under a dated set of assumptions: capital cost
 * at size spread over the life at the discount rate (annuity), and the cost of running the plant as a share of it. Feed,
 * residues and what the plant earns are not in it; they do not decide between sites that take the same tonnes.
 */
public final class PlantCosts {

    private static final List<Term> NEEDED = List.of(
            Term.ANCHOR_SIZE,
            Term.ANCHOR_CAPEX,
            Term.EXPONENT,
            Term.CAPEX_FACTOR,
            Term.DISCOUNT_RATE,
            Term.PROJECT_LIFE,
            Term.OPEX_SHARE);
    private static final List<Double> TIMES_ANCHOR = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

    private final Terms terms;
    private final Wish wish;

    /**
     * What is asked of the plants.
     *
     * @param set of assumptions; null for the newest of the country whose money is told
     * @param capacities a year; empty for a quarter to four times the published plant
     * @param edits values in place of rows of the set, by their keys
     * @param leastLoadShare of its capacity that a plant must take in
     */
    public record Wish(
            String process,
            @Nullable String set,
            List<Double> capacities,
            Map<String, Double> edits,
            double leastLoadShare) {

        public Wish {
            capacities = List.copyOf(capacities);
            edits = Map.copyOf(edits);
        }
    }

    /** A size with the proofs of its money. */
    public record Priced(PlantSize size, Figure capital, Figure costPerYear) {}

    /**
     * Reads the terms.
     *
     * @param materialClass key of what the plant takes
     */
    public PlantCosts(ProcessType process, AssumptionSet set, String materialClass, Wish wish) {
        this.terms = PlantTerms.of(process, set.with(wish.edits()), materialClass);
        this.wish = wish;
    }

    /** What is not known and the cost needs; empty when it can be told. */
    public List<String> missing() {
        return NEEDED.stream()
                .filter(term -> terms.find(term) == null)
                .map(Term::key)
                .toList();
    }

    /**
     * Sizes from small to large in the money of the run.
     *
     * @throws org.ecopark.measure.MissingRateException when it cannot be told in that
     */
    public List<Priced> sizes(PriceLevels levels, MoneyBasis money) {
        double anchor = terms.figure(Term.ANCHOR_SIZE).value();
        List<Double> capacities = wish.capacities().isEmpty()
                ? TIMES_ANCHOR.stream().map(times -> times * anchor).toList()
                : wish.capacities().stream().sorted().distinct().toList();
        return capacities.stream().map(size -> priced(size, levels, money)).toList();
    }

    private Priced priced(double capacity, PriceLevels levels, MoneyBasis money) {
        Figure capital = levels.convert(capital(capacity), terms.money(), money, "");
        Figure yearly = yearly(capital, money);
        return new Priced(
                new PlantSize(capacity, yearly.value(), capital.value(), capacity * wish.leastLoadShare()),
                capital,
                yearly);
    }

    private Figure capital(double capacity) {
        Figure size =
                Figure.given("capacity", capacity, "t_per_year", Provenance.DECLARED, "The size that is looked at");
        Figure price = terms.figure(Term.ANCHOR_CAPEX);
        Figure anchor = terms.figure(Term.ANCHOR_SIZE);
        Figure exponent = terms.figure(Term.EXPONENT);
        Figure factor = terms.figure(Term.CAPEX_FACTOR);
        double ratio = capacity / anchor.value();
        double one = Math.pow(ratio, low(exponent));
        double other = Math.pow(ratio, high(exponent));
        return Figure.computed(
                        "capital_cost",
                        price.value() * factor.value() * Math.pow(ratio, exponent.value()),
                        terms.money().unit(),
                        "anchor_capex * capex_factor * (capacity / anchor_size) ^ exponent",
                        List.of(price, factor, size, anchor, exponent))
                .withRange(
                        price.value() * low(factor) * Math.min(one, other),
                        price.value() * high(factor) * Math.max(one, other));
    }

    private Figure yearly(Figure capital, MoneyBasis money) {
        Figure rate = terms.figure(Term.DISCOUNT_RATE);
        Figure life = terms.figure(Term.PROJECT_LIFE);
        Figure running = terms.figure(Term.OPEX_SHARE);
        double factor = annuity(rate.value(), life.value()) + running.value();
        return Figure.computed(
                        "plant_cost_per_year",
                        capital.value() * factor,
                        money.unitPer("year"),
                        "capital_cost * (discount_rate / (1 - (1 + discount_rate) ^ -project_life) + opex_share)",
                        List.of(capital, rate, life, running))
                .withRange(
                        low(capital) * (annuity(low(rate), high(life)) + low(running)),
                        high(capital) * (annuity(high(rate), low(life)) + high(running)));
    }

    private static double low(Figure figure) {
        return figure.low() == null ? figure.value() : figure.low();
    }

    private static double high(Figure figure) {
        return figure.high() == null ? figure.value() : figure.high();
    }

    /** What a unit of capital costs each year of its life; plain division where there is no interest. */
    static double annuity(double rate, double years) {
        return rate == 0 ? 1 / years : rate / (1 - Math.pow(1 + rate, -years));
    }

    /** Names of the inputs of a figure that are assumed. */
    public static Set<String> assumed(Figure figure) {
        Set<String> names = new TreeSet<>();
        if (figure.inputs().isEmpty() && figure.provenance() == Provenance.ASSUMED) {
            names.add(figure.name());
        }
        figure.inputs().forEach(input -> names.addAll(assumed(input)));
        return names;
    }
}
