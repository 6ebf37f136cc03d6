package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometriesTest {

    private static final String BOW_TIE = "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))";

    @Test
    void faultOfABowTieIsAtItsCrossing() {
        Geometries.Fault fault = Geometries.findFault(wkt(BOW_TIE));
        assertThat(fault.what()).contains("self-intersection");
        assertThat(fault.place().toText()).isEqualTo("POINT (1 1)");
    }

    @Test
    void mendedBowTieIsTwoTrianglesOfTheSameArea() {
        Geometry mended = Geometries.mend(wkt(BOW_TIE));
        assertThat(Geometries.findFault(mended)).isNull();
        assertThat(mended.getNumGeometries()).isEqualTo(2);
        assertThat(mended.getArea()).isEqualTo(2.0); // two triangles of base 2 and height 1
        assertThat(mended.getSRID()).isEqualTo(4326);
    }

    @Test
    void coordinatesBeyondTheEarthAreAFault() {
        assertThat(Geometries.findFault(wkt("POINT(52.4 181)")).what()).contains("outside");
        assertThat(Geometries.findFault(wkt("POINT(-180 -90)"))).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Geometries.point(0, 90.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Geometries.point(Double.NaN, 0));
    }

    @Test
    void onlyAreasBecomeMultiPolygons() {
        assertThat(Geometries.asMultiPolygon(wkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
                        .getNumGeometries())
                .isEqualTo(1);
        assertThat((Object) Geometries.asMultiPolygon(wkt("LINESTRING(0 0, 1 1)")))
                .isNull();
    }

    @Test
    void boxAcrossTheAntimeridianHasTwoParts() {
        Box box = new Box(170, -20, -170, 20);
        assertThat(box.crossesAntimeridian()).isTrue();
        assertThat(box.parts()).containsExactly(new Box(170, -20, 180, 20), new Box(-180, -20, -170, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 10, 1, -10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, Double.NaN, 1));
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader(Geometries.factory()).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
