package org.ecopark.transport.catchments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.transport.roads.TownRoads.lat;
import static org.ecopark.transport.roads.TownRoads.lon;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.ecopark.geo.Geodesics;
import org.ecopark.geo.Geometries;
import org.ecopark.materials.library.MaterialLibrary;
import org.ecopark.measure.AmountUnit;
import org.ecopark.measure.Provenance;
import org.ecopark.transport.Carriers;
import org.ecopark.transport.Circuity;
import org.ecopark.transport.Load;
import org.ecopark.transport.Place;
import org.ecopark.transport.Trip;
import org.ecopark.transport.roads.RoadGraph;
import org.ecopark.transport.roads.RoadPoint;
import org.ecopark.transport.roads.TownRoads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;

class CatchmentFinderTest {

    private static final Circuity BRITAIN = new Circuity(1.3, "GB", Provenance.ASSUMED, "test");
    private static final double MOST = 1_000_000;

    @TempDir
    static Path folder;

    private static RoadGraph town;

    private final CatchmentFinder estimates = new CatchmentFinder(List::of);
    private final CatchmentFinder roads = new CatchmentFinder(() -> List.of(town));

    @BeforeAll
    static void build() {
        town = TownRoads.graph(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Place at(double column, double row) {
        return new Place(lon(column), lat(row), null);
    }

    private Catchment estimate(Effort effort, double value) {
        Place tyseley = new Place(-1.84, 52.46, "GB");
        return estimates.find(tyseley, effort, List.of(value), BRITAIN, MOST).get(0);
    }

    private static void assertRadius(Catchment catchment, double metres) {
        for (Coordinate corner : catchment.area().getCoordinates()) {
            assertThat(Geodesics.metres(-1.84, 52.46, corner.x, corner.y)).isCloseTo(metres, within(1.0));
        }
    }

    /** 13 km of road are 10 km straight at a circuity of 1.3. */
    @Test
    void withoutRoadsKilometresAreACircle() {
        Catchment found = estimate(Effort.kilometres(), 13);
        assertRadius(found, 10_000);
        assertThat(found.gap()).isEqualTo(Trip.Gap.NO_ROADS);
        assertThat(found.circuity()).isEqualTo(BRITAIN);
        assertThat(found.cellM()).isNull();
        assertThat(found.cut()).isFalse();
    }

    /** An hour at 50 km/h is 50 km of road, 38,461.5 m straight. */
    @Test
    void withoutRoadsMinutesGoByTheMeanSpeedOfLorries() {
        assertRadius(estimate(Effort.minutes(), 60), 38_461.5);
    }

    /** GBP 10.420 a tonne take an articulated lorry 60.4 km (see HaulageTest), 46,461 m straight. */
    @Test
    void withoutRoadsACostGoesAsFarAsItPays() {
        Effort cost = Effort.cost(
                        Carriers.packaged(new MaterialLibrary()).carrier("artic_gt33"), Load.of(AmountUnit.T_PER_YEAR))
                .orElseThrow();
        assertThat(cost.unit()).isEqualTo("GBP_2024/t");
        assertThat(cost.of(60_400, 72.48)).isCloseTo(10.420, within(0.001));
        double value = cost.of(60_400, 72.48);
        assertRadius(estimate(cost, value), 60_400 / 1.3);
        // Loading alone takes more than this.
        assertThat(estimate(cost, 3.9).area().isEmpty()).isTrue();
    }

    @Test
    void whatCostsNothingKnownHasNoCatchmentOfCost() {
        assertThat(Effort.cost(
                        Carriers.packaged(new MaterialLibrary()).carrier("rail"), Load.of(AmountUnit.T_PER_YEAR)))
                .isEmpty();
    }

    @Test
    void acrossTheAntimeridianThereAreTwoHalves() {
        MultiPolygon area = CatchmentFinder.circle(new Place(179.95, -10, null), 20_000);
        assertThat(area.getNumGeometries()).isEqualTo(2);
        assertThat(area.isValid()).isTrue();
        assertThat(area.getCoordinates())
                .allSatisfy(corner -> assertThat(Math.abs(corner.x)).isLessThanOrEqualTo(180));
        assertThat(area.contains(Geometries.point(-179.97, -10))).isTrue();
        assertThat(area.contains(Geometries.point(179.8, -10))).isTrue();
        assertThat(area.contains(Geometries.point(0, -10))).isFalse();
    }

    private MultiPolygon reached(Place from, double km) {
        return roads.find(from, Effort.kilometres(), List.of(km), BRITAIN, MOST)
                .get(0)
                .area();
    }

    private static boolean holds(MultiPolygon area, double column, double row) {
        return area.contains(Geometries.point(lon(column), lat(row)));
    }

    /** Streets are 1.112 km apart, so the middle of a block is 556 m from each: nobody would take a trip from there. */
    @Test
    void alongStreetsAndNotInTheMiddleOfBlocks() {
        MultiPolygon area = reached(at(3, 5), 2.5);
        assertThat(holds(area, 3, 5)).isTrue();
        assertThat(holds(area, 2, 6)).isTrue();
        assertThat(holds(area, 3.2, 5.7)).isTrue();
        assertThat(holds(area, 3.5, 5.5)).isFalse();
        // Three blocks are 3.3 km.
        assertThat(holds(area, 1, 6)).isFalse();
        assertThat(area.isValid()).isTrue();
    }

    /** From the middle of a street of 1,112 m nothing but this street lies within 300 m, and 500 m around it. */
    @Test
    void startsInTheMiddleOfAStreet() {
        MultiPolygon area = reached(at(2.5, 5), 0.3);
        assertThat(holds(area, 2.5, 5.4)).isTrue();
        assertThat(holds(area, 2.8, 5)).isTrue();
        assertThat(holds(area, 2.0, 5)).isTrue();
        // 300 m of road and 500 m beside it end 0.72 blocks from the start.
        assertThat(holds(area, 1.7, 5)).isFalse();
        assertThat(holds(area, 3.3, 5)).isFalse();
    }

    /** One block across the river, but 19 by the bridge. */
    @Test
    void notAcrossTheRiver() {
        MultiPolygon area = reached(at(4, 9), 10);
        assertThat(holds(area, 4, 2)).isTrue();
        assertThat(holds(area, 5, 9)).isFalse();
        assertThat(holds(reached(at(4, 9), 22), 5, 9)).isTrue();
    }

    @Test
    void widerOnesHoldNarrowerOnes() {
        List<Catchment> found = roads.find(at(3, 5), Effort.kilometres(), List.of(4.0, 1.0, 2.0), BRITAIN, MOST);
        assertThat(found).extracting(Catchment::value).containsExactly(4.0, 1.0, 2.0);
        assertThat(found.get(0).area().covers(found.get(2).area())).isTrue();
        assertThat(found.get(2).area().covers(found.get(1).area())).isTrue();
        assertThat(found).allSatisfy(each -> {
            assertThat(each.circuity()).isNull();
            assertThat(each.gap()).isNull();
            assertThat(each.cellM()).isNotNull();
        });
    }

    @Test
    void saysWhenTheRoadsEndFirst() {
        List<Catchment> found = roads.find(at(3, 5), Effort.kilometres(), List.of(1.0, 8.0), BRITAIN, MOST);
        assertThat(found).extracting(Catchment::cut).containsExactly(false, true);
    }

    @Test
    void farFromEveryRoadItIsEstimatedAndSaysWhy() {
        assertThat(roads.find(at(14, 5), Effort.kilometres(), List.of(5.0), BRITAIN, MOST))
                .extracting(Catchment::gap)
                .containsExactly(Trip.Gap.FAR_FROM_ROAD);
        assertThat(roads.find(at(90, 5), Effort.kilometres(), List.of(5.0), BRITAIN, MOST))
                .extracting(Catchment::gap)
                .containsExactly(Trip.Gap.OUTSIDE_ROADS);
    }

    /** Whoever has a way within the limit lies inside, but for a cell at the edge; whoever lies inside has nearly one. */
    @Test
    void agreesWithTripsToPlacesAnywhere() {
        double limit = 3000;
        MultiPolygon area = reached(at(2, 4), limit / 1000);
        RoadPoint from = town.snap(lon(2), lat(4)).orElseThrow();
        Random random = new Random(3);
        int inside = 0;
        for (int i = 0; i < 1000; i++) {
            double column = random.nextDouble() * 4.2;
            double row = random.nextDouble() * 9;
            RoadPoint to = town.snap(lon(column), lat(row)).orElseThrow();
            double metres = town.ways(from, List.of(to)).get(0).metres();
            if (metres <= limit && to.snapMetres() <= 460) {
                assertThat(holds(area, column, row)).isTrue();
            }
            if (holds(area, column, row)) {
                inside++;
                assertThat(metres).isLessThanOrEqualTo(limit + 1200);
            }
        }
        assertThat(inside).isBetween(300, 700);
    }
}
