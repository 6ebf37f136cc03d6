package org.ecopark.exchange.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.exchange.valuation.Facts.at;
import static org.ecopark.exchange.valuation.Facts.material;
import static org.ecopark.exchange.valuation.Facts.price;

import java.util.List;
import java.util.Objects;
import org.ecopark.exchange.valuation.ValuationSettings.Alternative;
import org.ecopark.exchange.valuation.ValuationSettings.CarbonBaseline;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.Figure;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.PriceLevels;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuerTest {

    private static final ValuationSettings USUAL = ValuationSettings.usual();
    private static final ValuationSettings AGAINST_LANDFILL = USUAL.withAlternative(Alternative.LANDFILL);

    private final MaterialLibrary library = new MaterialLibrary();
    private final Valuer packaged = Facts.packaged(library);

    private static OfferFacts offer(String key, String country) {
        return new OfferFacts(material(key), List.of(), null, country);
    }

    private static NeedFacts used(String step) {
        return new NeedFacts(null, step, null, null, null);
    }

    private static Figure money(String name, double value) {
        return Figure.given(name, value, "GBP_2025/t", Provenance.DECLARED, "test");
    }

    private Figure lorry(String vehicle) {
        return Figure.given(
                "emissions",
                library.findFactor("transport_" + vehicle + "_average")
                        .orElseThrow()
                        .value(),
                "kg_CO2e/(t*km)",
                Provenance.PUBLISHED,
                "UK Government conversion factors 2025");
    }

    /**
     * Published factors of 2025, saving = primary - closed loop (wood: - re-used) in kg/t over kg/(t km) of the three
     * lorries; the second row of wood with the landfill's 925.34 kg/t on top.
     */
    @ParameterizedTest
    @CsvSource({
        "aggregates, recycle, PRIMARY_PRODUCTION, 59, 45, 27",
        "aggregates, , AUTOMATIC, 59, 45, 27",
        "concrete_masonry, recycle, AUTOMATIC, 1500, 1137, 674",
        "paper_card, recycle, AUTOMATIC, 2853, 2162, 1282",
        "wood, reuse, PRIMARY_PRODUCTION, 2998, 2273, 1347",
        "wood, reuse, BOTH, 15011, 11378, 6744",
        "glass, recycle, AUTOMATIC, 7524, 5703, 3380",
        "plastics, recycle, AUTOMATIC, 20734, 15715, 9315",
        "metals, recycle, AUTOMATIC, 22935, 17384, 10304"
    })
    void carbonBreaksEvenAtThePublishedDistances(
            String key, String step, CarbonBaseline baseline, double artic, double all, double rigid) {
        Worth worth = packaged.worth(offer(key, "GB"), used(step == null ? null : step), USUAL.withBaseline(baseline));
        assertThat(breakEven(worth, "artic_gt33")).isCloseTo(artic, within(2.0));
        assertThat(breakEven(worth, "hgv_all")).isCloseTo(all, within(2.0));
        assertThat(breakEven(worth, "rigid_gt17")).isCloseTo(rigid, within(2.0));
    }

    private double breakEven(Worth worth, String vehicle) {
        Move move = new Move(at(10), null, null, null, lorry(vehicle), List.of(), List.of());
        return Objects.requireNonNull(Valuation.of(worth, move, null).carbonBreakEven())
                .value();
    }

    /**
     * (26 + 126.15 - 30 - 4) / 0.12 = 984.6 km: landfill at GBP 152.15/t, when that is asked for, never competes with a
     * wood recycler at 30. Another recycler at 30 does: (30 - 30 - 4) / 0.12 is less than nothing, and the offerer loses the
     * haul of 16.
     */
    @Test
    void landfillOfWoodIsBeatenWithinNineHundredEightyFiveKilometres() {
        Valuer valuer = Facts.with(
                library,
                List.of(
                        price("gate_fee_landfill_2025", null, 26, null),
                        price("landfill_tax_standard_2025", null, 126.15, null),
                        price("gate_fee_wood_hwrc_2025", null, 30, null)),
                new PriceLevels(List.of(), List.of()));
        Worth worth = valuer.worth(offer("wood", "GB"), NeedFacts.of(null), AGAINST_LANDFILL);
        // 4 + 0.12 x 100 km = 16
        Move move =
                new Move(at(100), money("transport_cost", 16), money("per_km", 0.12), null, null, List.of(), List.of());
        Valuation valuation = Valuation.of(worth, move, null);
        assertThat(Objects.requireNonNull(worth.avoided()).value()).isCloseTo(152.15, within(1e-9));
        assertThat(valuation.gains().get(View.OFFERER).value()).isCloseTo(152.15 - 30 - 16, within(1e-9));
        assertThat(Objects.requireNonNull(valuation.costBreakEven()).value()).isCloseTo(984.58, within(0.01));
        Valuation usual = Valuation.of(valuer.worth(offer("wood", "GB"), NeedFacts.of(null), USUAL), move, null);
        assertThat(usual.gains().get(View.OFFERER).value()).isCloseTo(-16, within(1e-9));
        assertThat(Objects.requireNonNull(usual.costBreakEven()).value()).isZero();
    }

    /**
     * By hand, GBP/t: landfill 20 (10 to 40) + tax 100; fee 30 (10 to 50); haul 8 (6 to 12); product 70, processing 25.
     * Offerer 20 + 100 - 30 - 8 = 82, low 10 + 100 - 50 - 12 = 48, high 40 + 100 - 10 - 6 = 124. Receiver 30 + 70 - 25 =
     * 75. System 20 + 70 - 25 - 8 = 57; offerer + receiver - tax = 82 + 75 - 100 = 57. For 1,000 t (800 to 1,500) the
     * offerer's low is 48 x 800 = 38,400 and high 124 x 1,500 = 186,000.
     */
    @Test
    void theThreeViewsFollowTheHandCalculation() {
        Valuer valuer = Facts.with(
                library,
                List.of(
                        price("gate_fee_landfill_2025", 10.0, 20, 40.0),
                        price("landfill_tax_standard_2025", null, 100, null),
                        price("gate_fee_wood_hwrc_2025", 10.0, 30, 50.0)),
                new PriceLevels(List.of(), List.of()));
        NeedFacts need =
                new NeedFacts("wood_chip_yard", null, null, money("product_value", 70), money("processing_cost", 25));
        Figure haul = money("transport_cost", 8).withRange(6.0, 12.0);
        Figure amount = Figure.given("shared_amount", 1000, "t_per_year", Provenance.DECLARED, "test")
                .withRange(800.0, 1500.0);
        Valuation valuation = Valuation.of(
                valuer.worth(offer("wood", "GB"), need, AGAINST_LANDFILL),
                new Move(at(50), haul, null, null, null, List.of(), List.of()),
                amount);
        Figure offerer = Objects.requireNonNull(valuation.gains().get(View.OFFERER));
        assertThat(offerer.value()).isEqualTo(82);
        assertThat(offerer.low()).isEqualTo(48);
        assertThat(offerer.high()).isEqualTo(124);
        assertThat(valuation.gains().get(View.RECEIVER).value()).isEqualTo(75);
        assertThat(valuation.gains().get(View.SYSTEM).value()).isEqualTo(57);
        Figure yearly = Objects.requireNonNull(valuation.gainsPerYear().get(View.OFFERER));
        assertThat(yearly.value()).isEqualTo(82_000);
        assertThat(yearly.low()).isEqualTo(38_400);
        assertThat(yearly.high()).isEqualTo(186_000);
        assertThat(yearly.unit()).isEqualTo("GBP_2025/year");
    }

    @ParameterizedTest
    @CsvSource({"-50, 100", "0, 0", "17.5, 130.75", "80, 4"})
    void feesBetweenTheTwoAndTaxesCancelInTheSystemView(double agreed, double tax) {
        Valuer valuer = Facts.with(
                library,
                List.of(
                        price("gate_fee_landfill_2025", null, 20, null),
                        price("landfill_tax_standard_2025", null, tax, null),
                        price("gate_fee_wood_hwrc_2025", null, 30, null)),
                new PriceLevels(List.of(), List.of()));
        Figure fee = money("gate_fee", agreed);
        Worth known = valuer.worth(
                offer("wood", "GB"),
                new NeedFacts(null, null, fee, money("product_value", 70), money("processing_cost", 25)),
                AGAINST_LANDFILL);
        assertThat(known.margins().system()).isEqualTo(65);
        assertThat(known.margins().offerer()).isEqualTo(20 + tax - agreed);
        assertThat(known.margins().offerer() + known.margins().receiver() - tax).isCloseTo(65, within(1e-9));
        // Without the receiver's books the market's 30 stands for them, whatever the two agreed on.
        Worth revealed =
                valuer.worth(offer("wood", "GB"), new NeedFacts(null, null, fee, null, null), AGAINST_LANDFILL);
        assertThat(revealed.margins().system()).isEqualTo(20 - 30);
        assertThat(revealed.gains()).doesNotContainKey(View.RECEIVER);
    }

    @Test
    void withoutAPriceTheGainIsUnknownAndTheClassAndCountryAreNamed() {
        Worth worth = packaged.worth(offer("food_waste", "KR"), NeedFacts.of(null), USUAL);
        assertThat(worth.gains()).isEmpty();
        assertThat(worth.missing()).extracting(Reason::code).contains("no_gate_fee", "no_other_outlet");
        assertThat(worth.missing())
                .anySatisfy(gap -> assertThat(gap.sentence().en())
                        .isEqualTo("No gate fee or price of food waste is known in KR."));
        assertThat(worth.margins().offerer()).isNaN();
    }

    /**
     * WRAP's GBP 24 for digestion and 72 for composting of food waste, 2024. Against another digester at 24 the offerer
     * gains nothing; of a digester that asks 10 he gains 14. Of another kind composting at 72 is the best, so that the
     * system gains 72 - 24; landfill counts only when it is asked for.
     */
    @Test
    void theBestOutletsAreNamedAndLandfillOnlyWhenAskedFor() {
        NeedFacts digester = NeedFacts.of("ad_food");
        Worth best = packaged.worth(offer("food_waste", "GB"), digester, USUAL);
        double year = 1.0384;
        assertThat(Objects.requireNonNull(best.alternative()).key()).isEqualTo("anaerobic_digestion");
        assertThat(best.margins().offerer()).isCloseTo(0, within(1e-9));
        assertThat(Objects.requireNonNull(best.otherKind()).key()).isEqualTo("in_vessel_compost_food");
        assertThat(best.margins().system()).isCloseTo((72 - 24) * year, within(0.01));
        assertThat(best.notes()).extracting(Reason::code).contains("held_against_two_outlets");
        assertThat(best.step()).isEqualTo("recycle");
        NeedFacts cheaper = new NeedFacts("ad_food", null, money("gate_fee", 10 * year), null, null);
        assertThat(packaged.worth(offer("food_waste", "GB"), cheaper, USUAL)
                        .margins()
                        .offerer())
                .isCloseTo(14 * year, within(0.01));
        Worth landfill = packaged.worth(offer("food_waste", "GB"), digester, AGAINST_LANDFILL);
        assertThat(Objects.requireNonNull(landfill.alternative()).key()).isEqualTo("landfill");
        assertThat(landfill.margins().offerer()).isCloseTo((26 - 24) * year + 126.15, within(0.01));
        assertThat(landfill.notes()).extracting(Reason::code).doesNotContain("held_against_two_outlets");
    }

    /** Every receiver of an offer is held against one and the same outlet, so that they compare. */
    @ParameterizedTest
    @CsvSource({"wood, wood_recycler", "wood_chip, wood_biomass", "residual_waste, mechanical_biological"})
    void allReceiversOfAnOfferAreHeldAgainstTheSameOutlet(String key, String outlet) {
        OfferFacts offer = offer(key, "GB");
        for (String process :
                List.of("wood_chip_yard", "wood_power", "wood_panel_board", "efw_msw", "not_in_the_library")) {
            Worth worth = packaged.worth(offer, NeedFacts.of(process), USUAL);
            assertThat(Objects.requireNonNull(worth.alternative()).key()).isEqualTo(outlet);
            assertThat(Objects.requireNonNull(worth.avoided()).value())
                    .isEqualTo(Objects.requireNonNull(
                                    packaged.elsewhere(offer, USUAL).cost())
                            .value());
        }
    }

    /** Scrap is sold, at a price that is not known: landfill at 153.148 is not what its holder is spared. */
    @Test
    void landfillIsNotWhereScrapWouldGo() {
        Worth scrap = packaged.worth(offer("ferrous", "GB"), NeedFacts.of(null), USUAL);
        assertThat(scrap.alternative()).isNull();
        assertThat(scrap.otherKind()).isNull();
        assertThat(scrap.gains()).isEmpty();
        assertThat(scrap.missing())
                .filteredOn(gap -> gap.code().equals("usual_outlet_unpriced"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.sentence().en())
                        .isEqualTo(
                                "The material usually goes to Metal merchant, whose price in GB is not known: no other"
                                        + " outlet is taken for the best one."));
        assertThat(packaged.elsewhere(offer("ferrous", "GB"), USUAL).outlet()).isNull();
        Worth landfill = packaged.worth(offer("ferrous", "GB"), NeedFacts.of(null), AGAINST_LANDFILL);
        assertThat(Objects.requireNonNull(landfill.avoided()).value()).isCloseTo(153.148, within(0.001));
    }

    /** No lower rate of landfill tax is published here for 2024, and the tax of another year is not taken for it. */
    @Test
    void aTaxOfAnotherYearIsNotTaken() {
        Worth worth =
                packaged.worth(offer("soils", "GB"), NeedFacts.of(null), USUAL.withBasis(new MoneyBasis("GBP", 2024)));
        assertThat(worth.avoided()).isNull();
        assertThat(worth.notes()).extracting(Reason::code).contains("no_tax");
    }

    @Test
    void britishPricesHoldElsewhereOnlyWhenAskedForAndThenThatIsNoted() {
        Worth worth = packaged.worth(offer("food_waste", "KR"), NeedFacts.of("ad_food"), USUAL.withRegion("GB"));
        assertThat(worth.basis()).isEqualTo(new MoneyBasis("GBP", 2025));
        assertThat(worth.gains()).containsKey(View.OFFERER);
        assertThat(worth.notes()).extracting(Reason::code).contains("prices_of_another_country");
        Worth won = packaged.worth(
                offer("food_waste", "KR"),
                NeedFacts.of("ad_food"),
                USUAL.withRegion("GB").withBasis(new MoneyBasis("KRW", 2025)));
        // Federal Reserve, 2025: KRW 1421.3963 for a dollar, USD 1.3185 for a pound.
        assertThat(won.margins().system() / worth.margins().system()).isCloseTo(1421.3963 * 1.3185, within(0.2));
    }

    @Test
    void whatIsUnpricedIsFreeOnlyWhenAskedForAndThenAssumed() {
        Worth unknown = packaged.worth(offer("ferrous", "GB"), NeedFacts.of(null), USUAL);
        assertThat(unknown.margins().offerer()).isNaN();
        Worth free = packaged.worth(offer("ferrous", "GB"), NeedFacts.of(null), USUAL.withFreeWhereUnknown(true));
        // Nothing for the steel here, and nothing at another merchant.
        assertThat(free.margins().offerer()).isZero();
        assertThat(free.margins().system()).isNaN();
        assertThat(Objects.requireNonNull(free.gains().get(View.OFFERER)).provenance())
                .isEqualTo(Provenance.ASSUMED);
    }

    /**
     * What goes to nobody may go to any outlet: waste wood to a recycler for 30 x 137.954 / 96.008 = 43.107 GBP/t, and not
     * only to landfill for 26 x 1.0384 + 126.15 = 153.148; residual waste to a plant of mechanical treatment for 76 x
     * 137.954 / 96.008 = 109.205, against energy recovery for 83 x 137.954 / 101.008 = 113.36.
     */
    @Test
    void whatGoesToNobodyHasTheUsualOutletToo() {
        Valuer.Elsewhere wood = packaged.elsewhere(offer("wood", "GB"), USUAL);
        assertThat(Objects.requireNonNull(wood.outlet()).key()).isEqualTo("wood_recycler");
        assertThat(Objects.requireNonNull(wood.cost()).value()).isCloseTo(43.107, within(0.001));
        Valuer.Elsewhere residual = packaged.elsewhere(offer("residual_waste", "GB"), USUAL);
        assertThat(Objects.requireNonNull(residual.outlet()).key()).isEqualTo("mechanical_biological");
        assertThat(Objects.requireNonNull(residual.cost()).value()).isCloseTo(109.205, within(0.001));
        assertThat(packaged.elsewhere(offer("steam", "GB"), USUAL).cost()).isNull();
    }

    /**
     * Makers of bedding pay 32 for clean chips of grade A, board makers 11 for A to C, in money of 2012. Chips of which no
     * grade is known cannot count on the former, and power plants pay 23: to one of them the system gains 23 - 11 = 12 over
     * board makers, times 137.954 / 96.008 is 17.243 GBP/t, the seller nothing over another plant; of grade A 23 - 32 = -9,
     * that is -12.932.
     */
    @Test
    void anOutletForOneGradeIsNoAlternativeToChipsOfUnknownGrade() {
        Worth unknown = packaged.worth(offer("wood_chip", "GB"), NeedFacts.of("wood_power"), USUAL);
        assertThat(Objects.requireNonNull(unknown.otherKind()).key()).isEqualTo("wood_panel_board");
        assertThat(unknown.margins().system()).isCloseTo(17.243, within(0.001));
        assertThat(Objects.requireNonNull(unknown.alternative()).key()).isEqualTo("wood_biomass");
        assertThat(unknown.margins().offerer()).isCloseTo(0, within(1e-9));
        assertThat(unknown.notes()).extracting(Reason::code).contains("outlet_of_grades_only");
        OfferFacts clean = new OfferFacts(material("wood_chip"), List.of("A"), false, "GB");
        Worth known = packaged.worth(clean, NeedFacts.of("wood_power"), USUAL);
        assertThat(Objects.requireNonNull(known.alternative()).key()).isEqualTo("wood_bedding");
        assertThat(known.margins().offerer()).isCloseTo(-12.932, within(0.001));
    }

    @Test
    void hazardousMaterialHasNoOutletWithAKnownFee() {
        OfferFacts treated = new OfferFacts(material("wood"), List.of("D"), true, "GB");
        Worth worth = packaged.worth(treated, NeedFacts.of(null), USUAL);
        assertThat(worth.gains()).isEmpty();
        assertThat(worth.notes()).extracting(Reason::code).contains("no_hazardous_outlets");
    }

    @Test
    void landfillIsNoCounterfactualForBurningPlastics() {
        Worth worth = packaged.worth(offer("plastics", "GB"), used("recover_energy"), USUAL);
        assertThat(worth.carbon().saved()).isNull();
        assertThat(worth.missing()).extracting(Reason::code).contains("burning_not_in_factors");
    }

    /**
     * UK factors of 2025: wood in landfill 925.34348 kg/t; nothing is said of what its energy replaces. The plant makes 0.9
     * t of chips and pays for a tenth in landfill, so that 0.9 x 925.34348 = 832.80913 kg are spared; a tonne of the
     * tenth would spare all of its 925.34 if it found a use.
     */
    @Test
    void burningWoodIsToldAgainstLandfillWithItsBoundary() {
        Worth worth = packaged.worth(offer("wood", "GB"), NeedFacts.of("wood_power"), USUAL);
        assertThat(worth.carbon().counterfactual()).isEqualTo(Carbon.Counterfactual.LANDFILL);
        assertThat(Objects.requireNonNull(worth.carbon().saved()).value()).isCloseTo(832.80913, within(1e-5));
        assertThat(Objects.requireNonNull(worth.carbon().residueLandfilled()).value())
                .isCloseTo(925.34348, within(1e-9));
        assertThat(worth.carbon().boundary().en()).contains("not counted");
        assertThat(worth.carbon().biogenic()).isNotNull();
        assertThat(worth.step()).isEqualTo("recover_energy");
    }

    /**
     * By hand, GBP/t of 2013, prices of 2012 risen by 98.208 / 96.008 = 1.022915: landfill 21 -> 21.481 and 72 tax;
     * recycler's fee 30 -> 30.687. Chips at 23 and 0.9 t of them of a tonne: 20.7 -> 21.174. Making them 25 -> 25.573,
     * and 0.1 t to landfill 2.148 (and 7.2 tax). System 21.481 + 21.174 - 25.573 - 2.148 = 14.934; offerer 30.687 of
     * another recycler - 30.687 = 0; receiver 30.687 + 21.174 - 25.573 - 2.148 - 7.2 = 16.940. A board maker's chips are worth 11: 9.9 ->
     * 10.127, so the system gains 11.047 less than with 20.7: 3.887.
     *
     * <p>GBP/t of 2025, 2012 x 137.954 / 96.008 = 1.436901, 2024 x 137.954 / 132.853 = 1.038396: landfill 26 -> 26.998
     * and 126.15 tax; fee 43.107; chips 29.744; making 35.923; residue 2.700 and 12.615 tax. System 26.998 + 29.744 -
     * 35.923 - 2.700 = 18.120; offerer 43.107 - 43.107 = 0; receiver 43.107 + 29.744 - 35.923 - 2.700 - 12.615 =
     * 21.613. Panel board 9.9 -> 14.225: 2.601. The fee taken for the receiver's costs would have said 26.998 - 43.107 =
     * -16.109.
     */
    @ParameterizedTest
    @CsvSource({
        "2013, wood_power, 14.934, 0, 16.940",
        "2013, wood_chip_yard, 14.934, 0, 16.940",
        "2013, wood_panel_board, 3.887, 0, 5.893",
        "2025, wood_power, 18.120, 0, 21.613",
        "2025, , 18.120, 0, 21.613",
        "2025, wood_panel_board, 2.601, 0, 6.094"
    })
    void wasteWoodIsWorthTheChipsItBecomes(int year, String process, double system, double offerer, double receiver) {
        Worth worth = packaged.worth(
                offer("wood", "GB"), NeedFacts.of(process), USUAL.withBasis(new MoneyBasis("GBP", year)));
        assertThat(worth.margins().system()).isCloseTo(system, within(0.002));
        assertThat(worth.margins().offerer()).isCloseTo(offerer, within(0.002));
        assertThat(worth.margins().receiver()).isCloseTo(receiver, within(0.002));
        assertThat(worth.notes()).extracting(Reason::code).contains("value_in_use_from_products");
        assertThat(Objects.requireNonNull(worth.gains().get(View.SYSTEM)).provenance())
                .isEqualTo(Provenance.ASSUMED);
    }

    /** Made chips need no making: what the plant pays, 23 in 2012, stands for what it saves. */
    @Test
    void chipsAreWorthWhatThePlantPays() {
        Worth worth = packaged.worth(offer("wood_chip", "GB"), NeedFacts.of("wood_power"), USUAL);
        assertThat(Objects.requireNonNull(worth.valueInUse()).value()).isCloseTo(23 * 1.436901, within(0.001));
    }

    @Test
    void everyFigureHasAProofDownToSources() {
        Worth worth = packaged.worth(offer("wood", "GB"), NeedFacts.of("wood_chip_yard"), USUAL);
        assertThat(worth.gains()).isNotEmpty().allSatisfy((view, gain) -> assertProven(gain));
    }

    private static void assertProven(Figure figure) {
        if (figure.formula() == null) {
            assertThat(figure.source()).isNotBlank();
        } else {
            assertThat(figure.inputs()).isNotEmpty().allSatisfy(input -> {
                assertThat(figure.formula()).contains(input.name());
                assertProven(input);
            });
        }
    }
}
