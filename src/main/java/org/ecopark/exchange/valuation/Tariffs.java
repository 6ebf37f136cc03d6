package org.ecopark.exchange.valuation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopark.materials.library.Price;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;

/** The price rows, told in the money asked for. A row without a year or a middle value cannot be compared and is not used. */
final class Tariffs {

    private final List<Price> prices;
    private final PriceLevels levels;

    Tariffs(List<Price> prices, PriceLevels levels) {
        this.prices = prices;
        this.levels = levels;
    }

    /**
     * The price of the rows whose keys are {@code start_year} that is nearest to the year of the money, the newer of two.
     * Fees move otherwise than consumer prices: those of 2024 told in money of 2013 are not what was paid in 2013.
     *
     * @param name of the figure
     * @throws MissingRateException when it cannot be told in that money
     */
    Optional<Figure> findNearest(String name, String start, String region, MoneyBasis basis) {
        return prices.stream()
                .filter(price -> fits(price, start, region))
                .min(Comparator.comparingInt((Price price) -> Math.abs(year(price) - basis.priceYear()))
                        .thenComparingInt(price -> -year(price)))
                .map(price -> figure(name, price, basis));
    }

    /**
     * The price of the rows whose keys are {@code start_year}, of the very year of the money: what is set by law is no
     * matter of inflation.
     *
     * @throws MissingRateException when it cannot be told in that currency
     */
    Optional<Figure> findOfYear(String name, String start, String region, MoneyBasis basis) {
        return prices.stream()
                .filter(price ->
                        fits(price, start, region) && Objects.requireNonNull(price.priceYear()) == basis.priceYear())
                .findFirst()
                .map(price -> figure(name, price, basis));
    }

    private static int year(Price price) {
        return Objects.requireNonNull(price.priceYear());
    }

    private static boolean fits(Price price, String start, String region) {
        return price.key().matches(start + "_\\d{4}")
                && price.base() != null
                && price.priceYear() != null
                && (price.region().equals(region) || price.region().startsWith(region + "-"));
    }

    private Figure figure(String name, Price price, MoneyBasis basis) {
        MoneyBasis from = new MoneyBasis(price.currency(), Objects.requireNonNull(price.priceYear()));
        double base = Objects.requireNonNull(price.base());
        String source = price.item() + ", " + price.region() + " " + from.priceYear() + ": "
                + (price.origin().source() == null
                        ? "no source"
                        : price.origin().source())
                + (price.origin().url() == null ? "" : ", " + price.origin().url());
        Figure given = Figure.given(
                        name,
                        base,
                        from.unitPer("t"),
                        price.origin().published() ? Provenance.PUBLISHED : Provenance.ASSUMED,
                        source)
                .withRange(price.low(), price.high());
        return levels.convert(given, from, basis, "t");
    }
}
