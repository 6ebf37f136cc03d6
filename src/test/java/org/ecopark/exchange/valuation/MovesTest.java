package org.ecopark.exchange.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.exchange.valuation.Facts.material;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.ecopark.materials.Judgement.Reason;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovesTest {

    private static final ValuationSettings USUAL = ValuationSettings.usual();

    private final MaterialLibrary library = new MaterialLibrary();
    private final Moves moves = Facts.moves(library);
    private final Valuer valuer = Facts.packaged(library);

    private static Trip trip(double km, double minutes) {
        return new Trip(km * 1000, km * 1000, minutes, null, null, null);
    }

    /**
     * The bare numbers for many arcs and the figures with their proofs are one calculation: a hundred random trips of
     * six kinds agree to rounding.
     */
    @ParameterizedTest
    @ValueSource(strings = {"wood", "wood_chip", "food_waste", "aggregates", "residual_waste", "plastics"})
    void bareNumbersEqualTheFigures(String key) {
        Random random = new Random(7);
        ValuationSettings settings = USUAL.withFreeWhereUnknown(true);
        OfferFacts offer = new OfferFacts(material(key), List.of(), null, "GB");
        Worth worth = new Worths(valuer, settings).of(offer, NeedFacts.of(null));
        Worth.Margins margins = worth.margins();
        Moves.Rates rates = moves.rates(material(key), null, "GB", settings);
        for (int i = 0; i < 100; i++) {
            double km = random.nextDouble() * 300;
            double minutes = random.nextDouble() * 400;
            Move move = moves.of(trip(km, minutes), material(key), null, "GB", settings);
            Valuation valuation = Valuation.of(worth, move, null);
            double cost = rates.cost(km, minutes);
            assertThat(cost).isCloseTo(Objects.requireNonNull(move.cost()).value(), within(1e-9));
            assertThat(valuation.gains()).containsKeys(View.OFFERER, View.SYSTEM);
            valuation
                    .gains()
                    .forEach(
                            (view, gain) -> assertThat(margins.gain(view, cost)).isCloseTo(gain.value(), within(1e-9)));
            if (valuation.co2e() == null) {
                assertThat(margins.co2eKg(rates.kg(km))).isNaN();
            } else {
                assertThat(margins.co2eKg(rates.kg(km)))
                        .isCloseTo(valuation.co2e().value(), within(1e-9));
            }
        }
    }

    /**
     * The articulated lorry's figures of 2024, full 28 t of aggregates: 4 + (54.4 GBP/h x 1 h + 0.40 GBP/km x 50 km) x 2 /
     * 28 = 4 + 148.8 / 28 = 9.31 GBP of 2024, times 1.0384 for 2025.
     */
    @Test
    void aHaulIsToldInTheMoneyOfTheValuation() {
        Move move = moves.of(trip(50, 60), material("aggregates"), null, "GB", USUAL);
        Figure cost = Objects.requireNonNull(move.cost());
        assertThat(cost.unit()).isEqualTo("GBP_2025/t");
        assertThat(cost.value()).isCloseTo((4 + 148.8 / 28) * 1.0384, within(0.01));
        // Of one more kilometre at this pace: 148.8 / 28 / 50
        assertThat(Objects.requireNonNull(move.costPerKm()).value()).isCloseTo(148.8 / 28 / 50 * 1.0384, within(1e-3));
    }

    @Test
    void britishHaulageIsNotTakenForKoreaUnlessAskedFor() {
        Move unknown = moves.of(trip(50, 60), material("wood"), null, "KR", USUAL);
        assertThat(unknown.cost()).isNull();
        assertThat(unknown.emissions()).isNotNull();
        assertThat(unknown.missing()).extracting(Reason::code).containsExactly("no_transport_cost");
        assertThat(moves.of(trip(50, 60), material("wood"), null, "KR", USUAL.withRegion("GB"))
                        .cost())
                .isNotNull();
    }

    @Test
    void whatHasNoCarrierNamesThat() {
        Move move = moves.of(trip(5, 6), material("electricity"), null, "GB", USUAL);
        assertThat(move.cost()).isNull();
        assertThat(move.missing()).extracting(Reason::code).containsExactly("no_carrier");
    }

    @Test
    void aPipesCostDependsOnTheYearlyAmount() {
        Figure amount = Figure.given("amount", 10_000, "MWh_per_year", Provenance.DECLARED, "test");
        ValuationSettings british = USUAL.withRegion("GB");
        Move without = moves.of(trip(2, 3), material("heat_lt100"), null, "GB", british);
        Move with = moves.of(trip(2, 3), material("heat_lt100"), amount, "GB", british);
        assertThat(without.cost()).isNull();
        assertThat(Objects.requireNonNull(with.cost()).unit()).isEqualTo("GBP_2025/MWh");
    }
}
