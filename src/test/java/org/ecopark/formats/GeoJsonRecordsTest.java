package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class GeoJsonRecordsTest {

    private static final String POINT = """
            {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[-1.84,52.45,99]},
             "properties":{"name":"Ty","t":3,"h":2.5,"open":true,"none":null,"list":[1,"b"],"sub":{"k":[]}}}""";

    @Test
    void readsAFeatureWithTypedValues() {
        FileRecord record = Read.geoJson(POINT).get(0);
        assertThat(record.row()).isEqualTo(1);
        assertThat(Read.wkt(record.geometry())).isEqualTo("POINT (-1.84 52.45)");
        assertThat(record.values())
                .containsEntry("@id", "a")
                .containsEntry("name", "Ty")
                .containsEntry("t", 3L)
                .containsEntry("h", 2.5)
                .containsEntry("open", true)
                .containsEntry("none", null)
                .containsEntry("list", List.of(1L, "b"))
                .containsEntry("sub", Map.of("k", List.of()));
    }

    @Test
    void readsACollectionWhateverTheOrderOfItsMembers() {
        String text = "{\"bbox\":[0,0,1,1],\"features\":[" + POINT
                + ",{\"properties\":null,\"geometry\":null,\"type\":\"Feature\"}],\"name\":{\"x\":[{}]},\"type\":\"FeatureCollection\"}";
        List<FileRecord> records = Read.geoJson(text);
        assertThat(records).hasSize(2);
        assertThat(Read.wkt(records.get(1).geometry())).isNull();
        assertThat(records.get(1).refused()).isFalse();
        assertThat(records.get(1).values()).isEmpty();
    }

    @Test
    void readsTextSequencesWithAndWithoutSeparators() {
        assertThat(Read.geoJson("\u001e" + POINT + "\n\u001e" + POINT + "\n")).hasSize(2);
        assertThat(Read.geoJson(POINT + "\n" + POINT)).hasSize(2);
    }

    @Test
    void readsABareGeometry() {
        FileRecord record = Read.geoJson("{\"coordinates\":[[0,0],[1,1]],\"type\":\"LineString\"}")
                .get(0);
        assertThat(Read.wkt(record.geometry())).isEqualTo("LINESTRING (0 0, 1 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'MultiPoint','coordinates':[[0,0],[1,1]]} | MULTIPOINT ((0 0), (1 1))",
                "{'type':'MultiLineString','coordinates':[[[0,0],[1,1]],[[2,2],[3,3]]]} | MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]]]} | POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))",
                "{'coordinates':[[[[0,0],[9,0],[9,9],[0,0]]]],'type':'MultiPolygon'} | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]} | GEOMETRYCOLLECTION (POINT (1 2))",
                "{'type':'Point','coordinates':[]} | POINT EMPTY",
                "{'type':'Polygon','coordinates':[]} | POLYGON EMPTY",
                "{'type':'MultiPoint','coordinates':[]} | MULTIPOINT EMPTY",
            })
    void readsEveryKindOfGeometry(String geometry, String wkt) {
        assertThat(Read.wkt(Read.geoJson(geometry.replace('\'', '"')).get(0).geometry()))
                .isEqualTo(wkt);
    }

    @Test
    void closesAnOpenRingAndSaysWhere() {
        FileRecord record = Read.geoJson("{\"type\":\"Polygon\",\"coordinates\":[[[5,6],[9,6],[9,9],[5,9]]]}")
                .get(0);
        assertThat(Read.wkt(record.geometry())).isEqualTo("POLYGON ((5 6, 9 6, 9 9, 5 9, 5 6))");
        assertThat(record.refused()).isFalse();
        assertThat(record.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("unclosed_ring");
            assertThat(notice.place()).isEqualTo(new Coordinate(5, 6));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'Point','coordinates':['a',2]} | 'a' stands where coordinates are needed",
                "{'type':'Point','coordinates':[1,'b']} | 'b' stands where a number is needed",
                "{'type':'Point','coordinates':[1]} | a position has only one number",
                "{'type':'Point','coordinates':[1,NaN]} | not a finite number",
                "{'type':'Point','coordinates':[1,1e999]} | not a finite number",
                "{'type':'Point','coordinates':'here'} | stands where coordinates are needed",
                "{'type':'Point','coordinates':[[1,2]]} | a Point has one position",
                "{'type':'Polygon','coordinates':[[0,0],[1,1],[0,1],[0,0]]} | not nested deeply enough",
                "{'type':'Polygon','coordinates':[[[0,0],[1,1],[0,0]]]} | fewer than three corners",
                "{'type':'LineString','coordinates':[[0,0]]} | at least 2 positions",
                "{'type':'LineString','coordinates':[[0,0],null]} | stands where coordinates are needed",
                "{'type':'Circle','coordinates':[0,0]} | 'Circle' is not a type of geometry",
            })
    void refusesOneBrokenGeometryAndReadsOn(String geometry, String sentence) {
        String broken = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry.replace('\'', '"') + "}";
        List<FileRecord> records =
                Read.geoJson("{\"type\":\"FeatureCollection\",\"features\":[" + broken + "," + POINT + ",7]}");
        assertThat(records).hasSize(3);
        assertThat(records.get(0).refused()).isTrue();
        assertThat(records.get(0).notices().get(0).sentence()).contains(sentence);
        assertThat(records.get(1).refused()).isFalse();
        assertThat(records.get(2).notices().get(0).code()).isEqualTo("not_a_feature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the file is empty",
                "[1] | line 1: a GeoJSON text is an object",
                "{\"type\":\"FeatureCollection\"} | no list of 'features'",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\" | ends in the middle at line 1, column",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":]} | not JSON at line 1, column",
                "{\"type\":\"Topology\",\"objects\":{}} | this is TopoJSON",
            })
    void saysWhereAFileIsBroken(String text, String sentence) {
        assertThatThrownBy(() -> Read.geoJson(text))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
        "urn:ogc:def:crs:EPSG::27700, EPSG:27700",
        "urn:ogc:def:crs:EPSG:9.8:5179, EPSG:5179",
        "http://www.opengis.net/def/crs/EPSG/0/5179, EPSG:5179",
        "EPSG:3857, EPSG:3857",
        "something else, SOMETHING ELSE",
    })
    void readsTheForeignCrsMember(String name, String code) {
        String text = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name
                + "\"}},\"features\":[" + POINT + "]}";
        try (RecordReader reader =
                Formats.open(new ByteArrayInputStream(Read.bytes(text)), ReadOptions.of(FileFormat.GEOJSON))) {
            reader.next();
            assertThat(reader.declaredCrs()).isEqualTo(code);
        }
    }

    @Test
    void refusesACrsThatComesAfterTheFeatures() {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[" + POINT
                + "],\"crs\":{\"properties\":{\"name\":\"EPSG:27700\"}}}";
        assertThatThrownBy(() -> Read.geoJson(text)).hasMessageContaining("move it before them");
    }
}
