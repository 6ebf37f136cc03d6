package org.ecopark.materials.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTablesTest {

    /** Scrap is sold, and no price of it was found that may be used. */
    private static final Set<String> UNPRICED = Set.of("metal_merchant");

    private final PriceLevels levels = MoneyTables.read();
    private final MaterialLibrary library = new MaterialLibrary();

    private double convert(double value, MoneyBasis from, MoneyBasis to) {
        Figure money = Figure.given("money", value, from.unit(), Provenance.PUBLISHED, "test");
        return levels.convert(money, from, to, "").value();
    }

    /** Statistics Korea prints 96.789 for 2012 and 104.45 for 2018 (2015 = 100): KRW 1,000 become 1,079.15. */
    @Test
    void koreanPricesRiseAsStatisticsKoreaPrints() {
        assertThat(convert(1000, new MoneyBasis("KRW", 2012), new MoneyBasis("KRW", 2018)))
                .isCloseTo(1000 * 104.45 / 96.789, within(0.2));
    }

    /** Federal Reserve G.5A, 2023: USD 1.2440 for a pound, 1.0817 for a euro, KRW 1306.7637 for a dollar. */
    @ParameterizedTest
    @CsvSource({"GBP, USD, 124.40", "GBP, EUR, 115.0042", "GBP, KRW, 162561.40", "USD, KRW, 130676.37"})
    void marketRatesAreThoseOfTheFederalReserve(String from, String to, double hundred) {
        assertThat(convert(100, new MoneyBasis(from, 2023), new MoneyBasis(to, 2023)))
                .isCloseTo(hundred, within(hundred * 1e-4));
    }

    @Test
    void aYearWithoutAnIndexIsNamedAndNotFilledIn() {
        assertThatThrownBy(() -> convert(1, new MoneyBasis("GBP", 2012), new MoneyBasis("GBP", 2026)))
                .isInstanceOf(MissingRateException.class)
                .hasMessageContaining("price index of GBP for 2026");
    }

    @Test
    void allMoneyOfTheLibraryCanBeToldInPricesOf2025() {
        List<Price> dated = library.listPrices().stream()
                .filter(price -> price.priceYear() != null && price.priceYear() <= 2025)
                .toList();
        assertThat(dated).hasSizeGreaterThan(50).allSatisfy(price -> {
            MoneyBasis from = new MoneyBasis(price.currency(), price.priceYear());
            assertThat(convert(1, from, new MoneyBasis("KRW", 2025))).isPositive();
        });
    }

    @Test
    void everyOutletNamesAFeeAndProcessThatExist() {
        Set<String> processes =
                library.listProcesses().stream().map(ProcessType::key).collect(Collectors.toSet());
        assertThat(library.listOutlets()).isNotEmpty().allSatisfy(outlet -> {
            assertThat(library.listPrices().stream()
                            .anyMatch(price -> price.key().startsWith(outlet.fee() + "_20")))
                    .as(outlet.key())
                    .isEqualTo(!UNPRICED.contains(outlet.key()));
            assertThat(outlet.process())
                    .satisfiesAnyOf(
                            p -> assertThat(p).isNull(),
                            p -> assertThat(processes).contains(p));
        });
    }
}
