package org.ecopark.formats.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The R-tree over the geometries of a table (GeoPackage 1.3, annex F.3) and the triggers by which other programs keep it
 * right when they edit. The triggers come last: they call functions that only those programs have.
 */
final class SpatialIndex implements AutoCloseable {

    private static final List<String> TRIGGERS = List.of("""
            CREATE TRIGGER "rtree_<t>_<c>_insert" AFTER INSERT ON "<t>"
              WHEN (new."<c>" NOT NULL AND NOT ST_IsEmpty(NEW."<c>"))
            BEGIN
              INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (
                NEW."<i>", ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>"));
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update1" AFTER UPDATE OF "<c>" ON "<t>"
              WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
            BEGIN
              INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (
                NEW."<i>", ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>"));
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update2" AFTER UPDATE OF "<c>" ON "<t>"
              WHEN OLD."<i>" = NEW."<i>" AND (NEW."<c>" ISNULL OR ST_IsEmpty(NEW."<c>"))
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update3" AFTER UPDATE ON "<t>"
              WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" NOTNULL AND NOT ST_IsEmpty(NEW."<c>"))
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
              INSERT OR REPLACE INTO "rtree_<t>_<c>" VALUES (
                NEW."<i>", ST_MinX(NEW."<c>"), ST_MaxX(NEW."<c>"), ST_MinY(NEW."<c>"), ST_MaxY(NEW."<c>"));
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_update4" AFTER UPDATE ON "<t>"
              WHEN OLD."<i>" != NEW."<i>" AND (NEW."<c>" ISNULL OR ST_IsEmpty(NEW."<c>"))
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id IN (OLD."<i>", NEW."<i>");
            END""", """
            CREATE TRIGGER "rtree_<t>_<c>_delete" AFTER DELETE ON "<t>"
              WHEN old."<c>" NOT NULL
            BEGIN
              DELETE FROM "rtree_<t>_<c>" WHERE id = OLD."<i>";
            END""");

    private final Connection connection;
    private final String table;
    private final PreparedStatement insert;

    SpatialIndex(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        try (Statement statement = connection.createStatement()) {
            statement.execute(named("CREATE VIRTUAL TABLE \"rtree_<t>_<c>\" USING rtree(id, minx, maxx, miny, maxy)"));
            statement.execute(named("INSERT INTO gpkg_extensions VALUES ('<t>','<c>','gpkg_rtree_index',"
                    + "'http://www.geopackage.org/spec120/#extension_rtree','write-only')"));
        }
        this.insert = connection.prepareStatement(named("INSERT INTO \"rtree_<t>_<c>\" VALUES (?,?,?,?,?)"));
    }

    private String named(String sql) {
        return sql.replace("<t>", table)
                .replace("<c>", GeoPackageFeatures.GEOMETRY)
                .replace("<i>", GeoPackageFeatures.ID);
    }

    void add(long id, Envelope box) throws SQLException {
        insert.setLong(1, id);
        insert.setDouble(2, box.getMinX());
        insert.setDouble(3, box.getMaxX());
        insert.setDouble(4, box.getMinY());
        insert.setDouble(5, box.getMaxY());
        insert.executeUpdate();
    }

    void addTriggers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String trigger : TRIGGERS) {
                statement.execute(named(trigger));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
