package org.ecopark.layers.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecopark.geo.Box;
import org.junit.jupiter.api.Test;

class PointCellsTest {

    @Test
    void gathersBelowTheLevelFromWhichTilesShowSingleFeatures() {
        // Scale denominators of the well-known scale set, whose level 11 is level 10 of tiles of 512 pixels.
        assertThat(PointCells.at(272_989.3867327723)).isEmpty();
        assertThat(PointCells.at(545_978.7734655447)).contains(new PointCells(9));
        assertThat(PointCells.at(400_000)).contains(new PointCells(9));
        assertThat(PointCells.at(5.590822640287178E8)).contains(new PointCells(0));
    }

    @Test
    void dividesTheSideOfATileIntoThirtyTwo() {
        PointCells cells = new PointCells(1);
        assertThat(cells.count()).isEqualTo(64);
        assertThat(cells.column(-180)).isZero();
        assertThat(cells.column(-1e-9)).isEqualTo(31);
        assertThat(cells.column(0)).isEqualTo(32);
        assertThat(cells.column(180)).isEqualTo(63);
        assertThat(cells.row(90)).isZero();
        assertThat(cells.row(1e-9)).isEqualTo(31);
        assertThat(cells.row(-1e-9)).isEqualTo(32);
        // Tile 1/0/0 ends at 66.5132604 north half way down its own half: 2 atan(e^(pi/2)) - 90 degrees.
        assertThat(cells.row(66.6)).isEqualTo(15);
        assertThat(cells.row(66.4)).isEqualTo(16);
    }

    @Test
    void widensABoxToWholeCells() {
        PointCells cells = new PointCells(1);
        Box box = cells.around(new Box(1, 66.4, 1, 66.4));
        assertThat(box.west()).isZero();
        assertThat(box.east()).isCloseTo(5.625, within(1e-12));
        assertThat(box.north()).isCloseTo(66.51326044311186, within(1e-9));
        assertThat(cells.row(box.south() + 1e-9)).isEqualTo(16);
        Box world = cells.around(Box.world());
        assertThat(world.north()).isEqualTo(90);
        assertThat(world.south()).isEqualTo(-90);
        assertThat(world.east()).isEqualTo(180);
    }
}
