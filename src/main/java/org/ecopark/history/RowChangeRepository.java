package org.ecopark.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rows were before and after each change. */
@Repository
class RowChangeRepository {

    private final JdbcClient jdbc;

    RowChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names under which the tables of the register are kept. */
    List<String> listTargets() {
        return jdbc.sql("SELECT target FROM history.kept_table WHERE position('@' IN target) = 0 ORDER BY rank")
                .query(String.class)
                .list();
    }

    /** Whether a table is kept under that name. */
    boolean isTarget(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM history.kept_table WHERE target = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Whether it is known of a change set what rows it touched. */
    boolean isKept(long changeSet) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM history.image WHERE change_set = :set)
                            OR EXISTS (SELECT FROM history.arrival WHERE change_set = :set)
                        """).param("set", changeSet).query(Boolean.class).single();
    }

    /** Rows of a change set in order of target and id, those after the given one. */
    List<RowChange> ofChangeSet(ChangeSet set, String afterTarget, long afterRow, int limit) {
        return jdbc.sql("""
                        SELECT t.target, t.row_id,
                            CASE WHEN NOT t.arrived THEN history.state(t.target, t.row_id, t.first) END AS before,
                            history.state(t.target, t.row_id, t.last + 1) AS after
                        FROM (SELECT * FROM history.touched(:id) u
                              WHERE (u.target, u.row_id) > (:target, :row) ORDER BY u.target, u.row_id LIMIT :limit) t
                        ORDER BY t.target, t.row_id
                        """)
                .param("id", set.id())
                .param("target", afterTarget)
                .param("row", afterRow)
                .param("limit", limit)
                .query((row, n) -> rowChange(set, row))
                .list();
    }

    /** Change sets that touched a row, newest first, those with a smaller id than {@code before}. */
    List<RowChange> ofRow(String target, long id, long before, int limit) {
        return jdbc.sql("""
                        SELECT s.*, :target::text AS target, :row::bigint AS row_id,
                            CASE WHEN NOT t.arrived THEN history.state(:target, :row, t.first) END AS before,
                            history.state(:target, :row, t.last + 1) AS after,
                            (SELECT max(u.id) FROM history.change_set u WHERE u.undoes = s.id) AS undone_by
                        FROM (SELECT e.change_set, min(e.touch) AS first, max(e.touch) AS last,
                                  (array_agg(e.arrival ORDER BY e.touch))[1] AS arrived
                              FROM (SELECT i.change_set, i.touch, false AS arrival FROM history.image i
                                    WHERE i.row_id = :row AND i.target = :target
                                    UNION ALL
                                    SELECT a.change_set, a.touch, true FROM history.arrival a
                                    WHERE a.ids @> :row::bigint AND a.target = :target) e
                              WHERE e.change_set < :before
                              GROUP BY e.change_set ORDER BY max(e.touch) DESC LIMIT :limit) t
                        JOIN history.change_set s ON s.id = t.change_set ORDER BY t.last DESC
                        """)
                .param("target", target)
                .param("row", id)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> rowChange(HistoryRepository.changeSet(row), row))
                .list();
    }

    private static RowChange rowChange(ChangeSet set, ResultSet row) throws SQLException {
        return new RowChange(
                set, row.getString("target"), row.getLong("row_id"), row.getString("before"), row.getString("after"));
    }

    /**
     * Forgets images of change sets older than some days, and the oldest beyond a number of images; whole change sets only,
     * since half of one cannot be taken back.
     *
     * @return change sets forgotten
     */
    int forget(int days, long mostImages) {
        jdbc.sql("""
                        UPDATE history.change_set s SET forgotten = true
                        WHERE NOT s.forgotten AND (s.at < now() - make_interval(days => :days)
                            OR s.id <= (SELECT i.change_set FROM history.image i
                                        ORDER BY i.touch DESC OFFSET :most LIMIT 1))
                        """).param("days", days).param("most", mostImages).update();
        int images = jdbc.sql("""
                        DELETE FROM history.image i USING history.change_set s
                        WHERE s.id = i.change_set AND s.forgotten
                        """).update();
        jdbc.sql("DELETE FROM history.arrival a USING history.change_set s WHERE s.id = a.change_set AND s.forgotten")
                .update();
        return images;
    }
}
