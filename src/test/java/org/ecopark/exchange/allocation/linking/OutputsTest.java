package org.ecopark.exchange.allocation.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecopark.exchange.allocation.linking.Outputs.Fault;
import org.ecopark.layers.Title;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Distance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What processes make of a tonne, by the packaged library and by what is stated. */
class OutputsTest {

    private static final MaterialLibrary LIBRARY = new MaterialLibrary();
    private static final MaterialClass WOOD = material("wood", null, AmountUnit.T_PER_YEAR);
    private static final MaterialClass FERROUS = material("ferrous", "metals", AmountUnit.T_PER_YEAR);
    private static final MaterialClass CHIPS = material("wood_chip", "wood", AmountUnit.T_PER_YEAR);
    private static final List<MaterialClass> CLASSES = List.of(
            WOOD,
            CHIPS,
            FERROUS,
            material("metals", null, AmountUnit.T_PER_YEAR),
            material("electricity", null, AmountUnit.MWH_PER_YEAR),
            material("sorting_residues", null, AmountUnit.T_PER_YEAR));

    private static MaterialClass material(String key, @Nullable String parent, AmountUnit unit) {
        return new MaterialClass(
                key.hashCode(),
                key,
                parent,
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

    @Test
    void statedYieldsGoBeforeTheLibraryAndAddWhatItDoesNotKnow() {
        Outputs library = new Outputs(LIBRARY, CLASSES, List.of());
        assertThat(library.of("wood_chip_yard")).singleElement().satisfies(chips -> {
            assertThat(chips.perT()).isEqualTo(0.9);
            assertThat(chips.origin()).isEqualTo(Outputs.Origin.ASSUMED);
        });
        Outputs stated = new Outputs(
                LIBRARY,
                CLASSES,
                List.of(new Yield("wood_chip_yard", "wood_chip", 0.8), new Yield("wood_chip_yard", "ferrous", 0.03)));
        assertThat(stated.main("wood_chip_yard"))
                .hasValueSatisfying(main -> assertThat(main.perT()).isEqualTo(0.8));
        assertThat(stated.beside("wood_chip_yard")).singleElement().satisfies(metal -> {
            assertThat(metal.material()).isEqualTo(FERROUS);
            assertThat(metal.perT()).isEqualTo(0.03);
        });
    }

    /** 14 MJ/kg at 31.6 %: 14 / 3.6 x 0.316 = 1.2289 MWh of a tonne. 67,000 t are 82,300 MWh or 10.3 MW over 8,000 h. */
    @Test
    void powerFollowsFromHeatingValueAndEfficiency() {
        Outputs outputs = new Outputs(LIBRARY, CLASSES, List.of());
        Outputs.Made power = outputs.main("wood_power").orElseThrow();
        assertThat(power.perT()).isCloseTo(1.2289, within(1e-4));
        assertThat(67_000 * power.perT() / 8000).isCloseTo(10.3, within(0.05));
        // Its books are those of chips that it spares buying, not of power.
        assertThat(outputs.isPriced("wood_power", WOOD, power.material())).isFalse();
        assertThat(outputs.isPriced("wood_chip_yard", WOOD, CHIPS)).isTrue();
    }

    @Test
    void aNeedForAFamilyIsANeedForItsMembersButNotForTheFamilyOfTheIntake() {
        Outputs outputs = new Outputs(
                LIBRARY,
                CLASSES,
                List.of(new Yield("wood_chip_yard", "wood_chip", 0.8), new Yield("wood_chip_yard", "ferrous", 0.03)));
        Outputs.Made metal = outputs.beside("wood_chip_yard").get(0);
        Outputs.Made chips = outputs.main("wood_chip_yard").orElseThrow();
        assertThat(outputs.isNeeded(metal, WOOD, Set.of("metals"))).isTrue();
        assertThat(outputs.isNeeded(chips, WOOD, Set.of("wood"))).isFalse();
        assertThat(outputs.isNeeded(chips, WOOD, Set.of("wood_chip"))).isTrue();
    }

    @Test
    void yieldsThatCannotBeAreFound() {
        Yield fine = new Yield("wood_chip_yard", "wood_chip", 0.8);
        assertThat(fault(fine, new Yield("alchemy", "ferrous", 0.1)))
                .contains(new Fault(Fault.Kind.PROCESS, "yields[1].process", "alchemy", 0));
        assertThat(fault(fine, new Yield("wood_chip_yard", "gold", 0.1)))
                .contains(new Fault(Fault.Kind.MATERIAL_CLASS, "yields[1].material_class", "gold", 0));
        assertThat(fault(fine, fine)).contains(new Fault(Fault.Kind.TWICE, "yields[1].material_class", "wood_chip", 0));
        // 0.9 of the library and 0.2 are more than the tonne.
        assertThat(fault(new Yield("wood_chip_yard", "ferrous", 0.2))).hasValueSatisfying(fault -> {
            assertThat(fault.member()).isEqualTo("yields[0].amount_per_t");
            assertThat(fault.perT()).isCloseTo(1.1, within(1e-12));
        });
        assertThat(fault(new Yield("wood_chip_yard", "ferrous", 0.1))).isEmpty();
    }

    private static Optional<Fault> fault(Yield... stated) {
        return Outputs.fault(LIBRARY, CLASSES, List.of(stated));
    }
}
