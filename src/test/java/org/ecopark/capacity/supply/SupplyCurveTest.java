package org.ecopark.capacity.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.ecopark.capacity.supply.SupplyCurve.Lot;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyCurveTest {

    /** 20,000 t at 8 km; 15,000 at 15; 18,000 at 22; 14,000 at 31; 30,000 at 55; a haul costs 4 + 0.10 a km. */
    private static final SupplyCurve FIVE_SOURCES = SupplyCurve.of(
            List.of(lot(5, 30_000, 55), lot(1, 20_000, 8), lot(4, 14_000, 31), lot(2, 15_000, 15), lot(3, 18_000, 22)));

    private static Lot lot(long id, double tonnes, double km) {
        return new Lot(id, tonnes, 4 + 0.10 * km);
    }

    /**
     * By hand: 20,000 x 4.80 = 96,000; + 15,000 x 5.50 = 178,500; + 18,000 x 6.20 = 290,100; + 14,000 x 7.10 = 389,500; +
     * 30,000 x 9.50 = 674,500; each over its cumulative tonnes.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 20000, 4.80, 96000",
        "1, 35000, 5.50, 178500",
        "2, 53000, 6.20, 290100",
        "3, 67000, 7.10, 389500",
        "4, 97000, 9.50, 674500"
    })
    void followsTheWorkedExampleLineByLine(int step, double cumulative, double marginal, double money) {
        SupplyCurve.Step line = FIVE_SOURCES.steps().get(step);
        assertThat(line.cumulative()).isEqualTo(cumulative);
        assertThat(line.marginal()).isCloseTo(marginal, within(1e-12));
        assertThat(line.mean()).isCloseTo(money / cumulative, within(1e-12));
        assertThat(FIVE_SOURCES.marginalAt(cumulative)).isEqualTo(line.marginal());
        assertThat(FIVE_SOURCES.meanAt(cumulative)).isCloseTo(line.mean(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"20000, 4.80", "35000, 5.10", "53000, 5.47", "67000, 5.81", "97000, 6.95"})
    void meansAreThoseOfTheTableAsPrinted(double cumulative, double printed) {
        assertThat(FIVE_SOURCES.meanAt(cumulative)).isCloseTo(printed, within(0.005));
    }

    @Test
    void betweenStepsTheMarginalStaysAndTheMeanMoves() {
        // 30,000 t: 20,000 x 4.80 + 10,000 x 5.50 = 151,000.
        assertThat(FIVE_SOURCES.marginalAt(30_000)).isCloseTo(5.50, within(1e-12));
        assertThat(FIVE_SOURCES.meanAt(30_000)).isCloseTo(151_000 / 30_000.0, within(1e-12));
        assertThat(FIVE_SOURCES.tonnesUpTo(7.10)).isEqualTo(67_000);
        assertThat(FIVE_SOURCES.tonnesUpTo(4)).isZero();
    }

    @Test
    void saysNothingBeyondItsEnds() {
        assertThat(FIVE_SOURCES.marginalAt(97_001)).isNaN();
        assertThat(FIVE_SOURCES.meanAt(0)).isNaN();
        assertThat(SupplyCurve.of(List.of()).total()).isZero();
        assertThat(SupplyCurve.of(List.of(new Lot(1, 0, 3))).steps()).isEmpty();
        assertThatThrownBy(() -> new Lot(1, -1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lot(1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(20)
    void theMeanNeverExceedsTheMarginalAndBothOnlyRise(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Lot> lots = random.longs(30, 0, 1000)
                .mapToObj(id -> new Lot(id, random.nextDouble() * 1000, random.nextDouble() * 50))
                .toList();
        double marginal = 0;
        double mean = 0;
        double money = 0;
        for (SupplyCurve.Step step : SupplyCurve.of(lots).steps()) {
            money += step.lot().tonnes() * step.lot().cost();
            assertThat(step.marginal()).isGreaterThanOrEqualTo(marginal);
            assertThat(step.mean()).isGreaterThanOrEqualTo(mean - 1e-12).isLessThanOrEqualTo(step.marginal() + 1e-12);
            assertThat(step.mean() * step.cumulative()).isCloseTo(money, within(1e-6));
            marginal = step.marginal();
            mean = step.mean();
        }
    }
}
