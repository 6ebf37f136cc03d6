package org.ecopark.exchange.allocation.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.exchange.allocation.linking.LinkValues.Spared;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.ArcValue;
import org.ecopark.exchange.valuation.Facts;
import org.ecopark.exchange.valuation.ValuationSettings;
import org.ecopark.materials.MaterialClass;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.transport.Trip;
import org.junit.jupiter.api.Test;

/**
 * Disposal is spared once, whatever becomes of a tonne. Everything by hand, GBP/t of 2025 by consumer prices 96.008 (2012),
 * 132.853 (2024), 137.954: landfill 26 of 2024 is 26.998; making chips 25 of 2012 is 35.923; a plant pays 23 of 2012 for
 * chips, 33.049; open-air composting asks 24 of 2012, 34.486. A haul of no distance is 4 of 2024 for loading and
 * tipping, 4.154, and emits nothing. Wood in landfill: 925.34348 kg/t. Yields are stated: 0.8 t of chips and 0.1 t of green
 * waste of a tonne of wood, so that 0.2 t stay behind at the yard.
 */
class LinkValuesTest {

    private static final long YARD = 2;
    private static final Trip HERE = new Trip(0, 0, 0, null, null, null);
    private static final MaterialLibrary LIBRARY = new MaterialLibrary();
    private static final MaterialClass WOOD = Facts.material("wood");
    private static final MaterialClass CHIPS = Facts.material("wood_chip");
    private static final MaterialClass GREEN = Facts.material("green_waste");

    private final Stream wood = stream(1, true, WOOD);
    private final Stream intake = stream(YARD, false, WOOD);
    private final Stream chips = stream(YARD, true, CHIPS);
    private final Stream green = stream(YARD, true, GREEN);
    private final Stream boiler = stream(3, false, CHIPS);
    private final Stream compost = stream(4, false, GREEN);
    private final Stream station = stream(5, true, CHIPS);

    private final LinkValues values = new LinkValues(
            Facts.packaged(LIBRARY),
            Facts.moves(LIBRARY),
            ValuationSettings.usual(),
            Map.of(YARD, "wood_chip_yard", 3L, "wood_power"),
            new Outputs(
                    LIBRARY,
                    Facts.CLASSES,
                    List.of(
                            new Yield("wood_chip_yard", "wood_chip", 0.8),
                            new Yield("wood_chip_yard", "green_waste", 0.1))));

    private static Stream stream(long id, boolean offer, MaterialClass material) {
        return new Stream(
                id,
                offer,
                new Stream.Site(id, "Site " + id, -2, 52, null, "GB", null, null, false),
                material,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                material.unit(),
                null,
                List.of(),
                "observed",
                2025,
                null,
                null,
                "published");
    }

    private static void assertWorth(ArcValue value, double gain, double kg) {
        assertThat(Objects.requireNonNull(value.gain())).isCloseTo(gain, within(2e-3));
        assertThat(Objects.requireNonNull(value.co2eT()) * 1000).isCloseTo(kg, within(1e-3));
    }

    private Spared spared() {
        return values.spared(intake, CHIPS, GREEN);
    }

    /** 26.998 - 35.923 - 0.2 x 26.998 - 4.154 = -18.478; 0.8 x 925.34348 = 740.275: the fifth goes to landfill. */
    @Test
    void anIntakeSparesDisposalLessWhatItsWorksStillDisposesOf() {
        assertWorth(values.ofIntake(wood, intake, WOOD, CHIPS, HERE), -18.478, 740.275);
    }

    /** 33.049 - 4.154; a product was never to be disposed of. */
    @Test
    void aProductBringsItsWorthOnly() {
        assertWorth(values.ofProduct(chips, boiler, Spared.NOTHING, CHIPS, HERE), 28.895, 0);
    }

