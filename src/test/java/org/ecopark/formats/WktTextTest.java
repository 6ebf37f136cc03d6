package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WktTextTest {

    @Test
    void readsPlainAndExtendedText() {
        assertThat(Read.wkt(WktText.read("POINT(1 2)").geometry())).isEqualTo("POINT (1 2)");
        assertThat(WktText.read("POINT(1 2)").crs()).isNull();
        WktText.Reading extended = WktText.read(" srid=27700; POINT(400000 280000)");
        assertThat(Read.wkt(extended.geometry())).isEqualTo("POINT (400000 280000)");
        assertThat(extended.crs()).isEqualTo("EPSG:27700");
    }

    @Test
    void closesAnOpenRing() {
        WktText.Reading reading = WktText.read("POLYGON((0 0, 4 0, 4 4, 0 4))");
        assertThat(Read.wkt(reading.geometry())).isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        assertThat(reading.notices()).extracting(RecordNotice::code).containsExactly("unclosed_ring");
    }

    @Test
    void refusesWhatIsNoGeometry() {
        for (String text : new String[] {"POINT(1", "HELLO", "POINT(NaN 1)", ""}) {
            assertThat(Read.wkt(WktText.read(text).geometry())).as(text).isNull();
            assertThat(WktText.read(text).notices()).as(text).singleElement().matches(RecordNotice::refusing);
        }
    }
}
