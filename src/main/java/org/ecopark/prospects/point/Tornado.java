package org.ecopark.prospects.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.ecopark.capacity.competition.Level;
import org.ecopark.capacity.competition.Rivalry;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.economics.Feed;
import org.ecopark.capacity.economics.PlantModel;
import org.ecopark.capacity.economics.Term;
import org.ecopark.capacity.economics.Terms;
import org.ecopark.capacity.economics.Values;
import org.ecopark.capacity.supply.Source;
import org.ecopark.capacity.supply.Supply;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;

/**
 * What the net present value of a plant of a size hangs on: each input alone goes to the low and the high end of its
 * range, all others stay at their base. The size stays too: who knew better before building would build another. What the
 * plant binds is asked anew where the input touches it. Inputs move together in real life; this does not show that. Pure.
 */
final class Tornado {

    static final String HAUL_COST = "haul_cost";
    static final String CAPTURE = "capture";
    static final String SUPPLY = "supply";

    private final Supply supply;
    private final Rivalry rivalry;
    private final Terms terms;
    private final Figure capture;
    private final double size;
    private final List<Bar> bars = new ArrayList<>();
    private final List<String> withoutRange = new ArrayList<>();

    Tornado(Supply supply, Rivalry rivalry, Terms terms, Figure capture, double size) {
        this.supply = supply;
        this.rivalry = rivalry;
        this.terms = terms;
        this.capture = capture;
        this.size = size;
        for (Term term : Term.values()) {
            vary(term);
        }
        vary(SUPPLY, supplied(), level -> npv(base(), feed(level, capture.value(), Source::haulCost)));
        vary(CAPTURE, capture, level -> npv(base(), feed(Level.BASE, end(capture, level), Source::haulCost)));
        vary(HAUL_COST, haul(), level -> npv(base(), feed(Level.BASE, capture.value(), source -> at(source, level))));
        bars.sort(Comparator.comparingDouble(Bar::swing).reversed().thenComparing(Bar::name));
    }

    /** The widest first. */
    List<Bar> bars() {
        return bars;
    }

    /** Names of inputs of which no range is known. */
    List<String> withoutRange() {
        return withoutRange;
    }

    private Values base() {
        return terms.at(Case.BASE, size);
    }

    private void vary(Term term) {
        Figure figure = terms.find(term);
        if (figure == null || (figure.value() == 0 && figure.low() == null)) {
            return;
        }
        vary(term.key(), figure, level -> {
            Values values = base().with(term, end(figure, level));
            return npv(values, feed(values, Level.BASE, capture.value(), Source::haulCost));
        });
    }

    private void vary(String name, Figure figure, ToDoubleFunction<Level> npv) {
        double low = end(figure, Level.LOW);
        double high = end(figure, Level.HIGH);
        if (low == high) {
            withoutRange.add(name);
        } else {
            bars.add(new Bar(
                    name,
                    low,
                    high,
                    figure.unit(),
                    figure.provenance(),
                    npv.applyAsDouble(Level.LOW),
                    npv.applyAsDouble(Level.HIGH)));
        }
    }

    private double npv(Values values, Feed feed) {
        return PlantModel.npv(values, size, feed);
    }

    private Feed feed(Level level, double share, CostOf cost) {
        return feed(base(), level, share, cost);
    }

    /** What the plant binds when it wants to run as much as it can. */
    private Feed feed(Values values, Level level, double share, CostOf cost) {
        double wanted = size * values.of(Term.AVAILABILITY);
        double[] own = rivalry.own(level, wanted / share);
        double tonnes = 0;
        double money = 0;
        for (int i = 0; i < own.length; i++) {
            tonnes += own[i];
            money += own[i] * cost.of(supply.sources().get(i)).orElseThrow().value();
        }
        return tonnes > 0 ? Feed.of(Math.min(wanted, tonnes * share), money / tonnes) : Feed.of(0, 0);
    }

    /** The cost of hauling from a source. */
    private interface CostOf {
        java.util.Optional<Figure> of(Source source);
    }

    private static java.util.Optional<Figure> at(Source source, Level level) {
        return source.haulCost()
                .map(cost -> Figure.given(
                        HAUL_COST, end(cost, level), cost.unit(), cost.provenance(), "an end of its range"));
    }

    /** Mean haul cost of what the plant binds, with the range of its sources. */
    private Figure haul() {
        Provenance weakest = Provenance.DECLARED;
        for (Source source : supply.sources()) {
            weakest = weakest.weaker(source.haulCost().orElseThrow().provenance());
        }
        String unit = supply.sources().get(0).haulCost().orElseThrow().unit();
        return Figure.given(HAUL_COST, meanHaul(Level.BASE), unit, weakest, "mean of what the plant takes")
                .withRange(meanHaul(Level.LOW), meanHaul(Level.HIGH));
    }

    private double meanHaul(Level level) {
        return feed(Level.BASE, capture.value(), source -> at(source, level)).haulCost();
    }

    /** All that is free in reach. */
    private Figure supplied() {
        Supply.Totals totals = supply.catchment();
        AmountRange free = rivalry.terms().countPassing() ? totals.availableWithPassing() : totals.available();
        return Figure.given(SUPPLY, free.base(), free.unit().key(), Provenance.ESTIMATED, "what is free within reach")
                .withRange(free.low(), free.high());
    }

    private static double end(Figure figure, Level level) {
        return switch (level) {
            case LOW -> Objects.requireNonNullElse(figure.low(), figure.value());
            case BASE -> figure.value();
            case HIGH -> Objects.requireNonNullElse(figure.high(), figure.value());
        };
    }
}
