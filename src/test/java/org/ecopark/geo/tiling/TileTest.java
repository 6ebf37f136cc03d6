package org.ecopark.geo.tiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.ecopark.geo.tiling.TileMatrixSet.WEB_MERCATOR_QUAD;
import static org.ecopark.geo.tiling.TileMatrixSet.WORLD_CRS84_QUAD;

import org.ecopark.geo.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiles of both grids, beside the numbers of the OGC register and of published tile addresses. */
class TileTest {

    @ParameterizedTest
    @CsvSource({
        // Annex D of the standard: scale denominators and cell sizes.
        "WebMercatorQuad, 0, 559082264.0287178, 156543.033928041",
        "WebMercatorQuad, 18, 2132.729583849784, 0.597164283559817",
        "WorldCRS84Quad, 0, 279541132.0143589, 0.703125",
        "WorldCRS84Quad, 17, 2132.729583849784, 0.000005364418029785156"
    })
    void hasTheScalesOfTheRegister(String id, int z, double scale, double cell) {
        TileMatrixSet set = TileMatrixSet.find(id).orElseThrow();
        assertThat(set.scaleDenominator(z)).isCloseTo(scale, within(scale * 1e-9));
        assertThat(set.cellSize(z)).isCloseTo(cell, within(cell * 1e-9));
    }

    @Test
    void endsWhereTheMercatorSquareEnds() {
        Box world = new Tile(WEB_MERCATOR_QUAD, 0, 0, 0).box(0.5);
        assertThat(world.west()).isEqualTo(-180);
        assertThat(WEB_MERCATOR_QUAD.northLatitude()).isCloseTo(85.051_128_779_806_59, within(1e-9));
        assertThat(new Tile(WORLD_CRS84_QUAD, 0, 1, 0).box()).isEqualTo(new Box(0, -90, 180, 90));
    }

    @ParameterizedTest
    @CsvSource({
        // By the formula of the OpenStreetMap wiki (tangent and secant), computed elsewhere: Reichstag, Seoul city
        // hall.
        "52.518611, 13.376111, 15, 17601, 10746",
        "37.5663, 126.9779, 14, 13970, 6344",
        "0.0001, 0.0001, 4, 8, 7",
        "-0.0001, -0.0001, 4, 7, 8",
        "85.06, 179.999, 3, 7, 0",
        "-90, -180, 3, 0, 7"
    })
    void findsTheTileOfAPlace(double latitude, double longitude, int z, int x, int y) {
        TileRange range = TileRange.of(WEB_MERCATOR_QUAD, z, new Box(longitude, latitude, longitude, latitude));
        assertThat(range).isEqualTo(new TileRange(z, x, x, y, y));
        assertThat(new Tile(WEB_MERCATOR_QUAD, z, x, y).meets(new Box(longitude, latitude, longitude, latitude), 0))
                .isTrue();
    }

    @Test
    void takesAllColumnsForABoxAcrossTheAntimeridian() {
        TileRange range = TileRange.of(WORLD_CRS84_QUAD, 2, new Box(170, -10, -170, 10));
        assertThat(range).isEqualTo(new TileRange(2, 0, 7, 1, 2));
    }

    @Test
    void meetsABoxAcrossTheAntimeridianOnBothSides() {
        Box fiji = new Box(179, -18, -179, -16);
        assertThat(new Tile(WEB_MERCATOR_QUAD, 6, 63, 35).meets(fiji, 0)).isTrue();
        assertThat(new Tile(WEB_MERCATOR_QUAD, 6, 0, 35).meets(fiji, 0)).isTrue();
        assertThat(new Tile(WEB_MERCATOR_QUAD, 6, 31, 35).meets(fiji, 0)).isFalse();
    }

    @Test
    void meetsWhatLiesWithinItsMargin() {
        // Tile 1/1/0 begins at longitude 0; a tenth of its side of 180 degrees is 18 degrees.
        Tile tile = new Tile(WEB_MERCATOR_QUAD, 1, 1, 0);
        assertThat(tile.meets(new Box(-17.9, 10, -17.9, 10), 0.1)).isTrue();
        assertThat(tile.meets(new Box(-18.1, 10, -18.1, 10), 0.1)).isFalse();
        assertThat(tile.meets(new Box(10, -1, 10, -1), 0)).isFalse();
    }

    @Test
    void refusesTilesThatAreNot() {
        assertThat(Tile.exists(WEB_MERCATOR_QUAD, 1, 2, 0)).isFalse();
        assertThat(Tile.exists(WORLD_CRS84_QUAD, 1, 3, 1)).isTrue();
        assertThat(Tile.exists(WORLD_CRS84_QUAD, 23, 0, 0)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Tile(WEB_MERCATOR_QUAD, 0, 0, 1));
    }
}
