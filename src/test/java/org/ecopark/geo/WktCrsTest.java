package org.ecopark.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Systems written out as ESRI writes them in .prj files, without a code, are known by their parameters. */
class WktCrsTest {

    private static String transverse(
            String datum, String spheroid, double meridian, double scale, double east, double north, double origin) {
        return ("PROJCS[\"x\",GEOGCS[\"GCS\",DATUM[\"%s\",SPHEROID[%s]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                        + "PARAMETER[\"False_Easting\",%s],PARAMETER[\"False_Northing\",%s],"
                        + "PARAMETER[\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",%s],"
                        + "PARAMETER[\"Latitude_Of_Origin\",%s],UNIT[\"Meter\",1.0]]")
                .formatted(datum, spheroid, east, north, meridian, scale, origin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "27700; D_OSGB_1936; \"Airy_1830\",6377563.396,299.3249646; -2; 0.9996012717; 400000; -100000; 49",
                "5179; D_Korea_2000; \"GRS_1980\",6378137.0,298.257222101; 127.5; 0.9996; 1000000; 2000000; 38",
                "5186; D_Korea_2000; \"GRS_1980\",6378137.0,298.257222101; 127; 1; 200000; 600000; 38",
                "5181; D_Korea_2000; \"GRS_1980\",6378137.0,298.257222101; 127; 1; 200000; 500000; 38",
                "32652; D_WGS_1984; \"WGS_1984\",6378137.0,298.257223563; 129; 0.9996; 500000; 0; 0",
                "25832; D_ETRS_1989; \"GRS_1980\",6378137.0,298.257222101; 9; 0.9996; 500000; 0; 0",
                "2193; D_NZGD_2000; \"GRS_1980\",6378137.0,298.257222101; 173; 0.9996; 1600000; 10000000; 0"
            })
    void theCodeIsFoundByComparingParameters(
            int code,
            String datum,
            String spheroid,
            double meridian,
            double scale,
            double east,
            double north,
            double origin) {
        Crs crs = Crs.of(transverse(datum, spheroid, meridian, scale, east, north, origin));
        assertThat(crs.code()).isEqualTo("EPSG:" + code);
        assertThat(crs.isDatumKnown()).isTrue();
    }

    @Test
    void geographicSystemsAreKnownByTheirDatum() {
        String text = "GEOGCS[\"GCS_%s\",DATUM[\"D_%s\",SPHEROID[%s]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]]";
        assertThat(Crs.of(text.formatted("WGS_1984", "WGS_1984", "\"WGS_1984\",6378137.0,298.257223563"))
                        .code())
                .isEqualTo("EPSG:4326");
        assertThat(Crs.of(text.formatted("ETRS_1989", "ETRS_1989", "\"GRS_1980\",6378137.0,298.257222101"))
                        .code())
                .isEqualTo("EPSG:4258");
    }

    @Test
    void aSystemOfNoCodeIsUsedAsItsTextSays() {
        // A grid of nobody: 38 north, 127.3 east is its origin.
        Crs crs = Crs.of(transverse("D_WGS_1984", "\"WGS_1984\",6378137.0,298.257223563", 127.3, 0.99, 7000, 9000, 38));
        assertThat(crs.code()).isEqualTo("x");
        Coordinate origin = crs.toRegister(new GeometryFactory().createPoint(new Coordinate(7000, 9000)))
                .getCoordinate();
        assertThat(origin.x).isCloseTo(127.3, within(1e-9));
        assertThat(origin.y).isCloseTo(38, within(1e-9));
    }

    @Test
    void aDatumThatNobodyKnowsIsSaidSo() {
        assertThat(Crs.of(transverse("D_My_Own", "\"Bessel_1841\",6377397.155,299.1528128", 127.3, 1, 0, 0, 38))
                        .isDatumKnown())
                .isFalse();
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Crs.of("PROJCS[nonsense]")).isInstanceOf(UnknownCrsException.class);
    }
}
