package org.ecopark.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopoJsonRecordsTest {

    /** Two squares that share the arc 1 from (1 0) to (1 1); whole steps of half a degree from (10 20). */
    private static final String SQUARES = """
            {"type":"Topology","objects":{"zones":{"type":"GeometryCollection",
              "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"geometries":[
              {"type":"Polygon","id":"w","properties":{"name":"West"},"arcs":[[0,1]]},
              {"type":"MultiPolygon","properties":{"name":"East"},"arcs":[[[2,-2]]]},
              {"type":"Point","coordinates":[1,1]},
              {"type":"LineString","arcs":[9]},
              {"type":null,"properties":{"name":"nowhere"}}]}},
             "arcs":[[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[0,2]],[[2,0],[2,0],[0,2],[-2,0]]],
             "transform":{"scale":[0.5,0.5],"translate":[10,20]}}""";

    @Test
    void stitchesSharedArcsAlsoBackwards() {
        List<FileRecord> records = Read.topoJson(SQUARES);
        assertThat(records).hasSize(5);
        assertThat(Read.wkt(records.get(0).geometry())).isEqualTo("POLYGON ((11 21, 10 21, 10 20, 11 20, 11 21))");
        assertThat(records.get(0).values()).containsEntry("@id", "w").containsEntry("name", "West");
        assertThat(Read.wkt(records.get(1).geometry()))
                .isEqualTo("MULTIPOLYGON (((11 20, 12 20, 12 21, 11 21, 11 20)))");
        assertThat(Read.wkt(records.get(2).geometry())).isEqualTo("POINT (10.5 20.5)");
        assertThat(records.get(3).refused()).isTrue();
        assertThat(records.get(3).notices().get(0).sentence()).contains("an arc that the file does not have");
        assertThat(Read.wkt(records.get(4).geometry())).isNull();
        assertThat(records.get(4).refused()).isFalse();
    }

    @Test
    void readsPlainArcsWithoutTransform() {
        String text = """
                {"type":"Topology","arcs":[[[0.5,0],[1,1],[0,1],[0.5,0]]],
                 "objects":{"a":{"type":"Polygon","arcs":[[0]]}}}""";
        assertThat(Read.wkt(Read.topoJson(text).get(0).geometry())).isEqualTo("POLYGON ((0.5 0, 1 1, 0 1, 0.5 0))");
    }

    @Test
    void asksWhichObjectWhenThereAreSeveral() {
        String text = """
                {"type":"Topology","arcs":[],"objects":{"a":{"type":"Point","coordinates":[1,2]},
                 "b":{"type":"Point","coordinates":[3,4]}}}""";
        assertThatThrownBy(() -> Read.topoJson(text)).hasMessageContaining("objects [a, b]");
        ReadOptions options = ReadOptions.of(FileFormat.TOPOJSON);
        assertThat(Read.wkt(Read.all(Read.bytes(text), options.withObject("b"))
                        .get(0)
                        .geometry()))
                .isEqualTo("POINT (3 4)");
        assertThatThrownBy(() -> Read.all(Read.bytes(text), options.withObject("c")))
                .hasMessageContaining("no object 'c'; its objects are [a, b]");
    }

    @Test
    void readsTheCrsOfAnObject() {
        try (RecordReader reader =
                Formats.open(new ByteArrayInputStream(Read.bytes(SQUARES)), ReadOptions.of(FileFormat.TOPOJSON))) {
            reader.next();
            assertThat(reader.declaredCrs()).isEqualTo("EPSG:4326");
        }
    }

    @Test
    void refusesOtherJson() {
        assertThatThrownBy(() -> Read.topoJson("{\"type\":\"FeatureCollection\",\"features\":[]}"))
                .hasMessageContaining("'FeatureCollection', not a Topology");
    }

    @Test
    void refusesWhatWouldNotFitIntoMemory() {
        Formats.refuseTooLarge(80L << 20, 1L << 30);
        assertThatThrownBy(() -> Formats.refuseTooLarge(200L << 20, 1L << 30))
                .hasMessageContaining("200 MB are too much");
    }
}
