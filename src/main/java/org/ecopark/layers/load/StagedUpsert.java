package org.ecopark.layers.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second half of a bulk load: moves rows from a {@link Staging} table into a register table that is unique by
 * {@code (source, source_id)}, touching only rows that differ. The room names the target's columns and, for each, the
 * expression over the staging row {@code s} (and over what its joins add) that fills it. All names come from the room's
 * Repository, never from a caller.
 */
public final class StagedUpsert {

    private final JdbcClient jdbc;
    private final String target;
    private final String geometry;
    private final String staging;
    private final String joins;
    private final Map<String, String> columns;
    private boolean keepsEdits;
    private boolean oneRow;

    /**
     * An upsert to be run once.
     *
     * @param target qualified table with {@code source, source_id, version, updated_at}
     * @param geometry the target's geometry column by which a change is placed on the map
     * @param staging the temporary table
     * @param joins further FROM items that look at {@code s}; empty when none
     * @param columns target column to expression, in any order
     */
    public StagedUpsert(
            JdbcClient jdbc,
            String target,
            String geometry,
            String staging,
            String joins,
            Map<String, String> columns) {
        this.jdbc = jdbc;
        this.target = target;
        this.geometry = geometry;
        this.staging = staging;
        this.joins = joins;
        this.columns = new LinkedHashMap<>(columns);
    }

    /**
     * The same for a target with a column {@code edited}: rows that a person changed here after they came are left as they
     * are, also when the file no longer has them.
     */
    public StagedUpsert keepingEdits() {
        keepsEdits = true;
        return this;
    }

    /** The same for one row that a person writes: it may change any row, and the row is marked as edited. */
    public StagedUpsert byHand() {
        columns.put("edited", "true");
        oneRow = true;
        return this;
    }

    /** Takes out of the staging table what would overwrite a person's edit with something else, and reports it. */
    public long leaveEdited(String source, Consumer<LoadIssue> issues) {
        List<LoadIssue> kept = jdbc.sql(
                        """
                        WITH differing AS (
                            SELECT v.source_id FROM (SELECT s.source_id, %1$s FROM %2$s s %3$s) v
                            JOIN %4$s t ON t.source = :source AND t.source_id = v.source_id AND t.edited
                            WHERE (%5$s) IS DISTINCT FROM (%6$s))
                        DELETE FROM %2$s s USING differing d WHERE d.source_id = s.source_id
                        RETURNING s.row_number, s.source_id, ST_X(ST_PointOnSurface(s.geom)),
                            ST_Y(ST_PointOnSurface(s.geom))
                        """.formatted(selected(), staging, joins, target, each("t.%1$s"), each("v.%1$s")))
                .param("source", source)
                .query((row, n) -> new LoadIssue(
                        LoadIssue.Weight.WARNING,
                        "edited_here",
                        "this row was changed here by hand and differs from the file; it was left as it is; to take the"
                                + " file's, take the change back in the history first",
                        row.getLong(1),
                        row.getString(2),
                        (Double) row.getObject(3),
                        (Double) row.getObject(4)))
                .list();
        kept.forEach(issues);
        return kept.size();
    }

