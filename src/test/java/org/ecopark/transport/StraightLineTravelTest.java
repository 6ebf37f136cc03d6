package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.ecopark.measure.Distance;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class StraightLineTravelTest {

    private final StraightLineTravel travel = new StraightLineTravel(new TransportSettings(null, 1.4));

    @Test
    void koreaBritainAndElsewhereHaveTheirOwnCircuity() {
        assertThat(travel.circuity("KR").ratio()).isEqualTo(1.26);
        assertThat(travel.circuity("GB").ratio()).isEqualTo(1.3);
        assertThat(travel.circuity("DK").ratio()).isEqualTo(1.4);
        assertThat(travel.circuity(null).ratio()).isEqualTo(1.4);
    }

    @Test
    void roadDistanceIsNoSurerThanItsCircuityAndProvesItself() {
        Figure road = travel.circuity("GB").roadDistance(10_000);
        assertThat(road.value()).isCloseTo(13_000, within(1e-6));
        assertThat(road.provenance()).isEqualTo(Provenance.ASSUMED);
        assertThat(road.inputs()).extracting(Figure::name).containsExactly("straight_distance", "circuity");
        assertThat(travel.circuity("KR").roadDistance(1).provenance()).isEqualTo(Provenance.ESTIMATED);
    }

    @Test
    void reachByRoadIsShorterInAStraightLine() {
        assertThat(travel.straightReach(Distance.ofKilometres(60), "GB").kilometres())
                .isCloseTo(46.154, within(0.001));
    }

    @Test
    void settingsAddCountriesAndRefuseNonsense() {
        assertThat(new StraightLineTravel(new TransportSettings(Map.of("FR", 1.25), 1.4))
                        .circuity("FR")
                        .ratio())
                .isEqualTo(1.25);
        assertThatIllegalArgumentException().isThrownBy(() -> new TransportSettings(Map.of("FR", 0.9), 1.4));
        assertThatIllegalArgumentException().isThrownBy(() -> new TransportSettings(null, Double.NaN));
    }
}