    /** What the yard's books hold for a tonne that stays behind: 26.998, and 925.343 kg that its intake left out. */
    @Test
    void aByProductIsSparedWhatTheBooksHoldForDisposingOfIt() {
        assertThat(spared().money()).isCloseTo(26.998, within(1e-3));
        assertThat(spared().kg()).isCloseTo(925.34348, within(1e-6));
        // -34.486 + 26.998 - 4.154
        assertWorth(values.ofProduct(green, compost, spared(), GREEN, HERE), -11.642, 925.343);
        assertThat(values.spared(intake, CHIPS, Facts.material("electricity"))).isEqualTo(Spared.NOTHING);
    }

    /**
     * One tonne of wood, all that it becomes put together, against the plain account of it: landfill spared 26.998, loaded
     * 1 + 0.8 + 0.1 times 4.154 = 7.892, made for 35.923, a tenth still landfilled 2.700, chips sold for 0.8 x 33.049 = 26.439,
     * composting paid 0.1 x 34.486 = 3.449: 26.998 - 7.892 - 35.923 - 2.700 + 26.439 - 3.449 = 3.473. Landfill takes a tenth
     * instead of all: 0.9 x 925.34348 = 832.809 kg.
     */
    @Test
    void whatATonneBecomesAddsUpToThePlainAccountOfIt() {
        ArcValue taken = values.ofIntake(wood, intake, WOOD, CHIPS, HERE);
        ArcValue product = values.ofProduct(chips, boiler, Spared.NOTHING, CHIPS, HERE);
        ArcValue beside = values.ofProduct(green, compost, spared(), GREEN, HERE);
        assertThat(sum(taken.gain(), product.gain(), beside.gain())).isCloseTo(3.473, within(2e-3));
        assertThat(1000 * sum(taken.co2eT(), product.co2eT(), beside.co2eT())).isCloseTo(832.809, within(1e-3));
    }

    private static double sum(Double taken, Double product, Double beside) {
        return taken + 0.8 * product + 0.1 * beside;
    }

    /**
     * Through a merchant of chips the product only pays another 4.154 and its worth stays the same. Chips of
     * unknown grade that the merchant takes in as somebody's waste would go to a maker of panel board otherwise, who pays 11
     * of 2012, 15.806 now; bedding would pay more, but takes grade A alone: 33.049 - 15.806 - 4.154 = 13.089.
     */
    @Test
    void aProductThatIsPassedOnIsNotSparedADisposalThatItNeverHad() {
        assertWorth(values.ofHaul(chips, Spared.NOTHING, CHIPS, HERE), -4.154, 0);
        assertWorth(values.ofProduct(station, boiler, Spared.NOTHING, CHIPS, HERE), 28.895, 0);
        assertThat(Objects.requireNonNull(
                        values.ofUse(station, boiler, CHIPS, HERE).gain()))
                .isCloseTo(13.089, within(2e-3));
        // A by-product is spared its disposal when it leaves its works, and no second time.
        assertWorth(values.ofHaul(green, spared(), GREEN, HERE), 26.998 - 4.154, 0);
    }

    /** Wood from one works to another: working it up 35.923 + 0.2 x 26.998 + 4.154 = 45.477, and nothing spared. */
    @Test
    void whatAWorksMadeIsSparedNothingAtAFurtherWorks() {
        Stream made = stream(6, true, WOOD);
        assertWorth(values.ofFurther(made, intake, Spared.NOTHING, WOOD, CHIPS, HERE), -45.477, 0);
        assertWorth(values.ofFurther(made, intake, new Spared(26.998, 925.343), WOOD, CHIPS, HERE), -18.479, 0);
    }

    /** Production that a product replaces is counted at its end; the intake then spares no landfill beside it. */
    @Test
    void anIntakeWhoseProductReplacesProductionCountsNoDisposal() {
        MaterialClass plastics = Facts.material("plastics");
        Stream bales = stream(7, true, plastics);
        Stream recycler = stream(8, false, plastics);
        ArcValue taken = values.ofIntake(bales, recycler, plastics, plastics, HERE);
        assertThat(taken.co2eT()).isEqualTo(0);
        assertThat(taken.gain()).isNull();
    }
}
