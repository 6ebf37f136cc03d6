package org.ecopark.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.junit.jupiter.api.Test;

/** Amounts in other units than that of their class. */
class UnitChangeTest {

    private static final MaterialLibrary LIBRARY = new MaterialLibrary();

    private static MaterialClass material(String key, AmountUnit unit) {
        return new MaterialClass(
                1,
                key,
                null,
                new Title(key, key),
                List.of(),
                unit,
                true,
                Distance.ofKilometres(10),
                "road",
                false,
                null,
                "#000000",
                "x");
    }

    private static double factor(AmountUnit from, MaterialClass material, Map<String, Double> quality) {
        return UnitChange.of(
                        from,
                        material,
                        quality,
                        LIBRARY.findTraits(material.key()).orElse(null))
                .orElseThrow()
                .factor();
    }

    @Test
    void cubicMetresAreTonnesByTheDensityTheRowStates() {
        MaterialClass chips = material("wood_chip", AmountUnit.T_PER_YEAR);
        assertThat(factor(AmountUnit.M3_PER_YEAR, chips, Map.of("density_t_per_m3", 0.25)))
                .isEqualTo(0.25);
    }

    /** 14 MJ/kg are 14 GJ/t or 3.889 MWh/t, so a MWh is 0.257 t. */
    @Test
    void energyIsTonnesByTheEnergyContentAndTheOtherWayRound() {
        MaterialClass wood = material("wood", AmountUnit.T_PER_YEAR);
        assertThat(factor(AmountUnit.MWH_PER_YEAR, wood, Map.of("ncv_mj_per_kg", 14.0)))
                .isCloseTo(0.25714, within(1e-5));
        MaterialClass heat = material("heat", AmountUnit.MWH_PER_YEAR);
        assertThat(factor(AmountUnit.T_PER_YEAR, heat, Map.of("ncv_mj_per_kg", 14.0)))
                .isCloseTo(3.88889, within(1e-5));
    }

    /** Water is kept in cubic metres, a tonne each, by the density of its class; a row knows better of itself. */
    @Test
    void tonnesOfWaterAreCubicMetres() {
        MaterialClass water = material("process_water", AmountUnit.M3_PER_YEAR);
        assertThat(factor(AmountUnit.T_PER_YEAR, water, Map.of())).isEqualTo(1);
        assertThat(factor(AmountUnit.T_PER_YEAR, water, Map.of("density_t_per_m3", 1.25)))
                .isEqualTo(0.8);
    }

    @Test
    void withoutWhatItTakesThereIsNoChange() {
        MaterialClass sludge = material("sludge", AmountUnit.T_PER_YEAR);
        assertThat(UnitChange.of(AmountUnit.M3_PER_YEAR, sludge, Map.of("density_t_per_m3", 0.0), null))
                .isEmpty();
        assertThat(UnitChange.of(AmountUnit.MWH_PER_YEAR, sludge, Map.of("density_t_per_m3", 1.0), null))
                .isEmpty();
        MaterialClass gas = material("biogas", AmountUnit.M3_PER_YEAR);
        assertThat(UnitChange.of(AmountUnit.MWH_PER_YEAR, gas, Map.of("ncv_mj_per_kg", 20.0), null))
                .isEmpty();
        assertThat(UnitChange.needed(AmountUnit.MWH_PER_YEAR, AmountUnit.M3_PER_YEAR))
                .isEmpty();
    }
}
