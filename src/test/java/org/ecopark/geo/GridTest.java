package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.ecopark.geo.Grid.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class GridTest {

    private static final Box SCOTLAND = new Box(-6, 55, -2, 58);

    /** The area of each outline by Karney's geodesic polygons, far from the middle too, is that of the plane. */
    @ParameterizedTest
    @EnumSource(Grid.Shape.class)
    void everyCellHasTheSameAreaOnTheEarth(Grid.Shape shape) {
        Grid grid = Grid.over(SCOTLAND, shape, 20_000);
        List<Cell> cells = grid.cells();
        assertThat(cells).hasSize((int) grid.size()).hasSizeGreaterThan(100);
        double expected = shape == Grid.Shape.SQUARE ? 4e8 : 4e8 * Math.sqrt(3) / 2;
        assertThat(grid.cellArea()).isCloseTo(expected, within(1e-3));
        for (Cell cell : List.of(cells.get(0), cells.get(cells.size() / 2), cells.get(cells.size() - 1))) {
            assertThat(earthArea(grid.outline(cell))).isCloseTo(expected, within(expected * 2e-4));
        }
    }

    private static double earthArea(Polygon outline) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] ring = outline.getCoordinates();
        for (int i = 0; i < ring.length - 1; i++) {
            area.AddPoint(ring[i].y, ring[i].x);
        }
        return Math.abs(area.Compute().area);
    }

    @Test
    void neighboursOfAHexagonLieAtTheSpacingAndShareItsEdges() {
        Grid grid = Grid.over(SCOTLAND, Grid.Shape.HEXAGON, 10_000);
        List<Cell> cells = grid.cells();
        Cell middle = cells.get((grid.rows() / 2) * grid.columns() + grid.columns() / 2);
        Polygon own = grid.outline(middle);
        long touching = cells.stream()
                .filter(cell ->
                        Geodesics.metres(cell.longitude(), cell.latitude(), middle.longitude(), middle.latitude())
                                < 10_500)
                .filter(cell -> !cell.equals(middle))
                .peek(cell -> assertThat(Geodesics.metres(
                                cell.longitude(), cell.latitude(), middle.longitude(), middle.latitude()))
                        .isCloseTo(10_000, within(20.0)))
                .filter(cell -> grid.outline(cell).buffer(1e-7).intersects(own))
                .count();
        assertThat(touching).isEqualTo(6);
    }

    @Test
    void planeAndRegisterAreInversesAndTheMiddleIsNought() {
        EqualArea plane = EqualArea.around(128.5, 36);
        assertThat(plane.toPlane(128.5, 36)).containsExactly(new double[] {0, 0}, within(1e-6));
        double[] away = plane.toPlane(131, 34.5);
        assertThat(plane.toRegister(away[0], away[1])).containsExactly(new double[] {131, 34.5}, within(1e-7));
        assertThat(Math.hypot(away[0], away[1])).isCloseTo(Geodesics.metres(128.5, 36, 131, 34.5), within(60.0));
    }

    @Test
    void boxesAcrossTheAntimeridianAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.over(new Box(170, 0, -170, 1), Grid.Shape.SQUARE, 1000));
    }
}
