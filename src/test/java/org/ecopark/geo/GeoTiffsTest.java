package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.ecopark.geo.Grid.Cell;
import org.geotools.api.geometry.Position;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.geometry.Position2D;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;

class GeoTiffsTest {

    /** Each cell's value is found again by GeoTools at its longitude and latitude. */
    @Test
    void everyCellIsReadBackAtItsPlace() throws Exception {
        Grid grid = Grid.over(new Box(-4, 55, -2, 56), Grid.Shape.SQUARE, 20_000);
        List<Cell> cells = grid.cells();
        double[] values = GeoTiffs.empty(grid);
        for (int i = 0; i < values.length - 1; i++) {
            values[i] = i / 100.0;
        }
        byte[] file = GeoTiffs.write(grid, values);
        GeoTiffReader reader = new GeoTiffReader(new ByteArrayInputStream(file));
        GridCoverage2D coverage = reader.read(null);
        MathTransform toFile =
                CRS.findMathTransform(CRS.decode("EPSG:4326", true), coverage.getCoordinateReferenceSystem2D(), true);
        for (int i = 0; i < values.length; i++) {
            double[] at = {cells.get(i).longitude(), cells.get(i).latitude()};
            toFile.transform(at, 0, at, 0, 1);
            float[] read = coverage.evaluate(
                    (Position) new Position2D(coverage.getCoordinateReferenceSystem2D(), at[0], at[1]), new float[1]);
            double expected = Double.isNaN(values[i]) ? GeoTiffs.NO_VALUE : values[i];
            assertThat((double) read[0]).as("cell " + i).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void hexagonsAreNoRaster() {
        Grid grid = Grid.over(new Box(-4, 55, -2, 56), Grid.Shape.HEXAGON, 20_000);
        assertThatIllegalArgumentException().isThrownBy(() -> GeoTiffs.write(grid, GeoTiffs.empty(grid)));
    }
}
