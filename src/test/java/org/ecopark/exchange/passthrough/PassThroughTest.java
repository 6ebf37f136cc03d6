package org.ecopark.exchange.passthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.network.Market;
import org.ecopark.exchange.network.Spot;
import org.ecopark.exchange.network.Spot.Kind;
import org.junit.jupiter.api.Test;

/** What a site gives and what it passes on, by hand. */
class PassThroughTest {

    /** Site 1 takes 100 and gives 70; site 2 takes 20 and gives 50 in two streams; site 3 only gives 40. */
    private static final List<Stream> STREAMS = List.of(
            Market.stream(1, false, 1, 100, 2019),
            Market.stream(2, true, 1, 70, 2019),
            Market.stream(3, false, 2, 20, 2019),
            Market.stream(4, true, 2, 30, 2019),
            Market.stream(5, true, 2, 20, 2019),
            Market.stream(6, true, 3, 40, 2019));

    @Test
    void theSmallerSidePassesAndTheRestIsConsumedOrArises() {
        List<Spot> spots = PassThrough.spots(STREAMS, true, Map.of());
        assertThat(sum(spots, Kind.PASS_THROUGH)).isCloseTo(70 + 20, within(1e-9));
        // Consumed: 30 at site 1. Arising: 30 at site 2 (18 and 12), 40 at site 3.
        assertThat(sum(spots, Kind.NEED)).isCloseTo(30, within(1e-9));
        assertThat(sum(spots, Kind.OFFER)).isCloseTo(70, within(1e-9));
        assertThat(spots.stream()
                        .filter(s -> s.kind() == Kind.OFFER && s.stream().id() == 4)
                        .map(Spot::amount))
                .singleElement()
                .satisfies(amount -> assertThat(amount).isCloseTo(18, within(1e-9)));
    }

    @Test
    void withoutTheAssumptionEveryTonneThatLeavesIsAnArising() {
        List<Spot> spots = PassThrough.spots(STREAMS, false, Map.of());
        assertThat(sum(spots, Kind.PASS_THROUGH)).isZero();
        assertThat(sum(spots, Kind.OFFER)).isCloseTo(160, within(1e-9));
        assertThat(sum(spots, Kind.NEED)).isCloseTo(120, within(1e-9));
    }

    @Test
    void anOverrideMakesOneSiteAProducer() {
        List<Spot> spots = PassThrough.spots(STREAMS, true, Map.of(new PassThrough.Said(1, 1), false));
        assertThat(sum(spots, Kind.PASS_THROUGH)).isCloseTo(20, within(1e-9));
        assertThat(sum(spots, Kind.OFFER)).isCloseTo(70 + 30 + 40, within(1e-9));
    }

    @Test
    void amountsOfDifferentYearsAreNotTheSameTonnes() {
        List<Stream> streams = List.of(Market.stream(1, false, 1, 10, 2018), Market.stream(2, true, 1, 10, 2019));
        assertThat(PassThrough.recognise(streams)).isEmpty();
    }

    private static double sum(List<Spot> spots, Kind kind) {
        return spots.stream()
                .filter(s -> s.kind() == kind)
                .mapToDouble(Spot::amount)
                .sum();
    }
}
