package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class CrsTest {

    /**
     * Expected values from PROJ 9.1 ({@code cs2cs}, easting first). Half a millionth of a degree is 5 cm.
     */
    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, -205000, 6880000, -1.8415463, 52.4395758",
        "EPSG:5179, 1158000, 1721000, 129.2414532, 35.4722999",
        "EPSG:25832, 631000, 6170000, 11.0822680, 55.6581544",
        "CRS:84, 129.37, 35.52, 129.37, 35.52",
        "EPSG:4326, 129.37, 35.52, 129.37, 35.52",
    })
    void eastingComesFirstWhateverTheRegisterSays(String code, double x, double y, double longitude, double latitude) {
        Geometry point = Geometries.factory().createPoint(new Coordinate(x, y));
        Coordinate moved = Crs.of(code).toRegister(point).getCoordinate();
        assertThat(moved.x).isCloseTo(longitude, within(5e-7));
        assertThat(moved.y).isCloseTo(latitude, within(5e-7));
    }

    /** The planning database has Birmingham Bio Power at this grid reference; PROJ says 52.4623892, -1.8417351. */
    @Test
    void britishGridReferenceOfTyseleyComesOutWithinFiveMetres() {
        Geometry point = Geometries.factory().createPoint(new Coordinate(410850, 284950));
        Coordinate moved = Crs.of("EPSG:27700").toRegister(point).getCoordinate();
        assertThat(moved.x).isCloseTo(-1.841735, within(7e-5));
        assertThat(moved.y).isCloseTo(52.462389, within(4.5e-5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:999999", "WGS84", "", "EPSG:", "'; DROP TABLE"})
    void unknownCodesAreRefusedWithASentence(String code) {
        assertThatThrownBy(() -> Crs.of(code))
                .isInstanceOf(UnknownCrsException.class)
                .hasMessageContaining("unknown coordinate reference system");
    }

    /** Bounds from the EPSG register (epsg.org), to the degree. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:27700, true, -9, 49, 2, 61",
        "EPSG:5179, true, 122, 28, 134, 41",
        "EPSG:32652, true, 126, 0, 132, 84",
        "EPSG:4326, false, -180, -90, 180, 90"
    })
    void knowsWhereASystemIsMadeFor(
            String code, boolean projected, double west, double south, double east, double north) {
        assertThat(Crs.of(code).isProjected()).isEqualTo(projected);
        Box area = Crs.of(code).areaOfUse().orElseThrow();
        assertThat(area.west()).isCloseTo(west, within(1.0));
        assertThat(area.south()).isCloseTo(south, within(1.0));
        assertThat(area.east()).isCloseTo(east, within(1.0));
        assertThat(area.north()).isCloseTo(north, within(1.0));
    }

    @Test
    void resultCarriesTheRegistersSrid() {
        Geometry point = Geometries.factory().createPoint(new Coordinate(0, 0));
        point.setSRID(3857);
        assertThat(Crs.of("EPSG:3857").toRegister(point).getSRID()).isEqualTo(4326);
    }
}
