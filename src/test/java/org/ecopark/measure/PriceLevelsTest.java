package org.ecopark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ecopark.measure.PriceLevels.Index;
import org.ecopark.measure.PriceLevels.Rate;
import org.junit.jupiter.api.Test;

class PriceLevelsTest {

    private static final MoneyBasis POUNDS_2013 = new MoneyBasis("GBP", 2013);
    private static final MoneyBasis POUNDS_2025 = new MoneyBasis("GBP", 2025);
    private static final MoneyBasis WON_2025 = new MoneyBasis("KRW", 2025);

    private final PriceLevels levels = new PriceLevels(
            List.of(
                    new Index(POUNDS_2013, 100, Provenance.PUBLISHED, "invented"),
                    new Index(POUNDS_2025, 150, Provenance.PUBLISHED, "invented")),
            List.of(
                    new Rate(POUNDS_2025, 0.8, Provenance.PUBLISHED, "invented"),
                    new Rate(WON_2025, 1400, Provenance.ASSUMED, "invented")));

    @Test
    void moneyIsFirstPricedThenExchanged() {
        Figure fee = Figure.given("fee", 40, "GBP_2013/t", Provenance.PUBLISHED, "invented")
                .withRange(20.0, 60.0);
        Figure won = levels.convert(fee, POUNDS_2013, WON_2025, "t");
        // 40 GBP x 150/100 = 60 GBP of 2025; 60 / 0.8 = 75 USD; 75 x 1400 = 105,000 KRW.
        assertThat(won.value()).isCloseTo(105_000, within(1e-6));
        assertThat(won.low()).isCloseTo(52_500, within(1e-6));
        assertThat(won.high()).isCloseTo(157_500, within(1e-6));
        assertThat(won.unit()).isEqualTo("KRW_2025/t");
        assertThat(won.provenance()).isEqualTo(Provenance.ASSUMED);
    }

    @Test
    void sameBasisIsLeftAlone() {
        Figure fee = Figure.given("fee", 40, "GBP_1950/t", Provenance.PUBLISHED, "invented");
        assertThat(levels.convert(fee, new MoneyBasis("GBP", 1950), new MoneyBasis("GBP", 1950), "t"))
                .isSameAs(fee);
    }

    @Test
    void missingYearIsAnErrorThatNamesIt() {
        Figure fee = Figure.given("fee", 40, "GBP_2008/t", Provenance.PUBLISHED, "invented");
        assertThatExceptionOfType(MissingRateException.class)
                .isThrownBy(() -> levels.convert(fee, new MoneyBasis("GBP", 2008), POUNDS_2025, "t"))
                .satisfies(e -> assertThat(e.missing()).isEqualTo("price index of GBP for 2008"));
    }
}
