package org.ecopark.layers.runs;

import java.util.List;
import java.util.stream.Collectors;
import org.ecopark.layers.LayerRelation;

/**
 * A kind of kept runs.
 *
 * @param table with its schema, such as {@code siting.run}; has the columns {@code id, title, request, begun_at,
 *     finished_at, register_version, demo, summary}
 * @param word of its jobs, such as {@code siting}
 * @param plural under {@code /api}, such as {@code siting-runs}
 * @param code stem of its problems: {@code unknown_<code>} and {@code <code>_open}
 * @param reads layers whose change makes a run stale
 * @param draws layers that show its rows
 */
public record RunKind(String table, String word, String plural, String code, List<String> reads, List<String> draws) {

    public RunKind {
        if (!table.matches("[a-z_]+\\.[a-z_]+")) {
            throw new IllegalArgumentException("Not a table with its schema: '" + table + "'");
        }
        if (reads.isEmpty() || !reads.stream().allMatch(layer -> layer.matches("[a-z_]+"))) {
            throw new IllegalArgumentException("A run reads at least one layer of the register, not " + reads);
        }
        reads = List.copyOf(reads);
        draws = List.copyOf(draws);
    }

    /** SQL of the register's version as this kind sees it: a number that differs once a layer it reads has changed. */
    public String registerVersion() {
        return reads.stream()
                .collect(Collectors.joining(
                        "', '",
                        "(SELECT coalesce(sum(v.version), 0) FROM layers.layer_version v WHERE v.layer IN ('",
                        "'))"));
    }

    /**
     * SQL that is true where the register has changed since a run.
     *
     * @param run name of the table in the statement
     */
    public String stale(String run) {
        return "(" + run + ".register_version IS DISTINCT FROM " + registerVersion() + ")";
    }

    /** SQL of the newest finished run's id: what its layers show when nobody asks for another. */
    String newest() {
        return "(SELECT max(id) FROM " + table + " WHERE finished_at IS NOT NULL)";
    }

    /**
     * A layer of rows of this kind: of every run that is kept, and of the newest unless another is asked for.
     *
     * @param sql with the column {@code run}
     */
    public LayerRelation layer(String sql) {
        return LayerRelation.of(sql).usually("run", newest());
    }

    String path(long id) {
        return "/api/" + plural + "/" + id;
    }
}
