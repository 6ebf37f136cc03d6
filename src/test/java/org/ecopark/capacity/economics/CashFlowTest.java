package org.ecopark.capacity.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CashFlowTest {

    /** -1000 + 500 / 1.1 + 500 / 1.21 + 500 / 1.331 = -1000 + 454.545 + 413.223 + 375.657. */
    @Test
    void discountsByHand() {
        assertThat(CashFlow.npv(new double[] {-1000, 500, 500, 500}, 0.1)).isEqualTo(243.426, within(0.001));
    }

    /** -100 now and 121 in two years: 1.1 squared is 1.21. */
    @Test
    void findsTheRateThatMakesNought() {
        assertThat(CashFlow.irr(new double[] {-100, 0, 121})).isEqualTo(0.1, within(1e-9));
    }

    @Test
    void findsARateBelowNought() {
        // 100 now for 81 in two years: 0.9 squared is 0.81.
        assertThat(CashFlow.irr(new double[] {-100, 0, 81})).isEqualTo(-0.1, within(1e-9));
    }

    @Test
    void hasNoRateWithoutAChangeOfSign() {
        assertThat(CashFlow.irr(new double[] {-100, -1, -1})).isNaN();
        assertThat(CashFlow.irr(new double[] {100, 1, 1})).isNaN();
    }

    /** 300 + 400 by year 2, 300 of 500 in year 3. */
    @Test
    void isPaidBackInsideAYear() {
        assertThat(CashFlow.payback(new double[] {-1000, 300, 400, 500})).isEqualTo(2.6, within(1e-12));
        assertThat(CashFlow.payback(new double[] {-1000, 300, 400})).isNaN();
    }

    /** The factor of ten years at 8 % in any table: 6.7101. */
    @Test
    void spreadsAPresentValueOverYears() {
        assertThat(CashFlow.annuity(6710.1, 0.08, 10)).isEqualTo(1000, within(0.01));
        assertThat(CashFlow.annuity(1000, 0, 10)).isEqualTo(100, within(1e-9));
    }
}
