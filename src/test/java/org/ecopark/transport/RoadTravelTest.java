package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.transport.roads.TownRoads.BLOCK_M;
import static org.ecopark.transport.roads.TownRoads.lat;
import static org.ecopark.transport.roads.TownRoads.lon;

import java.nio.file.Path;
import java.util.List;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.transport.roads.TownRoads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadTravelTest extends TravelCostsContract {

    @TempDir
    static Path folder;

    private static RoadGraph town;

    private final EstimatedTravel estimated = new EstimatedTravel(new TransportSettings(null, 1.4));
    private final RoadTravel travel = new RoadTravel(estimated, () -> List.of(town));

    @BeforeAll
    static void build() {
        town = TownRoads.graph(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Override
    TravelCosts travel() {
        return travel;
    }

    private static Place at(double column, double row) {
        return new Place(lon(column), lat(row), null);
    }

    @Override
    List<Place> places() {
        return List.of(
                at(0, 0), at(4, 9), at(5, 9), at(8.3, 8.9), at(20, 5), at(14, 5), at(9.6, 4), at(6.75, 9), at(6.25, 9));
    }

    /** 19 blocks on the plan: down, over the only bridge, and up again. The straight line is one block of 1,113.2 m. */
    @Test
    void acrossTheRiverTheRoadIsTakenAndNotTheEstimate() {
        Trip trip = travel.trip(at(4, 9), at(5, 9));
        assertThat(trip.gap()).isNull();
        assertThat(trip.isEstimated()).isFalse();
        assertThat(trip.straightM()).isCloseTo(1113.2, within(0.1));
        assertThat(trip.roadM()).isCloseTo(19 * BLOCK_M, within(0.5));
        assertThat(trip.snap()).isCloseTo(0, within(0.5));
        assertThat(trip.distance().source()).contains("OpenStreetMap");
    }

    /** 0.0027 degrees off the street: 300.2 m at each end, and 2 blocks between. */
    @Test
    void theWayToTheRoadIsPartOfTheDistanceAndTold() {
        Trip trip = travel.trip(new Place(lon(1.5), -0.0027, null), new Place(lon(3.5), -0.0027, null));
        assertThat(trip.snap()).isCloseTo(300.2, within(0.1));
        assertThat(trip.roadM()).isCloseTo(2 * BLOCK_M + 2 * 300.2, within(0.5));
    }

    @Test
    void whatTheRoadsDoNotServeIsEstimatedAndSaysWhy() {
        Place home = at(0, 0);
        assertThat(travel.trip(home, at(20, 5)).gap()).isEqualTo(Trip.Gap.NO_ROUTE);
        assertThat(travel.trip(home, at(14, 5)).gap()).isEqualTo(Trip.Gap.FAR_FROM_ROAD);
        assertThat(travel.trip(home, new Place(30, 0, null)).gap()).isEqualTo(Trip.Gap.OUTSIDE_ROADS);
        assertThat(new RoadTravel(estimated, List::of).trip(home, at(1, 0)).gap())
                .isEqualTo(Trip.Gap.NO_ROADS);
    }

    /** 0.006 degrees are 667 m, more than the 500 m that count; 0.004 degrees are 445 m. */
    @Test
    void beyondFiveHundredMetresARoadDoesNotServe() {
        Trip far = travel.trip(at(0, 0), new Place(lon(9) + 0.006, lat(4), null));
        assertThat(far.gap()).isEqualTo(Trip.Gap.FAR_FROM_ROAD);
        assertThat(far.snap()).isCloseTo(667.2, within(0.5));
        assertThat(far.roadM()).isCloseTo(far.straightM() * 1.4, within(1e-6));
        Trip near = travel.trip(at(0, 0), new Place(lon(9) + 0.004, lat(4), null));
        assertThat(near.isEstimated()).isFalse();
    }

    @Test
    void aRegionThatServesIsTakenWhereAnotherOneDoesNot() {
        RoadTravel twice = new RoadTravel(estimated, () -> List.of(town, town));
        assertThat(twice.trip(at(0, 0), at(3, 0))).isEqualTo(travel.trip(at(0, 0), at(3, 0)));
        assertThat(twice.trip(at(0, 0), at(20, 5)).gap()).isEqualTo(Trip.Gap.NO_ROUTE);
    }
}
