package org.ecopark.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.ecopark.measure.AmountRange;
import org.ecopark.measure.AmountUnit;
import org.junit.jupiter.api.Test;

class SharedAmountTest {

    private static final List<Double> EVEN = Collections.nCopies(12, 1 / 12.0);
    /** All of the year in winter: January, February, December. */
    private static final List<Double> WINTER = List.of(0.4, 0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3);

    @Test
    void storableMaterialSharesTheSmallerYear() {
        SharedAmount shared = SharedAmount.of(range(80, 100, 120), WINTER, range(90, 95, 110), EVEN, true);
        assertThat(shared).isEqualTo(new SharedAmount(range(80, 95, 110), false));
    }

    @Test
    void heatSharesMonthByMonth() {
        // 120 in winter (48, 36, 36) against 10 a month: 10 + 10 + 10.
        SharedAmount shared = SharedAmount.of(range(120, 120, 120), WINTER, range(120, 120, 120), EVEN, false);
        assertThat(shared.amount().base()).isCloseTo(30, within(1e-9));
        assertThat(shared.evenMonthsAssumed()).isFalse();
    }

    @Test
    void unknownMonthsAreTakenAsEvenAndSaid() {
        SharedAmount shared = SharedAmount.of(range(120, 120, 120), List.of(), range(60, 60, 60), EVEN, false);
        assertThat(shared.amount().base()).isCloseTo(60, within(1e-9));
        assertThat(shared.evenMonthsAssumed()).isTrue();
    }

    @Test
    void unknownAmountSharesNothingKnown() {
        assertThat(SharedAmount.of(null, List.of(), range(1, 1, 1), List.of(), true)
                        .amount())
                .isNull();
    }

    private static AmountRange range(double low, double base, double high) {
        return new AmountRange(low, base, high, AmountUnit.T_PER_YEAR);
    }
}