    /** The columns of the same name in staging and target, for the map of the constructor. */
    public static Map<String, String> sameNames(List<String> names) {
        return names.stream().collect(Collectors.toMap(n -> n, n -> "s." + n, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * Takes rows out of the staging table and reports them.
     *
     * @param condition over the staging row {@code s}
     * @return how many
     */
    public long reject(
            String condition,
            Map<String, Object> parameters,
            String code,
            String sentence,
            Consumer<LoadIssue> issues) {
        List<LoadIssue> rejected = jdbc.sql("DELETE FROM " + staging + " s WHERE " + condition
                        + " RETURNING s.row_number, s.source_id, ST_X(ST_PointOnSurface(s.geom)),"
                        + " ST_Y(ST_PointOnSurface(s.geom))")
                .params(parameters)
                .query((row, n) -> new LoadIssue(
                        LoadIssue.Weight.ERROR,
                        code,
                        sentence,
                        row.getLong(1),
                        row.getString(2),
                        (Double) row.getObject(3),
                        (Double) row.getObject(4)))
                .list();
        rejected.forEach(issues);
        return rejected.size();
    }

    /** Keeps the first of rows with the same source id and reports the others. */
    public long rejectRepeatedIds(Consumer<LoadIssue> issues) {
        return reject(
                """
                s.ctid IN (SELECT d.ctid FROM (
                    SELECT t.ctid, row_number() OVER (PARTITION BY t.source_id ORDER BY t.row_number) AS nth
                    FROM %s t) d WHERE d.nth > 1)
                """.formatted(staging),
                Map.of(),
                "repeated_id",
                "this id stands on an earlier row of the file; the earlier row was taken",
                issues);
    }

    /** Inserts new rows and updates those that differ; removes what did not come again when pruning. */
    public Outcome run(String source, boolean prune) {
        Extents before = extents(
                "t.source = :source AND EXISTS (SELECT FROM " + staging + " s WHERE s.source_id = t.source_id)",
                source);
        long pruned = 0;
        if (prune) {
            String gone = "t.source = :source AND NOT EXISTS (SELECT FROM " + staging
                    + " s WHERE s.source_id = t.source_id)" + (keepsEdits ? " AND NOT t.edited" : "");
            before = before.and(extents(gone, source));
            pruned = jdbc.sql("DELETE FROM " + target + " t WHERE " + gone)
                    .param("source", source)
                    .update();
        }
        long staged =
                jdbc.sql("SELECT count(*) FROM " + staging).query(Long.class).single();
        long[] written = write(source);
        // One row is found by its id; of many the time of the change is cheaper to look at.
        Extents after = extents(
                "t.source = :source AND t.updated_at = transaction_timestamp()"
                        + (oneRow ? " AND EXISTS (SELECT FROM " + staging + " s WHERE s.source_id = t.source_id)" : ""),
                source);
        boolean changed = written[0] + written[1] + pruned > 0;
        return new Outcome(
                written[0],
                written[1],
                staged - written[0] - written[1],
                pruned,
                changed ? before.and(after).box() : null);
    }

    private long[] write(String source) {
        // Rows that differ in nothing never reach the INSERT: a conflict locks and so rewrites the row it leaves as it
        // is.
        // Places go in by nearness: indexes fill faster, and what is near on the map is near in the table.
        String sql = """
                WITH written AS (
                    INSERT INTO %1$s AS t (source, source_id, %2$s)
                    SELECT :source, v.source_id, %3$s
                    FROM (SELECT s.source_id, %4$s FROM %5$s s %6$s ORDER BY s.geom, s.row_number) v
                    WHERE NOT EXISTS (SELECT FROM %1$s t WHERE t.source = :source AND t.source_id = v.source_id
                        AND (%7$s) IS NOT DISTINCT FROM (%3$s))
                    ON CONFLICT (source, source_id) DO UPDATE
                    SET %8$s, version = t.version + 1, updated_at = transaction_timestamp()
                    WHERE (%7$s) IS DISTINCT FROM (%9$s)
                    RETURNING (t.xmax = 0) AS inserted)
                SELECT count(*) FILTER (WHERE inserted), count(*) FILTER (WHERE NOT inserted) FROM written
                """.formatted(
                        target,
                        String.join(", ", columns.keySet()),
                        each("v.%1$s"),
                        selected(),
                        staging,
                        joins,
                        each("t.%1$s"),
                        each("%1$s = excluded.%1$s"),
                        each("excluded.%1$s"));
        return jdbc.sql(sql)
                .param("source", source)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    private String selected() {
        return columns.entrySet().stream()
                .map(column -> column.getValue() + " AS " + column.getKey())
                .collect(Collectors.joining(", "));
    }

    private String each(String pattern) {
        return columns.keySet().stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    private Extents extents(String condition, String source) {
        return jdbc.sql("SELECT ST_XMin(e.b), ST_YMin(e.b), ST_XMax(e.b), ST_YMax(e.b) FROM (SELECT ST_Extent(t."
                        + geometry + ") AS b FROM " + target + " t WHERE " + condition + ") e WHERE e.b IS NOT NULL")
                .param("source", source)
                .query((row, n) ->
                        new Extents(new Box(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4))))
                .optional()
                .orElse(new Extents(null));
    }

    private record Extents(@Nullable Box box) {

        Extents and(Extents other) {
            if (box == null) {
                return other;
            }
            return other.box == null ? this : new Extents(box.union(other.box));
        }
    }

    /**
     * What was done.
     *
     * @param where box around all old and new geometries of touched rows; null when nothing changed or none has one
     */
    public record Outcome(
            long inserted,
            long updated,
            long unchanged,
            long pruned,
            @Nullable Box where) {

        public boolean changedAnything() {
            return inserted + updated + pruned > 0;
        }

        public LoadResult result(long rejected) {
            return new LoadResult(inserted, updated, unchanged, pruned, rejected);
        }
    }
}
