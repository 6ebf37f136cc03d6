package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.ecopark.measure.Figure;
import org.ecopark.measure.Provenance;
import org.junit.jupiter.api.Test;

class EstimatedTravelTest {

    private final EstimatedTravel travel = new EstimatedTravel(new TransportSettings(null, 1.4));

    @Test
    void koreaBritainAndElsewhereHaveTheirOwnCircuity() {
        assertThat(travel.circuity(in("KR")).ratio()).isEqualTo(1.26);
        assertThat(travel.circuity(in("GB")).ratio()).isEqualTo(1.3);
        assertThat(travel.circuity(in("DK")).ratio()).isEqualTo(1.4);
        assertThat(travel.circuity(in(null)).ratio()).isEqualTo(1.4);
    }

    @Test
    void roadDistanceIsNoSurerThanItsCircuityAndProvesItself() {
        Figure road = travel.circuity(in("GB")).roadDistance(10_000);
        assertThat(road.value()).isCloseTo(13_000, within(1e-6));
        assertThat(road.provenance()).isEqualTo(Provenance.ASSUMED);
        assertThat(road.inputs()).extracting(Figure::name).containsExactly("straight_distance", "circuity");
        assertThat(travel.circuity(in("KR")).roadDistance(1).provenance()).isEqualTo(Provenance.ESTIMATED);
    }

    @Test
    void oneDegreeOfTheEquatorIsEstimatedWithItsTime() {
        // One degree of the equator of WGS 84 is 6,378,137 m x pi / 180 = 111,319.491 m; 1.4 times that at 50 km/h.
        Trip trip = travel.trip(new Place(0, 0, null), new Place(1, 0, null));
        assertThat(trip.straightM()).isCloseTo(111_319.491, within(0.001));
        assertThat(trip.roadM()).isCloseTo(155_847.287, within(0.001));
        assertThat(trip.minutes()).isCloseTo(187.017, within(0.001));
        assertThat(trip.isEstimated()).isTrue();
        assertThat(trip.gap()).isEqualTo(Trip.Gap.NO_ROADS);
        assertThat(trip.duration().provenance()).isEqualTo(Provenance.ASSUMED);
    }

    private static Place in(String country) {
        return new Place(0, 50, country);
    }

    @Test
    void settingsAddCountriesAndRefuseNonsense() {
        assertThat(new EstimatedTravel(new TransportSettings(Map.of("FR", 1.25), 1.4))
                        .circuity(in("FR"))
                        .ratio())
                .isEqualTo(1.25);
        assertThatIllegalArgumentException().isThrownBy(() -> new TransportSettings(Map.of("FR", 0.9), 1.4));
        assertThatIllegalArgumentException().isThrownBy(() -> new TransportSettings(null, Double.NaN));
    }
}
