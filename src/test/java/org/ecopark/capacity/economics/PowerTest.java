package org.ecopark.capacity.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.materials.library.ProcessType;
import org.ecopark.measure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    private static double megawatts(double tonnes) {
        ProcessType wood = Books.process("wood_power");
        AssumptionSet set = Books.set("gb_2013");
        Terms terms = PlantTerms.of(wood, set, "wood");
        Feed feed = Feed.of(tonnes, 0);
        PlantReport report = Plant.describe(
                wood,
                set,
                terms,
                tonnes,
                Map.of(Case.LOW, feed, Case.BASE, feed, Case.HIGH, feed),
                new CarbonAccount(CarbonAccount.Counterfactual.OTHER_USE, null, null));
        return Objects.requireNonNull(report.power()).value();
    }

    /** The plant the efficiency was calculated back from: its agreement proves the arithmetic and nothing else. */
    @Test
    void calibrationTyseleyMakesTenPointThreeMegawatts() {
        assertThat(megawatts(67_000)).isEqualTo(10.3, within(0.3));
    }

    /** Published tonnes and megawatts of plants the efficiency was not taken from. */
    @ParameterizedTest
    @CsvSource({"Widnes, 146000, 20.2", "Ince, 170000, 21.5", "Templeborough, 260000, 41", "Margam, 250000, 40"})
    void validationFourOtherBritishPlantsAreWithinAQuarter(String plant, double tonnes, double published) {
        assertThat(megawatts(tonnes) / published).as(plant).isBetween(0.75, 1.25);
    }

    /** 18.7 (1 - w) - 2.44 w by hand, one decimal. */
    @ParameterizedTest
    @CsvSource({"0.10, 16.6", "0.15, 15.5", "0.20, 14.5", "0.25, 13.4", "0.30, 12.4"})
    void wetterWoodHasLessHeat(double moisture, double expected) {
        assertThat(Power.heatingValue(moisture)).isEqualTo(expected, within(0.051));
    }

    @Test
    void moistureOfTheAskerMovesThePower() {
        ProcessType wood = Books.process("wood_power");
        Figure wet = PlantTerms.of(wood, Books.set("gb_2013").with(Map.of("moisture:wood", 0.30)), "wood")
                .figure(Term.ENERGY_PER_T);
        // 12.358 / 3.6 * 0.316
        assertThat(wet.value()).isEqualTo(1.0848, within(0.0001));
    }

    /** Least squares on the logarithms of five press prices: 10.3/47.8, 20.2/110, 33/120, 40/160, 41/150 MW and GBP M. */
    @Test
    void capitalCostOfFiveBritishPlantsGrowsByTheExponentOfTheLibrary() {
        double[] megawatts = {10.3, 20.2, 33, 40, 41};
        double[] millions = {47.8, 110, 120, 160, 150};
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < 5; i++) {
            meanX += Math.log(megawatts[i]) / 5;
            meanY += Math.log(millions[i]) / 5;
        }
        double above = 0;
        double below = 0;
        for (int i = 0; i < 5; i++) {
            above += (Math.log(megawatts[i]) - meanX) * (Math.log(millions[i]) - meanY);
            below += Math.pow(Math.log(megawatts[i]) - meanX, 2);
        }
        assertThat(above / below).isEqualTo(0.80, within(0.005));
        assertThat(PlantTerms.of(Books.process("wood_power"), Books.set("gb_2013"), "wood")
                        .figure(Term.EXPONENT)
                        .value())
                .isEqualTo(0.80, within(1e-12));
    }
}
