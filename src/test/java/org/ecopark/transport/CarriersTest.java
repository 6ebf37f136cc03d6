package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {

    private final Carriers carriers = Carriers.packaged(new MaterialLibrary());

    private static MaterialClass materialClass(String key, String basis) {
        return new MaterialClass(
                1,
                key,
                null,
                new Title(key, key),
                List.of(),
                AmountUnit.T_PER_YEAR,
                true,
                Distance.ofKilometres(10),
                basis,
                false,
                null,
                "#000000",
                "dot");
    }

    @ParameterizedTest
    @CsvSource({
        "wood, road, artic_gt33",
        "aggregates, road, artic_gt33",
        "steam, pipe, pipe_steam",
        "heat_200_500, pipe, pipe_steam",
        "heat_lt100, pipe, pipe_hot_water",
        "cooling_water, pipe, pipe_water",
        "co2, pipe, pipe_co2"
    })
    void everyClassGoesByItsUsualCarrier(String key, String basis, String carrier) {
        assertThat(carriers.findUsual(materialClass(key, basis)).orElseThrow().key())
                .isEqualTo(carrier);
    }

    @ParameterizedTest
    @CsvSource({"electricity", "hydrogen", "refinery_gas", "biogas"})
    void linesOfWhichNothingIsKnownHaveNoCarrier(String key) {
        assertThat(carriers.fitting(materialClass(key, "pipe"))).isEmpty();
        assertThat(carriers.findUsual(materialClass(key, "pipe"))).isEmpty();
    }

    @Test
    void beltsDoNotCarryLiquids() {
        assertThat(carriers.fitting(materialClass("solvents", "road")))
                .extracting(Carrier::key)
                .containsExactly("artic_gt33", "rigid_gt17", "rail");
        assertThat(carriers.fitting(materialClass("wood", "road")))
                .extracting(Carrier::key)
                .contains("conveyor");
    }

    @Test
    void everyFigureIsOrderedAndNamesItsSource() {
        assertThat(carriers.list())
                .flatExtracting(carrier -> carrier.figures().values())
                .isNotEmpty()
                .allSatisfy(figure -> {
                    assertThat(figure.source()).isNotBlank();
                    assertThat(Haulage.low(figure)).isLessThanOrEqualTo(figure.value());
                    assertThat(Haulage.high(figure)).isGreaterThanOrEqualTo(figure.value());
                });
    }

    @Test
    void onlyWhatIsPublishedIsCalledSo() {
        assertThat(carriers.list())
                .flatExtracting(carrier -> carrier.figures().values())
                .filteredOn(each -> "published".equals(each.provenance().key()))
                .allSatisfy(each -> assertThat(each.source()).containsAnyOf("http", "DESNZ"));
    }
}
