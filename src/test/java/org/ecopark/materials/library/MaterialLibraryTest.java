package org.ecopark.materials.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialLibraryTest {

    private final MaterialLibrary library = new MaterialLibrary();

    /** UK Government conversion factors 2025, freighting goods, average laden, kg CO2e per tonne and kilometre. */
    @ParameterizedTest
    @CsvSource({
        "transport_artic_gt33_average, 0.07703",
        "transport_hgv_all_average, 0.10163",
        "transport_rigid_gt17_average, 0.17146"
    })
    void lorriesEmitWhatTheGovernmentsFactorsSay(String key, double kgPerTonneKm) {
        assertThat(library.findFactor(key).orElseThrow().value()).isEqualTo(kgPerTonneKm);
    }

    /** Published: recycled aggregates save 4.57 kg/t, which 59, 45 and 27 km by the three lorries use up. */
    @ParameterizedTest
    @CsvSource({"transport_artic_gt33_average, 59", "transport_hgv_all_average, 45", "transport_rigid_gt17_average, 27"
    })
    void aggregatesBreakEvenInCarbonAtThePublishedDistances(String lorry, long km) {
        double saved = library.findFactor("aggregates_primary").orElseThrow().value()
                - library.findFactor("aggregates_closed_loop").orElseThrow().value();
        double perKm = library.findFactor(lorry).orElseThrow().value();
        assertThat(saved).isCloseTo(4.57, within(0.01));
        assertThat(Math.round(saved / perKm)).isEqualTo(km);
    }

    /** 67,000 t x 14 MJ/kg x 31.6 % / (3,600 s/h x 8,000 h) = 10.3 MW: the row holds Tyseley's own design. */
    @Test
    void woodPowerReproducesTheDesignItWasCalibratedOn() {
        ProcessType power = process("wood_power");
        double mw = 67_000_000 * power.ncvMjPerKg() * power.efficiency().base() / (3600 * power.hoursPerYear());
        assertThat(mw).isCloseTo(10.3, within(0.05));
        assertThat(power.anchorSize()).isEqualTo(10.3);
        assertThat(power.anchorCapex()).isEqualTo(47_800_000);
    }

    @Test
    void whatHasNoSourceStaysUnknown() {
        assertThat(process("wood_panel_board").anchorCapex()).isNull();
        assertThat(process("metal_shred").anchorSize()).isNull();
    }

    @Test
    void everyPriceWithARangeIsOrdered() {
        assertThat(library.listPrices()).allSatisfy(price -> {
            List<Double> known = java.util.stream.Stream.of(price.low(), price.base(), price.high())
                    .filter(java.util.Objects::nonNull)
                    .toList();
            assertThat(known).isNotEmpty().isSorted();
        });
    }

    @Test
    void woodHasFourGradesOfWhichTheLastIsHazardous() {
        assertThat(library.listGrades().stream().filter(g -> g.classKey().equals("wood")))
                .extracting(Grade::grade, Grade::hazardous)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", false),
                        org.assertj.core.groups.Tuple.tuple("B", false),
                        org.assertj.core.groups.Tuple.tuple("C", false),
                        org.assertj.core.groups.Tuple.tuple("D", true));
    }

    private ProcessType process(String key) {
        return library.listProcesses().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
