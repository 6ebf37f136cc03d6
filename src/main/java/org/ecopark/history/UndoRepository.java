package org.ecopark.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows on their way back; how a table is put back is written in the database, beside the images. */
@Repository
class UndoRepository {

    private final JdbcClient jdbc;

    UndoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done to the rows of one kept table. */
    record Restored(ChangeSet.Change change, RowsRestored event) {}

    /** Locks the rows that a change set touched; returns how many there were. */
    long begin(long changeSet) {
        return jdbc.sql("SELECT history.begin_undo(:id)")
                .param("id", changeSet)
                .query(Long.class)
                .single();
    }

    List<Obstacle> listObstacles(long changeSet, int most) {
        return jdbc.sql("SELECT * FROM history.obstacles(:id, :most) LIMIT :most")
                .param("id", changeSet)
                .param("most", most)
                .query((row, n) -> new Obstacle(
                        row.getString("target"),
                        row.getLong("row_id"),
                        row.getString("reason"),
                        (Long) row.getObject("later"),
                        (Long) row.getObject("dependants")))
                .list();
    }

    /** Gives the locked rows back what they were, parents first in the list. */
    List<Restored> restore() {
        return jdbc.sql("SELECT * FROM history.restore()")
                .query((row, n) -> restored(row))
                .list();
    }

    private static Restored restored(ResultSet row) throws SQLException {
        String target = row.getString("target");
        List<String> sources = Arrays.asList((String[]) row.getArray("sources").getArray());
        return new Restored(
                new ChangeSet.Change(
                        target,
                        sources.size() == 1 ? sources.get(0) : "",
                        row.getLong("inserted"),
                        row.getLong("updated"),
                        row.getLong("removed")),
                new RowsRestored(target, ids(row.getArray("ids")), sources, box(row)));
    }

    private static List<Long> ids(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static @Nullable Box box(ResultSet row) throws SQLException {
        return row.getObject("west") == null
                ? null
                : new Box(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }
}
