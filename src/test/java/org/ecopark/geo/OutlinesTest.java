package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlinesTest {

    private static Geometry wkt(String text) {
        try {
            return new WKTReader(Geometries.factory()).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void cutsASquareInItsTwoSides() {
        List<Geometry> parts = Outlines.cut(wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"), wkt("LINESTRING (1 -1, 1 5)"));
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).getArea()).isEqualTo(12);
        assertThat(parts.get(1).getArea()).isEqualTo(4);
        assertThat(parts.get(0).getSRID()).isEqualTo(4326);
    }

    @Test
    void leavesHolesOut() {
        Geometry ring = wkt("POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))");
        List<Geometry> parts = Outlines.cut(ring, wkt("LINESTRING (3 -1, 3 7)"));
        assertThat(parts).hasSize(2);
        assertThat(parts.stream().mapToDouble(Geometry::getArea).sum()).isEqualTo(32);
    }

    @Test
    void lineThatEndsInsideCutsNothing() {
        Geometry square = wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        assertThat(Outlines.cut(square, wkt("LINESTRING (1 -1, 1 3)"))).containsExactly(square);
        assertThat(Outlines.cut(square, wkt("LINESTRING (9 9, 10 10)"))).containsExactly(square);
    }

    @Test
    void joinedPartsAreTheWhole() {
        Geometry whole = wkt("POLYGON ((0 0, 7 0, 7 3, 0 3, 0 0))");
        List<Geometry> parts = Outlines.cut(whole, wkt("LINESTRING (1 -1, 2.3 1.7, 6 5)"));
        assertThat(Outlines.join(parts).equalsTopo(whole)).isTrue();
        assertThat(Outlines.join(parts).getNumGeometries()).isEqualTo(1);
    }
}
