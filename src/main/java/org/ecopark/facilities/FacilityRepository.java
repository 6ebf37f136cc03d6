package org.ecopark.facilities;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ecopark.geo.Box;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.edit.SingleRows;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.StagedUpsert;
import org.ecopark.layers.load.Staging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of facilities and their installations: what the shelf shows, how files move in, inside which park they lie. */
@Repository
class FacilityRepository {

    static final LayerRelation FACILITIES = LayerRelation.of("""
            SELECT f.*, f.location AS geom, f.visibility AS visible_to, p.name AS park_name, z.name AS zone_name
            FROM facilities.facility f
            LEFT JOIN parks.park p ON p.id = f.park_id
            LEFT JOIN parks.zone z ON z.id = f.zone_id""");

    private static final String STAGING = "stage_facilities";

    /** The smallest park and the smallest zone around a point; pieces of boundaries keep this to a few microseconds. */
    private static final String AROUND = """
            CROSS JOIN LATERAL (
                SELECT (array_agg(b.park_id ORDER BY b.area_ha, b.park_id) FILTER (WHERE b.park_id IS NOT NULL))[1]
                           AS park_id,
                       (array_agg(b.zone_id ORDER BY b.area_ha, b.zone_id) FILTER (WHERE b.zone_id IS NOT NULL))[1]
                           AS zone_id
                FROM parks.boundary_piece b WHERE ST_Covers(b.piece, %s)) around""";

    private final JdbcClient jdbc;
    private final Staging staging;

    FacilityRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    void stage(Iterator<LoadRow> rows, Predicate<LoadRow> keep) {
        staging.copy(STAGING, FacilityColumns.LOADED, rows, keep);
    }

    long rejectRepeatedIds(Consumer<LoadIssue> issues) {
        return upsert(Map.of()).rejectRepeatedIds(issues);
    }

    StagedUpsert upsert() {
        Map<String, String> columns = StagedUpsert.sameNames(
                FacilityColumns.LOADED.stream().map(LoadColumn::name).toList());
        columns.remove("installations");
        columns.remove("permits");
        columns.put("location", "s.geom");
        columns.put("provenance", "coalesce(s.provenance, 'declared')");
        columns.put("illustrative", "coalesce(s.illustrative, false)");
        columns.put("park_id", "around.park_id");
        columns.put("zone_id", "around.zone_id");
        return upsert(columns);
    }

    /** Finds park and zone again for all facilities in a box; returns how many changed. */
    int placeAgain(Box where) {
        return jdbc.sql("""
                        UPDATE facilities.facility f
                        SET park_id = n.park_id, zone_id = n.zone_id, version = version + 1,
                            updated_at = transaction_timestamp()
                        FROM (SELECT o.id, around.park_id, around.zone_id FROM facilities.facility o %s
                              WHERE o.location && ST_MakeEnvelope(:west, :south, :east, :north, 4326)) n
                        WHERE f.id = n.id AND (f.park_id, f.zone_id) IS DISTINCT FROM (n.park_id, n.zone_id)
                        """.formatted(AROUND.formatted("o.location")))
                .param("west", where.west())
                .param("south", where.south())
                .param("east", where.east())
                .param("north", where.north())
                .update();
    }

    SingleRows rows() {
        return new SingleRows(jdbc, "facilities.facility", "location");
    }

    /** Box around some facilities; empty when there are none. */
    Optional<Box> findBox(List<Long> facilities) {
        return jdbc.sql("""
                        SELECT ST_XMin(e.b), ST_YMin(e.b), ST_XMax(e.b), ST_YMax(e.b)
                        FROM (SELECT ST_Extent(f.location) AS b FROM facilities.facility f WHERE f.id = ANY(:ids)) e
                        WHERE e.b IS NOT NULL
                        """)
                .param("ids", facilities.toArray(Long[]::new))
                .query((row, n) -> new Box(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .optional();
    }

    private StagedUpsert upsert(Map<String, String> columns) {
        return new StagedUpsert(jdbc, "facilities.facility", "location", STAGING, AROUND.formatted("s.geom"), columns);
    }
}
