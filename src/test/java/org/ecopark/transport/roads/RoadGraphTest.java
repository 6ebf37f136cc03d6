package org.ecopark.transport.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.transport.roads.TownRoads.BLOCK_M;
import static org.ecopark.transport.roads.TownRoads.lat;
import static org.ecopark.transport.roads.TownRoads.lon;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.ResponsePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadGraphTest {

    @TempDir
    static Path folder;

    private static RoadGraph town;

    @BeforeAll
    static void build() {
        town = TownRoads.graph(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static RoadPoint at(double column, double row) {
        return town.snap(lon(column), lat(row)).orElseThrow();
    }

    /** Blocks counted by hand on the plan of the town. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3, 0, 3",
        "2, 3, 2, 3, 0",
        // Across the river and back up: 9 down, 1 over the bridge, 9 up.
        "4, 9, 5, 9, 19",
        // Eastward the one-way street; westward round the block.
        "6, 9, 8, 9, 2",
        "8, 9, 6, 9, 4",
        // Inside blocks: half a block each.
        "0.5, 0, 2.5, 0, 2",
        "0.25, 0, 0.75, 0, 0.5",
        "0.75, 0, 0.25, 0, 0.5",
        // On the one-way street against its direction: on to the crossing, round the block, and back to the point.
        "6.75, 9, 6.25, 9, 3.5"
    })
    void distancesAreThoseOfThePlan(double column, double row, double toColumn, double toRow, double blocks) {
        RoadWay way = town.ways(at(column, row), List.of(at(toColumn, toRow))).get(0);
        assertThat(way).isNotNull();
        assertThat(way.metres()).isCloseTo(blocks * BLOCK_M, within(0.5));
    }

    /** Where streets are of one class, the fastest way is the shortest: compared with Floyd and Warshall's algorithm. */
    @Test
    void allWaysBetweenCrossingsOfTheWestBankAgreeWithAnotherAlgorithm() {
        List<int[]> crossings = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 5; column++) {
                crossings.add(new int[] {column, row});
            }
        }
        int[][] blocks = floydWarshall(crossings);
        List<RoadPoint> points = crossings.stream().map(c -> at(c[0], c[1])).toList();
        for (int i = 0; i < points.size(); i++) {
            List<RoadWay> ways = town.ways(points.get(i), points);
            for (int j = 0; j < points.size(); j++) {
                assertThat(ways.get(j).metres()).isCloseTo(blocks[i][j] * BLOCK_M, within(0.5));
            }
        }
    }

    private static int[][] floydWarshall(List<int[]> crossings) {
        int n = crossings.size();
        int[][] blocks = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int[] a = crossings.get(i);
                int[] b = crossings.get(j);
                boolean neighbours = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) == 1;
                blocks[i][j] = i == j ? 0 : neighbours && TownRoads.drivable(a[0], a[1], b[0], b[1]) ? 1 : 1000;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    blocks[i][j] = Math.min(blocks[i][j], blocks[i][k] + blocks[k][j]);
                }
            }
        }
        return blocks;
    }

    /** GraphHopper's own router, between any places of the town, is the second algorithm for time. */
    @Test
    void waysBetweenAnyPlacesAreThoseOfGraphHoppersOwnRouter() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            double[] from = {lon(random.nextDouble() * 9), lat(random.nextDouble() * 9)};
            double[] to = {lon(random.nextDouble() * 9), lat(random.nextDouble() * 9)};
            RoadWay way = town.ways(
                            town.snap(from[0], from[1]).orElseThrow(),
                            List.of(town.snap(to[0], to[1]).orElseThrow()))
                    .get(0);
            ResponsePath path = route(from, to);
            assertThat(way.minutes()).isCloseTo(path.getTime() / 60_000.0, within(0.001));
            assertThat(way.metres()).isCloseTo(path.getDistance(), within(1.0));
        }
    }

    private static ResponsePath route(double[] from, double[] to) {
        GHResponse response =
                town.hopper().route(new GHRequest(from[1], from[0], to[1], to[0]).setProfile(LorryProfile.NAME));
        assertThat(response.getErrors()).isEmpty();
        return response.getBest();
    }

    @Test
    void noRoadLeadsToTheIsland() {
        RoadPoint island = at(20, 5);
        assertThat(town.ways(at(0, 0), List.of(island, at(1, 0))))
                .satisfiesExactly(
                        way -> assertThat(way).isNull(),
                        way -> assertThat(way.metres()).isCloseTo(BLOCK_M, within(0.5)));
        assertThat(town.ways(island, List.of(island)).get(0).metres()).isZero();
    }

    @Test
    void tellsHowFarAPlaceIsFromItsRoad() {
        // 0.0027 degrees south of the southernmost street: 300.2 m on the sphere.
        assertThat(town.snap(lon(1.5), -0.0027).orElseThrow().snapMetres()).isCloseTo(300.2, within(0.1));
        assertThat(town.snap(lon(14), lat(5))).isEmpty();
    }

    @Test
    void spreadingStopsWhereTheVisitorSays() {
        Set<Long> reached = new TreeSet<>();
        town.spread(at(0, 0), (start, end, lonLat) -> {
            if (start.metres() <= 2.5 * BLOCK_M) {
                reached.add(Math.round(start.metres() / BLOCK_M));
            }
            return end.metres() <= 2.5 * BLOCK_M;
        });
        assertThat(reached).containsExactly(0L, 1L, 2L);
    }

    @Test
    void mainRoadsAreShownOnceWithTheirClass() {
        List<String> classes = new ArrayList<>();
        town.mainRoads((roadClass, lonLat) -> {
            classes.add(roadClass);
            assertThat(lonLat).hasSize(4);
        });
        // 9 streets of 8 blocks (the river has no bridge there), and the southernmost of 9.
        assertThat(classes).hasSize(9 * 8 + 9).containsOnly("primary");
    }

    @Test
    void islandsOfUsualSizeAreNotDrivenTo() {
        Path usual = folder.resolve("usual");
        // The town itself has 170 blocks, so 100 leaves it and drops the island.
        RoadBuilder.build(TownRoads.write(folder), usual, 100, (done, words) -> {});
        try (RoadGraph graph = RoadGraph.open(usual)) {
            assertThat(graph.snap(lon(20), lat(5))).isEmpty();
            assertThat(graph.snap(lon(2), lat(5))).isPresent();
        }
    }

    @Test
    void whatIsNoMapIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.osm.pbf"), "Dear Sir or Madam");
        assertThatThrownBy(() -> RoadBuilder.build(file, folder.resolve("letter"), (done, words) -> {}))
                .isInstanceOf(RoadFileException.class)
                .hasMessageContaining("OpenStreetMap");
        assertThatThrownBy(() -> RoadGraph.open(folder.resolve("nothing"))).isInstanceOf(RoadFileException.class);
    }

    @Test
    void theWatchEndsTheWorkByThrowing() {
        Path file = TownRoads.write(folder);
        assertThatThrownBy(() -> RoadBuilder.build(file, folder.resolve("stopped"), (done, words) -> {
                    throw new UnsupportedOperationException("stop");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("stop");
    }
}
