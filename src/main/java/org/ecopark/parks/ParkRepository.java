package org.ecopark.parks;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ecopark.layers.LayerRelation;
import org.ecopark.layers.edit.SingleRows;
import org.ecopark.layers.load.LoadColumn;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.load.StagedUpsert;
import org.ecopark.layers.load.Staging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of parks, zones and plots: what the shelf shows of them and how files move into them. */
@Repository
class ParkRepository {

    static final LayerRelation PARKS =
            LayerRelation.of("SELECT p.*, p.shape AS geom, p.visibility AS visible_to FROM parks.park p");

    static final LayerRelation ZONES = LayerRelation.of("""
            SELECT z.*, z.shape AS geom, z.visibility AS visible_to, p.name AS park_name
            FROM parks.zone z LEFT JOIN parks.park p ON p.id = z.park_id""");

    static final LayerRelation PLOTS =
            LayerRelation.of("SELECT p.*, p.boundary AS geom, p.visibility AS visible_to FROM parks.plot p");

    private static final String STAGING = "stage_parks";

    private static final Map<String, String> SHAPE = Map.of(
            "location", "CASE WHEN ST_Dimension(s.geom) = 2 THEN ST_PointOnSurface(s.geom) ELSE s.geom END",
            "boundary", "CASE WHEN ST_Dimension(s.geom) = 2 THEN ST_Multi(s.geom) END",
            "provenance", "coalesce(s.provenance, 'declared')");

    private final JdbcClient jdbc;
    private final Staging staging;

    ParkRepository(JdbcClient jdbc, Staging staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    long stage(List<LoadColumn> columns, Iterator<LoadRow> rows, Predicate<LoadRow> keep) {
        return staging.copy(STAGING, columns, rows, keep);
    }

    long rejectRepeatedIds(Consumer<LoadIssue> issues) {
        return upsert("parks.park", "shape", "", Map.of()).rejectRepeatedIds(issues);
    }

    StagedUpsert parks() {
        return upsert("parks.park", "shape", "", columns(ParkColumns.PARK_LOAD, SHAPE));
    }

    /** A zone's park is found by its source id; where none is given, the smallest park that holds the zone's point. */
    StagedUpsert zones() {
        Map<String, String> columns = columns(ParkColumns.ZONE_LOAD, SHAPE);
        columns.remove("park");
        columns.remove("park_source");
        columns.put("park_id", """
                coalesce(named.id, (SELECT b.park_id FROM parks.boundary_piece b
                    WHERE b.park_id IS NOT NULL AND ST_Covers(b.piece, ST_PointOnSurface(s.geom))
                    ORDER BY b.area_ha, b.park_id LIMIT 1))""");
        String named =
                "LEFT JOIN parks.park named ON named.source = coalesce(s.park_source, :source) AND named.source_id = s.park";
        return upsert("parks.zone", "shape", named, columns);
    }

    StagedUpsert plots() {
        Map<String, String> columns = columns(
                ParkColumns.PLOT_LOAD,
                Map.of("boundary", "ST_Multi(s.geom)", "provenance", "coalesce(s.provenance, 'declared')"));
        return upsert("parks.plot", "boundary", "", columns);
    }

    SingleRows parkRows() {
        return new SingleRows(jdbc, "parks.park", "shape");
    }

    SingleRows zoneRows() {
        return new SingleRows(jdbc, "parks.zone", "shape");
    }

    SingleRows plotRows() {
        return new SingleRows(jdbc, "parks.plot", "boundary");
    }

    long countZones(long park) {
        return jdbc.sql("SELECT count(*) FROM parks.zone WHERE park_id = :park")
                .param("park", park)
                .query(Long.class)
                .single();
    }

    List<String> nameZones(long park, int most) {
        return jdbc.sql("SELECT name FROM parks.zone WHERE park_id = :park ORDER BY id LIMIT :most")
                .param("park", park)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** How much of a zone lies outside its park, when both have outlines and it is more than a hundredth. */
    Optional<Double> findShareOutside(String layer, long zone) {
        return !ParkLayers.ZONES.equals(layer)
                ? Optional.empty()
                : jdbc.sql("""
                                SELECT o.share FROM (
                                    SELECT ST_Area(ST_Difference(z.boundary, p.boundary)::geography)
                                        / nullif(ST_Area(z.boundary::geography), 0) AS share
                                    FROM parks.zone z JOIN parks.park p ON p.id = z.park_id
                                    WHERE z.id = :zone AND z.boundary IS NOT NULL AND p.boundary IS NOT NULL) o
                                WHERE o.share > 0.01
                                """).param("zone", zone).query(Double.class).optional();
    }

    private static Map<String, String> columns(List<LoadColumn> load, Map<String, String> special) {
        Map<String, String> columns =
                StagedUpsert.sameNames(load.stream().map(LoadColumn::name).toList());
        columns.putAll(special);
        return columns;
    }

    private StagedUpsert upsert(String table, String geometry, String joins, Map<String, String> columns) {
        return new StagedUpsert(jdbc, table, geometry, STAGING, joins, columns);
    }
}
