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
}
