package org.ecopark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void amountsAndDistancesAreFiniteAndNotNegative(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.tonnesPerYear(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distance(value));
    }

    @Test
    void tonnesNeverCompareWithMegawattHours() {
        Amount energy = new Amount(1, AmountUnit.MWH_PER_YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.tonnesPerYear(1).min(energy));
    }

    @Test
    void rangeIsOrdered() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRange(2, 1, 3, AmountUnit.T_PER_YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRange(-1, 1, 3, AmountUnit.T_PER_YEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AmountRange(1, 1, Double.POSITIVE_INFINITY, AmountUnit.T_PER_YEAR));
    }

    @Test
    void sharedRangeIsTheSmallerOfEachBound() {
        AmountRange wide = new AmountRange(1, 10, 100, AmountUnit.T_PER_YEAR);
        AmountRange narrow = new AmountRange(5, 6, 7, AmountUnit.T_PER_YEAR);
        assertThat(wide.shared(narrow)).isEqualTo(new AmountRange(1, 6, 7, AmountUnit.T_PER_YEAR));
    }

    @Test
    void figureIsAsSureAsItsLeastSureInput() {
        Figure sure = Figure.given("a", 1, "m", Provenance.DECLARED, "register");
        Figure unsure = Figure.given("b", 2, "1", Provenance.ASSUMED, "setting");
        assertThat(Figure.computed("c", 2, "m", "a * b", List.of(sure, unsure)).provenance())
                .isEqualTo(Provenance.ASSUMED);
    }

    @Test
    void figureNeedsAProof() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("x", 1, null, null, "t", Provenance.DECLARED, null, null, List.of()));
    }

    /** Who prints 4.57 and 0.077 has not printed 59.4: the quotient is ours. What a party states stays stated in a sum. */
    @Test
    void whatIsComputedFromPublishedValuesIsNotPublished() {
        Figure saving = Figure.given("saving", 4.57471, "kg_CO2e/t", Provenance.PUBLISHED, "a table");
        Figure lorry = Figure.given("lorry", 0.07703, "kg_CO2e/t.km", Provenance.PUBLISHED, "a table");
        assertThat(Figure.computed("distance", 59.4, "km", "saving / lorry", List.of(saving, lorry))
                        .provenance())
                .isEqualTo(Provenance.ESTIMATED);
        Figure said = Figure.given("tonnes", 5, "t", Provenance.DECLARED, "the firm");
        assertThat(Figure.computed("sum", 10, "t", "tonnes + tonnes", List.of(said, said))
                        .provenance())
                .isEqualTo(Provenance.DECLARED);
        Figure guess = Figure.given("guess", 1, "t", Provenance.ASSUMED, "us");
        assertThat(Figure.computed("sum", 6, "t", "tonnes + guess", List.of(said, guess))
                        .provenance())
                .isEqualTo(Provenance.ASSUMED);
    }
}
