package org.ecopark.streams;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.edit.SingleRows;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.StagedUpsert;
import org.ecopark.layers.load.Staging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of offers and needs: what the shelf shows, how files move in, where they are. */
@Repository
class StreamRepository {

    private static final String RELATION = """
            SELECT t.*, t.location AS geom, t.visibility AS visible_to,
                   f.name AS facility_name, f.illustrative,
                   m.key AS material_class, m.title_en AS material_class_title_en, m.title_ko AS material_class_title_ko,
                   c.label_en AS code_label_en, c.label_ko AS code_label_ko
            FROM streams.stream t
            JOIN facilities.facility f ON f.id = t.facility_id
            LEFT JOIN materials.material_class m ON m.id = t.class_id
            LEFT JOIN materials.code c ON c.system = t.code_system AND c.code = t.code
            WHERE t.direction = '%s'""";

    static final LayerRelation OFFERS = LayerRelation.of(RELATION.formatted("offer"));
    static final LayerRelation NEEDS = LayerRelation.of(RELATION.formatted("need"));

    private static final String STAGING = "stage_streams";

    private static final String JOINS = """
            JOIN facilities.facility f
              ON f.source = coalesce(s.facility_source, :source) AND f.source_id = s.facility
            LEFT JOIN materials.material_class m ON m.key = s.material_class""";

    private final JdbcClient jdbc;
    private final Staging staging;

    StreamRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    void stage(Iterator<LoadRow> rows) {
        staging.copy(STAGING, StreamColumns.LOADED, rows, row -> true);
    }

    long rejectRepeatedIds(Consumer<LoadIssue> issues) {
        return upsert(Map.of()).rejectRepeatedIds(issues);
    }

    long rejectWithoutFacility(String source, Consumer<LoadIssue> issues) {
        return upsert(Map.of())
                .reject(
                        """
                        NOT EXISTS (SELECT FROM facilities.facility f
                            WHERE f.source = coalesce(s.facility_source, :source) AND f.source_id = s.facility)""",
                        Map.of("source", source),
                        "no_facility",
                        "the register has no facility of this id; import the facilities first",
                        issues);
    }

    StagedUpsert upsert() {
        Map<String, String> columns = StagedUpsert.sameNames(
                StreamColumns.LOADED.stream().map(LoadColumn::name).toList());
        columns.remove("facility");
        columns.remove("facility_source");
        columns.remove("material_class");
        columns.put("facility_id", "f.id");
        columns.put("location", "f.location");
        columns.put("class_id", "m.id");
        columns.put("provenance", "coalesce(s.provenance, 'declared')");
        columns.put("accepted_codes", "coalesce(s.accepted_codes, '{}')");
        columns.put("grades", "coalesce(s.grades, '{}')");
        columns.put("quality", "coalesce(s.quality, '{}')");
        columns.put("quality_bounds", "coalesce(s.quality_bounds, '{}')");
        return upsert(columns);
    }

    /** Moves streams to where their facilities now are; returns how many moved. */
    int follow(String facilitySource) {
        return jdbc.sql("""
                        UPDATE streams.stream t
                        SET location = f.location, version = t.version + 1, updated_at = transaction_timestamp()
                        FROM facilities.facility f
                        WHERE f.id = t.facility_id AND f.source = :source
                          AND f.updated_at = transaction_timestamp() AND NOT ST_OrderingEquals(f.location, t.location)
                        """).param("source", facilitySource).update();
    }

    /** Moves streams of some facilities to where those now are; returns how many moved. */
    int follow(List<Long> facilities) {
        return settle("t.facility_id = ANY(:ids)", facilities);
    }

    /** Moves some streams to where their facilities now are. */
    void settle(List<Long> streams) {
        settle("t.id = ANY(:ids)", streams);
    }

    private int settle(String which, List<Long> ids) {
        return jdbc.sql("""
                        UPDATE streams.stream t
                        SET location = f.location, version = t.version + 1, updated_at = transaction_timestamp()
                        FROM facilities.facility f
                        WHERE f.id = t.facility_id AND %s AND NOT ST_OrderingEquals(f.location, t.location)
                        """.formatted(which))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    SingleRows rows() {
        return new SingleRows(jdbc, "streams.stream", "location");
    }

    SingleRows facilities() {
        return new SingleRows(jdbc, "facilities.facility", "location");
    }

    long countOf(long facility, String direction) {
        return jdbc.sql("SELECT count(*) FROM streams.stream WHERE facility_id = :facility AND direction = :direction")
                .param("facility", facility)
                .param("direction", direction)
                .query(Long.class)
                .single();
    }

    List<String> namesOf(long facility, String direction, int most) {
        return jdbc.sql("""
                        SELECT coalesce(t.name, t.code, m.key, '?') FROM streams.stream t
                        LEFT JOIN materials.material_class m ON m.id = t.class_id
                        WHERE t.facility_id = :facility AND t.direction = :direction ORDER BY t.id LIMIT :most
                        """)
                .param("facility", facility)
                .param("direction", direction)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private StagedUpsert upsert(Map<String, String> columns) {
        return new StagedUpsert(jdbc, "streams.stream", "location", STAGING, JOINS, columns);
    }
}
