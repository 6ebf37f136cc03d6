package org.ecopark.capacity.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlantModelTest {

    /** A plant of round numbers: 1,000 t/yr, 10,000 of money, 3 a tonne net before its own costs. */
    private static Values round() {
        Map<Term, Double> numbers = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            numbers.put(term, 0.0);
        }
        numbers.put(Term.ANCHOR_SIZE, 1000.0);
        numbers.put(Term.ANCHOR_CAPEX, 10_000.0);
        numbers.put(Term.EXPONENT, 0.8);
        numbers.put(Term.CAPEX_FACTOR, 1.0);
        numbers.put(Term.GATE_FEE, 10.0);
        numbers.put(Term.OPEX_SHARE, 0.1);
        numbers.put(Term.AVAILABILITY, 1.0);
        numbers.put(Term.RAMP_UP_1, 0.5);
        numbers.put(Term.RAMP_UP_2, 1.0);
        numbers.put(Term.RAMP_UP_3, 1.0);
        numbers.put(Term.TAX_RATE, 0.2);
        numbers.put(Term.DISCOUNT_RATE, 0.1);
        numbers.put(Term.PROJECT_LIFE, 4.0);
        return new Values(numbers);
    }

    private static double[] cash(Outcome outcome) {
        return outcome.cash().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * By hand: surplus 500 x 7 - 1000 = 2500, then 1000 x 7 - 1000 = 6000. Depreciation 2500 a year: nothing to tax in
     * year 1, then 3500 x 0.2 = 700. Cash -10000, 2500, 5300, 5300, 5300.
     * NPV at 10 %: -10000 + 2272.727 + 4380.165 + 3981.968 + 3619.971 = 4254.832.
     */
    @Test
    void reckonsAPlantByHand() {
        Outcome outcome = PlantModel.outcome(round(), 1000, Feed.of(5000, 3));
        assertThat(cash(outcome)).containsExactly(new double[] {-10_000, 2500, 5300, 5300, 5300}, within(1e-9));
        assertThat(outcome.npv()).isEqualTo(4254.832, within(0.001));
        assertThat(CashFlow.npv(cash(outcome), outcome.irr())).isEqualTo(0, within(1e-6));
        // 10000 - 2500 - 5300 = 2200 of 5300 in year 3.
        assertThat(outcome.payback()).isEqualTo(2 + 2200.0 / 5300, within(1e-12));
        assertThat(outcome.loadFactor()).isEqualTo(1.0);
    }

    /** A loss of year 1 is set against the gain of later years: 100 t x 7 - 1000 = -300, less 2500, carries 2800 on. */
    @Test
    void carriesLossesForward() {
        Values slow = round().with(Term.RAMP_UP_1, 0.1);
        double[] cash = cash(PlantModel.outcome(slow, 1000, Feed.of(5000, 3)));
        assertThat(cash[1]).isEqualTo(-300, within(1e-9));
        // 3500 - 2800 = 700 to tax.
        assertThat(cash[2]).isEqualTo(6000 - 140, within(1e-9));
        assertThat(cash[3]).isEqualTo(6000 - 700, within(1e-9));
    }

    @Test
    void takesNoMoreThanReachesTheGate() {
        Outcome half = PlantModel.outcome(round(), 1000, Feed.of(400, 3));
        assertThat(half.throughput()).isEqualTo(400);
        assertThat(half.loadFactor()).isEqualTo(0.4);
    }

    /** 10000 x 2 ^ 0.8 = 17411.0. */
    @Test
    void capitalCostGrowsLessThanSize() {
        assertThat(PlantModel.capex(round(), 2000)).isEqualTo(17_411.0, within(0.1));
    }

    @Test
    void supportEndsWithItsYears() {
        Values powered = round().with(Term.ENERGY_PER_T, 1)
                .with(Term.SUPPORT, 2)
                .with(Term.SUPPORT_YEARS, 3)
                .with(Term.TAX_RATE, 0);
        double[] cash = cash(PlantModel.outcome(powered, 1000, Feed.of(5000, 3)));
        assertThat(cash[3]).isEqualTo(8000, within(1e-9));
        assertThat(cash[4]).isEqualTo(6000, within(1e-9));
    }

    @Test
    void breaksEvenWhereItSays() {
        Feed feed = Feed.of(5000, 3);
        for (Term term : new Term[] {Term.GATE_FEE, Term.CAPEX_FACTOR, Term.DISCOUNT_RATE}) {
            double at = BreakEven.of(round(), 1000, feed, term);
            assertThat(PlantModel.npv(round().with(term, at), 1000, feed))
                    .as(term.key())
                    .isEqualTo(0, within(0.01));
        }
        assertThat(BreakEven.of(round().with(Term.GATE_FEE, 2), 1000, feed, Term.CAPEX_FACTOR))
                .as("a plant without a margin does not pay even for nothing")
                .isNaN();
    }
}
