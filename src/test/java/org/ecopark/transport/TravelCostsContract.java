package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every way of travel promises. */
abstract class TravelCostsContract {

    abstract TravelCosts travel();

    /** Places of which some are near each other, some far, some in awkward spots. */
    abstract List<Place> places();

    private List<Place> all() {
        List<Place> all = new ArrayList<>(places());
        all.add(new Place(0, 0, null));
        all.add(new Place(180, 0, "KR"));
        all.add(new Place(-180, 0, null));
        all.add(new Place(0, 90, null));
        all.add(new Place(0, -90, "GB"));
        return all;
    }

    @Test
    void theStraightLineIsTheSameBothWaysAndNeverLongerThanTheRoad() {
        for (Place from : all()) {
            for (Place to : all()) {
                Trip there = travel().trip(from, to);
                assertThat(there.straightM()).isCloseTo(travel().trip(to, from).straightM(), within(1e-6));
                assertThat(there.roadM()).isGreaterThanOrEqualTo(there.straightM());
                assertThat(there.minutes()).isNotNegative().isFinite();
                assertThat(there.isEstimated()).isEqualTo(there.gap() != null);
                assertThat(there.distance().value()).isCloseTo(there.roadM(), within(1e-6));
                assertThat(there.duration().value()).isCloseTo(there.minutes(), within(1e-6));
            }
        }
    }

    @Test
    void anEstimateIsExactlyTheStraightLineTimesTheCircuity() {
        for (Place from : all()) {
            for (Trip trip : travel().trips(from, all())) {
                if (trip.isEstimated()) {
                    assertThat(trip.roadM())
                            .isCloseTo(
                                    trip.straightM() * travel().circuity(from).ratio(), within(1e-6));
                }
            }
        }
    }

    @Test
    void manyAreAnsweredInTheirOrderAndAsOneByOne() {
        List<Place> all = all();
        for (Place from : all) {
            List<Trip> many = travel().trips(from, all);
            assertThat(many).hasSize(all.size());
            for (int i = 0; i < all.size(); i++) {
                assertThat(many.get(i)).isEqualTo(travel().trip(from, all.get(i)));
            }
        }
    }

    @Test
    void pairsAreAnsweredInTheirOrderAndAsOneByOne() {
        List<Place> all = all();
        int n = all.size();
        int[] from = IntStream.range(0, n * n).map(i -> i * 7 % n).toArray();
        int[] to = IntStream.range(0, n * n).map(i -> i / n).toArray();
        List<Trip> trips = travel().trips(all, from, to);
        assertThat(trips).hasSize(from.length);
        for (int i = 0; i < from.length; i++) {
            assertThat(trips.get(i)).isEqualTo(travel().trip(all.get(from[i]), all.get(to[i])));
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerFromManyThreads() {
        List<Place> all = all();
        List<Trip> once = travel().trips(all.get(0), all);
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> travel().trips(all.get(0), all))
                        .toList())
                .allSatisfy(again -> assertThat(again).isEqualTo(once));
    }

    @Test
    void nowhereIsNoDistanceAndNoTime() {
        for (Place place : all()) {
            Trip trip = travel().trip(place, place);
            assertThat(trip.straightM()).isZero();
            assertThat(trip.minutes()).isZero();
            // Only the way from the place to its road and back.
            assertThat(trip.roadM()).isLessThanOrEqualTo(trip.snap() == null ? 0 : 2 * trip.snap());
        }
    }

    /** Half the way round the world by a meridian: 20,003,931.459 m on WGS 84 (Karney 2013). */
    @Test
    void antipodesAreHalfAWorldApart() {
        Trip trip = travel().trip(new Place(0, 0, null), new Place(180, 0, null));
        assertThat(trip.straightM()).isCloseTo(20_003_931.459, within(0.001));
        assertThat(trip.isEstimated()).isTrue();
    }

    @Test
    void nothingAskedIsNothingAnswered() {
        assertThat(travel().trips(all().get(0), List.of())).isEmpty();
        assertThat(travel().trips(List.of(), new int[0], new int[0])).isEmpty();
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(Double.NaN, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, Double.NaN, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(180.1, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, Double.POSITIVE_INFINITY, null));
    }
}
