package org.ecopark.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ecopark.transport.roads.RoadBuilder;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.transport.roads.RoadPeers;
import org.ecopark.transport.roads.RoadWay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real roads of Porto, from the folder given by {@code ecopark.accept.dir}; fails without it. */
@Tag("accept")
class RoadAcceptIT {

    @TempDir
    Path folder;

    /** Printed beside the extract: 79,835 crossings and 108,325 roads by GraphHopper's car profile. */
    @Test
    void portosRoadsServeItsPlacesAsGraphHoppersOwnRouterDoes() {
        String given = System.getProperty("ecopark.accept.dir");
        assertThat(given).as("-Decopark.accept.dir=DIR").isNotNull();
        Path built = folder.resolve("porto");
        RoadBuilder.build(Path.of(given, "osm-extracts", "porto.osm.pbf"), built, (done, words) -> {});
        try (RoadGraph graph = RoadGraph.open(built)) {
            assertThat(graph.nodes()).isBetween(70_000, 90_000);
            assertThat(graph.edges()).isBetween(95_000, 125_000);
            RoadTravel travel =
                    new RoadTravel(new EstimatedTravel(new TransportSettings(null, 1.4)), () -> List.of(graph));
            List<Place> places = places(graph);
            List<Trip> trips = travel.trips(places.get(0), places);
            List<Trip> byRoad =
                    trips.stream().filter(trip -> !trip.isEstimated()).toList();
            assertThat(byRoad).hasSizeGreaterThan(places.size() / 2);
            assertThat(trips).allSatisfy(trip -> assertThat(trip.roadM()).isGreaterThanOrEqualTo(trip.straightM()));
            // Bridges over the Douro are few: city roads wind more than the 1.2 to 1.4 of whole countries.
            assertThat(medianCircuity(byRoad)).isBetween(1.1, 1.8);
            compare(graph, places, trips);
        }
    }

    private static double medianCircuity(List<Trip> trips) {
        double[] ratios = trips.stream()
                .filter(trip -> trip.straightM() > 1000)
                .mapToDouble(trip -> trip.roadM() / trip.straightM())
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }

    private static void compare(RoadGraph graph, List<Place> places, List<Trip> trips) {
        Place from = places.get(0);
        for (int i = 0; i < places.size(); i++) {
            Trip trip = trips.get(i);
            if (!trip.isEstimated()) {
                Place to = places.get(i);
                Optional<RoadWay> peer =
                        RoadPeers.route(graph, from.longitude(), from.latitude(), to.longitude(), to.latitude());
                assertThat(trip.minutes()).isCloseTo(peer.orElseThrow().minutes(), within(0.005));
            }
        }
    }

    private static List<Place> places(RoadGraph graph) {
        RoadGraph.Bounds box = graph.bounds();
        Random random = new Random(5);
        List<Place> places = new ArrayList<>();
        // The centre of Porto, then anywhere.
        places.add(new Place(-8.62, 41.15, "PT"));
        while (places.size() < 300) {
            places.add(new Place(
                    box.west() + random.nextDouble() * (box.east() - box.west()),
                    box.south() + random.nextDouble() * (box.north() - box.south()),
                    "PT"));
        }
        return places;
    }
}
