package org.ecopark.exchange.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecopark.exchange.pipeline.Exchange.Impact;
import org.ecopark.exchange.pipeline.ImpactTotals.Claim;
import org.ecopark.exchange.pipeline.ImpactTotals.Total;
import org.ecopark.measure.MissingRateException;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.PriceLevels.Index;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class ImpactTotalsTest {

    private static Claim claim(
            long exchange, Metric metric, Double value, Integer start, Double persistence, Double attribution) {
        return new Claim(
                exchange,
                new Impact(
                        metric,
                        value,
                        metric.isMoney() ? "GBP" : metric.unit(),
                        metric.isMoney() ? 2024 : null,
                        start,
                        persistence,
                        attribution,
                        null,
                        "invoice",
                        "declared"));
    }

    private static Total total(Metric metric, int from, int to, List<Long> exchanges, Claim... claims) {
        return new ImpactTotals(exchanges, List.of(claims), from, to)
                .totals().stream().filter(t -> t.metric() == metric).findFirst().orElseThrow();
    }

    @Test
    void keepsInYearAndLifetimeApart() {
        // 1000 t/yr, half of it owed to the exchange, for 5 years from 2020.
        Claim claim = claim(1, Metric.LANDFILL_DIVERSION, 1000.0, 2020, 5.0, 0.5);
        Total one = total(Metric.LANDFILL_DIVERSION, 2021, 2021, List.of(1L), claim);
        assertThat(one.inYear().value()).isEqualTo(500);
        assertThat(one.lifetime().value()).isEqualTo(2500);
        // 2023, 2024 are within; 2025 is not.
        assertThat(total(Metric.LANDFILL_DIVERSION, 2023, 2026, List.of(1L), claim)
                        .inYear()
                        .value())
                .isEqualTo(1000);
        assertThat(total(Metric.LANDFILL_DIVERSION, 2010, 2019, List.of(1L), claim)
                        .inYear()
                        .value())
                .isZero();
    }

    @Test
    void differsFivefoldForAYearOfFiveAsTheBritishTotalsDo() {
        // 7.5 Mt verified in the year against 35 to 39 Mt over the lifetime of five years (4.7 to 5.2 times).
        Claim claim = claim(1, Metric.LANDFILL_DIVERSION, 7.5e6, 2010, 5.0, 1.0);
        Total total = total(Metric.LANDFILL_DIVERSION, 2010, 2010, List.of(1L), claim);
        assertThat(total.lifetime().value() / total.inYear().value()).isEqualTo(5);
        assertThat(total.lifetime().value()).isBetween(35e6, 39e6);
    }

    @Test
    void countsAPartOfTheLastYear() {
        // Two and a half years from 2020: 100 + 100 + 50.
        Claim claim = claim(1, Metric.WATER, 100.0, 2020, 2.5, 1.0);
        assertThat(total(Metric.WATER, 2022, 2022, List.of(1L), claim).inYear().value())
                .isEqualTo(50);
        assertThat(total(Metric.WATER, 2000, 2100, List.of(1L), claim).inYear().value())
                .isEqualTo(250);
    }

    @Test
    void countsWhatIsUnknownInsteadOfTakingItAsNothing() {
        Total total = total(
                Metric.CO2E,
                2020,
                2020,
                List.of(1L, 2L, 3L, 4L),
                claim(1, Metric.CO2E, 10.0, 2020, 3.0, 1.0),
                claim(2, Metric.CO2E, null, 2020, 3.0, 1.0),
                claim(3, Metric.CO2E, 10.0, 2020, null, null));
        assertThat(total.inYear().value()).isEqualTo(10);
        assertThat(total.countedInYear()).isOne();
        // The second has no value, the third no attribution, the fourth no impact at all.
        assertThat(total.withoutValue()).isEqualTo(3);
        assertThat(total.missing()).isEqualTo(new ImpactTotals.Missing(1, 1, 0, 1));
    }

    @Test
    void isUnknownWhenNobodyHasAValue() {
        Total total = total(Metric.HAZARDOUS_WASTE, 2020, 2020, List.of(1L, 2L));
        assertThat(total.inYear()).isNull();
        assertThat(total.lifetime()).isNull();
        assertThat(total.withoutValue()).isEqualTo(2);
    }

    @Test
    void knowsTheFirstYearOnlyWithoutAPersistence() {
        Claim claim = claim(1, Metric.CO2E, 10.0, 2020, null, 1.0);
        Total total = total(Metric.CO2E, 2019, 2030, List.of(1L), claim);
        assertThat(total.inYear().value()).isEqualTo(10);
        assertThat(total.lifetime()).isNull();
        assertThat(total.withoutValue()).isZero();
        assertThat(total.missing().persistence()).isOne();
    }

    @Test
    void doesNotCountAJobAgainEachYear() {
        // 2020: 12; 2021: 12 + 8 x 0.5 = 16; 2022: 4. Each job once: 12 + 4.
        Total total = total(
                Metric.JOBS,
                2020,
                2022,
                List.of(1L, 2L),
                claim(1, Metric.JOBS, 12.0, 2020, 2.0, 1.0),
                claim(2, Metric.JOBS, 8.0, 2021, 4.0, 0.5));
        assertThat(total.inYear().value()).isEqualTo(16);
        assertThat(total.lifetime().value()).isEqualTo(16);
    }

    @Test
    void countsInvestmentOnceInItsYear() {
        Claim claim = claim(1, Metric.PRIVATE_INVESTMENT, 2e6, 2020, 10.0, 1.0);
        assertThat(total(Metric.PRIVATE_INVESTMENT, 2019, 2025, List.of(1L), claim)
                        .inYear()
                        .value())
                .isEqualTo(2e6);
        assertThat(total(Metric.PRIVATE_INVESTMENT, 2021, 2025, List.of(1L), claim)
                        .inYear()
                        .value())
                .isZero();
        assertThat(total(Metric.PRIVATE_INVESTMENT, 2021, 2025, List.of(1L), claim)
                        .lifetime()
                        .value())
                .isEqualTo(2e6);
    }

    @Test
    void keepsMoneyOfDifferentYearsApart() {
        Claim old =
                new Claim(2, new Impact(Metric.COST_SAVINGS, 5.0, "GBP", 2013, 2020, 1.0, 1.0, null, null, "declared"));
        List<Total> totals = new ImpactTotals(
                        List.of(1L, 2L), List.of(claim(1, Metric.COST_SAVINGS, 7.0, 2020, 1.0, 1.0), old), 2020, 2020)
                .totals().stream()
                        .filter(t -> t.metric() == Metric.COST_SAVINGS)
                        .toList();
        assertThat(totals).extracting(Total::unit).containsExactly("GBP_2013", "GBP_2024");
        assertThat(totals).extracting(t -> t.inYear().value()).containsExactly(5.0, 7.0);
    }

    @Test
    void addsMoneyOfDifferentYearsWhenAskedForOneBasis() {
        // The index doubles from 2013 to 2024: 5 of 2013 are 10 of 2024; with 7 of 2024 that is 17.
        MoneyBasis then = new MoneyBasis("GBP", 2013);
        MoneyBasis now = new MoneyBasis("GBP", 2024);
        PriceLevels levels = new PriceLevels(
                List.of(
                        new Index(then, 50, Provenance.PUBLISHED, "a table"),
                        new Index(now, 100, Provenance.PUBLISHED, "a table")),
                List.of());
        Claim old =
                new Claim(2, new Impact(Metric.COST_SAVINGS, 5.0, "GBP", 2013, 2020, 1.0, 1.0, null, null, "declared"));
        Claim water = claim(2, Metric.WATER, 3.0, 2020, 1.0, 1.0);
        Total total = total(
                Metric.COST_SAVINGS,
                2020,
                2020,
                List.of(1L, 2L),
                claim(1, Metric.COST_SAVINGS, 7.0, 2020, 1.0, 1.0).in(now, levels),
                old.in(now, levels));
        assertThat(total.unit()).isEqualTo("GBP_2024");
        assertThat(total.inYear().value()).isEqualTo(17);
        assertThat(total.inYear().inputs().get(1).inputs().get(0).formula()).contains("price_index_2024");
        assertThat(water.in(now, levels)).isEqualTo(water);
        MoneyBasis unknown = new MoneyBasis("KRW", 2024);
        assertThatThrownBy(() -> old.in(unknown, levels)).isInstanceOf(MissingRateException.class);
    }

    @Test
    void provesATotalByItsExchanges() {
        Total total = total(
                Metric.CO2E,
                2020,
                2021,
                List.of(1L, 2L),
                claim(1, Metric.CO2E, 10.0, 2020, 3.0, 0.5),
                new Claim(2, new Impact(Metric.CO2E, -4.0, "t", null, 2021, 1.0, 1.0, null, null, "assumed")));
        // 10 x 0.5 x 2 years, less 4: an exchange may make it worse.
        assertThat(total.inYear().value()).isEqualTo(6);
        assertThat(total.inYear().provenance()).isEqualTo(Provenance.ASSUMED);
        assertThat(total.inYear().inputs()).extracting("name").containsExactly("exchange_1", "exchange_2");
        assertThat(total.inYear().inputs().get(0).inputs()).extracting("value").containsExactly(10.0, 0.5, 2.0);
    }

    @Test
    void hasEachOfTheSevenMetrics() {
        assertThat(new ImpactTotals(List.of(), List.of(), 2020, 2020).totals())
                .extracting(t -> t.metric().number())
                .containsExactly(1, 2, 3, 4, 5, 6, 6, 7, 7);
    }
}
