package org.ecopark.transport.regions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.layers.LayerRelation;
import org.ecopark.transport.regions.RoadLines.RoadLine;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Regions and the lines that are drawn of them. */
@Repository
class RoadRepository {

    static final LayerRelation ROADS = LayerRelation.of("""
            SELECT r.id, 1::bigint AS version, r.geom, 'public' AS visible_to, r.road_class, g.name AS region,
                '© OpenStreetMap contributors' AS attribution
            FROM transport.road r JOIN transport.road_region g ON g.id = r.region_id""");

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RoadRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<RoadRegion> list() {
        return jdbc.sql("SELECT * FROM transport.road_region ORDER BY id")
                .query(RoadRepository::region)
                .list();
    }

    Optional<RoadRegion> find(long id) {
        return jdbc.sql("SELECT * FROM transport.road_region WHERE id = :id")
                .param("id", id)
                .query(RoadRepository::region)
                .optional();
    }

    Optional<RoadRegion> findByName(String name) {
        return jdbc.sql("SELECT * FROM transport.road_region WHERE name = :name")
                .param("name", name)
                .query(RoadRepository::region)
                .optional();
    }

    /** Writes down a region; its id and time are the database's. */
    RoadRegion insert(RoadRegion region) {
        return jdbc.sql("""
                        INSERT INTO transport.road_region
                            (name, folder, file_name, file_bytes, nodes, edges, west, south, east, north, data_date)
                        VALUES (:name, :folder, :fileName, :fileBytes, :nodes, :edges, :west, :south, :east, :north,
                            :dataDate)
                        RETURNING *""")
                .param("name", region.name())
                .param("folder", region.folder())
                .param("fileName", region.fileName())
                .param("fileBytes", region.fileBytes())
                .param("nodes", region.nodes())
                .param("edges", region.edges())
                .param("west", region.bounds().west())
                .param("south", region.bounds().south())
                .param("east", region.bounds().east())
                .param("north", region.bounds().north())
                .param("dataDate", region.dataDate())
                .query(RoadRepository::region)
                .single();
    }

    void insertLines(long region, List<RoadLine> lines) {
        WKBWriter wkb = new WKBWriter();
        batches.batchUpdate("""
                INSERT INTO transport.road (region_id, road_class, geom)
                VALUES (?, ?, ST_GeomFromWKB(?, 4326))""", lines, BATCH, (statement, line) -> {
            statement.setLong(1, region);
            statement.setString(2, line.roadClass());
            statement.setBytes(3, wkb.write(line.line()));
        });
    }

    /** Deletes a region and what is drawn of it; false when there is none. */
    boolean delete(long id) {
        return jdbc.sql("DELETE FROM transport.road_region WHERE id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static RoadRegion region(ResultSet row, int number) throws SQLException {
        return new RoadRegion(
                row.getLong("id"),
                row.getString("name"),
                row.getString("folder"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getInt("nodes"),
                row.getInt("edges"),
                new Box(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")),
                row.getString("data_date"),
                Objects.requireNonNull(row.getTimestamp("built_at")).toInstant());
    }
}
