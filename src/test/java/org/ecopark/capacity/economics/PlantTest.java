package org.ecopark.capacity.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.ecopark.capacity.assumptions.AssumptionSet;
import org.ecopark.capacity.economics.CarbonAccount.Counterfactual;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class PlantTest {

    private final AssumptionSet set = Books.set("gb_2013");
    private final Terms terms = PlantTerms.of(Books.process("wood_power"), set, "wood");

    private PlantReport tyseley() {
        Feed feed = new Feed(80_000, 8, 3);
        Figure landfill = Figure.given(
                "landfill_factor",
                new MaterialLibrary().findFactor("wood_landfill").orElseThrow().value(),
                "kg_CO2e/t",
                Provenance.PUBLISHED,
                "UK Government conversion factors 2025");
        return Plant.describe(
                Books.process("wood_power"),
                set,
                terms,
                67_000,
                Map.of(Case.LOW, Feed.of(30_000, 10), Case.BASE, feed, Case.HIGH, Feed.of(90_000, 7)),
                new CarbonAccount(Counterfactual.LANDFILL, landfill, set.find("grid_factor")));
    }

    @Test
    void everyFigureShowsHowItCameAbout() {
        PlantReport report = tyseley();
        assertThat(report.lines()).allSatisfy(PlantTest::requireProof);
        requireProof(report.npv());
        requireProof(Objects.requireNonNull(report.irr()));
        requireProof(Objects.requireNonNull(report.co2e()));
        assertThat(report.npv().provenance()).isEqualTo(Provenance.ASSUMED);
    }

    private static void requireProof(Figure figure) {
        assertThat(figure.formula() == null).isNotEqualTo(figure.source() == null);
        assertThat(figure.formula() == null || !figure.inputs().isEmpty())
                .as(figure.name())
                .isTrue();
        figure.inputs().forEach(PlantTest::requireProof);
    }

    @Test
    void capitalCostIsThatOfTyseleyAtItsSize() {
        // 47.8 M x (67,000 / 67,050) ^ 0.8
        assertThat(tyseley().line("capex").value()).isEqualTo(47_770_000, within(40_000.0));
    }

    /** By hand: 67,000 x 0.89 = 59,630 t; 14.049 / 3.6 x 0.316 x 0.9 = 1.10989 MWh/t; 66,183 MWh. */
    @Test
    void anOrdinaryYearAddsUp() {
        PlantReport report = tyseley();
        assertThat(report.line("throughput").value()).isEqualTo(59_630, within(0.5));
        assertThat(report.line("energy_sold").value()).isEqualTo(66_183, within(5.0));
        double surplus = report.line("power_revenue").value()
                + report.line("product_revenue").value()
                - report.line("feed_cost").value()
                - report.line("residues").value()
                - report.line("opex").value();
        assertThat(report.line("surplus").value()).isEqualTo(surplus, within(1e-6));
    }

    @Test
    void worseInputsEarnLess() {
        PlantReport report = tyseley();
        Figure npv = report.npv();
        assertThat(Objects.requireNonNull(npv.low())).isLessThan(npv.value());
        assertThat(Objects.requireNonNull(npv.high())).isGreaterThan(npv.value());
        assertThat(report.line("load_factor").low()).isEqualTo(30_000 / 67_000.0, within(1e-9));
    }

    /** 59,630 x 0.92534 + 66,183 x 0.44548 - 59,630 x 0.003 = 55,178 + 29,483 - 179. */
    @Test
    void emissionsNameWhatTheyAreHeldAgainst() {
        PlantReport report = tyseley();
        assertThat(report.counterfactual()).isEqualTo("landfill");
        assertThat(Objects.requireNonNull(report.co2e()).value()).isEqualTo(84_482, within(10.0));
    }

    /**
     * Reckoned apart from this code, year by year: base 4.55 %, high case 16.31 %; in the low case the plant never earns
     * its cost, so there the rate has no end and the payback none.
     */
    @Test
    void theReturnTellsTheEndsThatThereAre() {
        Figure irr = Objects.requireNonNull(tyseley().irr());
        assertThat(irr.value()).isEqualTo(0.045463, within(1e-5));
        assertThat(irr.low()).isNull();
        assertThat(Objects.requireNonNull(irr.high())).isEqualTo(0.163142, within(1e-5));
        Figure payback = Objects.requireNonNull(tyseley().payback());
        assertThat(Objects.requireNonNull(payback.low())).isLessThan(payback.value());
        assertThat(payback.high()).isNull();
    }

    /** The exponent is our fit of five prices, 31.6 % is worked back, 8,000 h and 14 MJ/kg are chosen: nobody prints them. */
    @Test
    void whatNoSourcePrintsIsNotCalledPublished() {
        assertThat(terms.figure(Term.EXPONENT).provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(terms.figure(Term.ANCHOR_SIZE).provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(terms.figure(Term.ANCHOR_SIZE).inputs())
                .filteredOn(input -> input.provenance() == Provenance.PUBLISHED)
                .extracting(Figure::name)
                .containsExactly("anchor_power");
        assertThat(terms.figure(Term.ENERGY_PER_T).provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(terms.figure(Term.PRODUCT_VALUE).provenance()).isEqualTo(Provenance.ASSUMED);
        Terms single = PlantTerms.of(Books.process("cd_wash"), set, "cd_mineral");
        assertThat(single.figure(Term.EXPONENT).provenance()).isEqualTo(Provenance.ASSUMED);
    }

    /** 67,000 t x 2.6 m3/t: 553 US gallons a MWh and 1.23 MWh a tonne. */
    @Test
    void waterGrowsWithTheSize() {
        assertThat(Objects.requireNonNull(tyseley().water()).value()).isEqualTo(174_200, within(1e-6));
        assertThat(tyseley().leftOut()).doesNotContain("water:wood_power");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        Terms korea = PlantTerms.of(Books.process("wood_power"), Books.set("kr_2025"), "wood");
        assertThat(korea.missing()).containsExactly("gate_fee:wood_power");
        assertThat(PlantTerms.of(Books.process("metal_shred"), set, "metals").missing())
                .contains("anchor_size:metal_shred", "anchor_capex:metal_shred", "product_price:ferrous");
    }

    @Test
    void whatTheAskerGivesStandsInForWhatIsMissing() {
        Terms korea = PlantTerms.of(
                Books.process("wood_power"), Books.set("kr_2025").with(Map.of("gate_fee", 10_000.0)), "wood");
        assertThat(korea.missing()).isEmpty();
        assertThat(korea.figure(Term.GATE_FEE).provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(korea.figure(Term.GATE_FEE).unit()).isEqualTo("KRW_2025/t");
    }

    /** 23 paid at the gate in 2012, less 10 of haul, in prices of 2013: -13 x 98.208 / 96.008. */
    @Test
    void moneyIsToldInPricesOfTheSet() {
        assertThat(terms.figure(Term.GATE_FEE).value()).isEqualTo(-13.298, within(0.001));
        assertThat(terms.figure(Term.GATE_FEE).unit()).isEqualTo("GBP_2013/t");
    }

    @Test
    void drawsLieInsideTheirRanges() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 1000; i++) {
            Values values = terms.draw(random);
            for (Term term : Term.values()) {
                assertThat(values.of(term)).isBetween(Terms.low(terms.figure(term)), Terms.high(terms.figure(term)));
            }
        }
        // The median of a triangle over 0, 0, 1 is 1 - sqrt(1/2).
        assertThat(Terms.triangle(0, 0, 1, 0.5)).isEqualTo(0.29289, within(1e-5));
    }
}
