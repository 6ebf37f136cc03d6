package org.ecopark.prospects.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words EN = Words.in(Locale.ENGLISH);
    private static final Words KO = Words.in(Locale.KOREAN);

    private static Set<String> gaps(String text) {
        Set<String> gaps = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(gap -> gaps.add(gap.group()));
        return gaps;
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameGaps() {
        assertThat(KO.keys()).isEqualTo(EN.keys());
        for (String key : EN.keys()) {
            assertThat(gaps(KO.say(key))).as(key).isEqualTo(gaps(EN.say(key)));
        }
    }

    @Test
    void numbersHaveThreeDigitsThatCount() {
        assertThat(EN.number(47_849_321)).isEqualTo("47,800,000");
        assertThat(EN.number(0.3162)).isEqualTo("0.316");
        assertThat(EN.number(-5.804)).isEqualTo("-5.8");
        assertThat(EN.number(0)).isEqualTo("0");
        assertThat(EN.percent(0.123)).isEqualTo("12.3 %");
    }

    @Test
    void aFigureHasItsRangeAndItsUnit() {
        Figure capex = Figure.given("capex", 47.8e6, "GBP_2013", Provenance.PUBLISHED, "a test");
        assertThat(EN.figure(capex)).isEqualTo("47,800,000 GBP (2013)");
        assertThat(EN.figure(capex.withRange(40e6, 60e6)))
                .isEqualTo("47,800,000 (40,000,000 to 60,000,000) GBP (2013)");
    }

    @Test
    void aReturnIsNeverToldSurerThanItIs() {
        Figure rate = Figure.given("irr", 0.0251, "1", Provenance.ASSUMED, "a test");
        assertThat(EN.rate(rate)).isEqualTo("2.5 %");
        assertThat(EN.rate(rate.withRange(0.01, 0.1931))).isEqualTo("2.5 % (1.0 % to 19.3 %)");
        assertThat(EN.rate(rate.withRange(null, 0.1931)))
                .isEqualTo("2.5 % (none in the low case, 19.3 % in the high one)");
    }

    @Test
    void whatHasNoNameIsToldByItsKey() {
        assertThat(EN.names(List.of("gate_fee:wood_power", "some_thing")))
                .isEqualTo("gate fee (wood power), some thing");
        assertThatThrownBy(() -> EN.say("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pricesOfAYearAreNamedInBothLanguages() {
        assertThat(EN.names(List.of("price_index_2025", "exchange_rate_KRW")))
                .isEqualTo("price index of 2025, exchange rate of KRW");
        assertThat(KO.name("price_index_2025")).isEqualTo("2025년 물가지수");
        assertThat(EN.name("area:place")).isEqualTo("free land (of the place)");
    }

    @Test
    void assumedInputsAreTheLeavesWithoutSource() {
        Figure sure = Figure.given("a", 1, "1", Provenance.PUBLISHED, "x");
        Figure guess = Figure.given("b", 1, "1", Provenance.ASSUMED, "x");
        Figure product = Figure.computed("p", 1, "1", "a * b", List.of(sure, guess));
        assertThat(Assumed.inputsOf(List.of(product, sure))).containsExactly("b");
        assertThat(Assumed.inputsOf(List.of(sure))).isEmpty();
    }
}
