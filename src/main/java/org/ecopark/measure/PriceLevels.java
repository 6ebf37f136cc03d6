package org.ecopark.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns money of one currency and price year into that of another: first within its own currency by the ratio of its
 * price index, then by the exchange rate of the year asked for. Rates of the market, not of purchasing power: good for
 * traded things, misleading for wages and land.
 */
public final class PriceLevels {

    /** Of the market rates, in units of a currency for one of this. */
    public static final String PIVOT = "USD";

    private final Map<MoneyBasis, Index> indices = new HashMap<>();
    private final Map<MoneyBasis, Rate> rates = new HashMap<>();

    /**
     * Price index of a currency's country in a year; only ratios between years of one currency mean something.
     *
     * @param index positive
     */
    public record Index(MoneyBasis basis, double index, Provenance provenance, String source) {

        public Index {
            requirePositive(index);
        }
    }

    /**
     * Exchange rate of a currency: the mean of a year.
     *
     * @param perPivot units of the currency for one {@link #PIVOT}; positive
     */
    public record Rate(MoneyBasis basis, double perPivot, Provenance provenance, String source) {

        public Rate {
            requirePositive(perPivot);
        }
    }

    public PriceLevels(List<Index> indices, List<Rate> rates) {
        indices.forEach(row -> this.indices.put(row.basis(), row));
        rates.forEach(row -> this.rates.put(row.basis(), row));
    }

    /**
     * A sum of money, or a price per something, in another basis, with its proof. Low and high are converted alike.
     *
     * @param per what the price is for, such as {@code t}; empty for a plain sum
     * @throws MissingRateException when an index or a rate that is needed is not known
     */
    public Figure convert(Figure money, MoneyBasis from, MoneyBasis to, String per) {
        if (from.equals(to)) {
            return money;
        }
        Figure priced = inPricesOf(money, from, to.priceYear(), per);
        return from.currency().equals(to.currency())
                ? priced
                : exchanged(priced, new MoneyBasis(from.currency(), to.priceYear()), to, per);
    }

    private Figure inPricesOf(Figure money, MoneyBasis from, int year, String per) {
        if (from.priceYear() == year) {
            return money;
        }
        MoneyBasis target = new MoneyBasis(from.currency(), year);
        Index then = index(from);
        Index now = index(target);
        return scaled(
                money,
                now.index() / then.index(),
                unit(target, per),
                money.name() + " * price_index_" + year + " / price_index_" + from.priceYear(),
                List.of(
                        money,
                        Figure.given("price_index_" + year, now.index(), "1", now.provenance(), now.source()),
                        Figure.given(
                                "price_index_" + from.priceYear(),
                                then.index(),
                                "1",
                                then.provenance(),
                                then.source())));
    }

    private Figure exchanged(Figure money, MoneyBasis from, MoneyBasis to, String per) {
        Rate out = rate(from);
        Rate in = rate(to);
        return scaled(
                money,
                in.perPivot() / out.perPivot(),
                unit(to, per),
                money.name() + " * exchange_rate_" + to.currency() + " / exchange_rate_" + from.currency(),
                List.of(money, rateFigure(in, to.currency()), rateFigure(out, from.currency())));
    }

    private static Figure rateFigure(Rate rate, String currency) {
        return Figure.given(
                "exchange_rate_" + currency, rate.perPivot(), currency + "/" + PIVOT, rate.provenance(), rate.source());
    }

    private static Figure scaled(Figure money, double factor, String unit, String formula, List<Figure> inputs) {
        Figure plain = Figure.computed(money.name(), money.value() * factor, unit, formula, inputs);
        return plain.withRange(
                money.low() == null ? null : money.low() * factor, money.high() == null ? null : money.high() * factor);
    }

    private static String unit(MoneyBasis basis, String per) {
        return per.isEmpty() ? basis.unit() : basis.unitPer(per);
    }

    private Index index(MoneyBasis basis) {
        Index row = indices.get(basis);
        if (row == null) {
            throw new MissingRateException("price index of " + basis.currency() + " for " + basis.priceYear());
        }
        return row;
    }

    private Rate rate(MoneyBasis basis) {
        if (basis.currency().equals(PIVOT)) {
            return new Rate(basis, 1, Provenance.DECLARED, "the currency in which rates are told");
        }
        Rate row = rates.get(basis);
        if (row == null) {
            throw new MissingRateException("exchange rate of " + basis.currency() + " for " + basis.priceYear());
        }
        return row;
    }

    private static void requirePositive(double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("An index or rate is positive and finite, not " + value);
        }
    }
}
