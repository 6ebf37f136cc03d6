package org.ecopark.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was written down of imports. */
@Repository
class ImportReportRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportReportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The import of that id.
     *
     * @throws UnknownImportException when there is none
     */
    ImportReport report(long id) {
        return reports("WHERE id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownImportException(id));
    }

    /** Newest first, those with a smaller id than {@code before}. */
    List<ImportReport> list(long before, int limit) {
        return reports("WHERE id < :before ORDER BY id DESC LIMIT :limit", Map.of("before", before, "limit", limit));
    }

    private List<ImportReport> reports(String which, Map<String, Object> parameters) {
        List<ImportReport> bare = jdbc.sql(
                        "SELECT id, strict, prune, dry_run, parameters, created_at FROM intake.import " + which)
                .params(parameters)
                .query((row, n) -> new ImportReport(
                        row.getLong("id"),
                        row.getBoolean("strict"),
                        row.getBoolean("prune"),
                        row.getBoolean("dry_run"),
                        json.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp("created_at").toInstant(),
                        List.of()))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<ImportReport.FileReport>> files =
                files(bare.stream().map(ImportReport::id).toList());
        return bare.stream()
                .map(report -> new ImportReport(
                        report.id(),
                        report.strict(),
                        report.prune(),
                        report.dryRun(),
                        report.parameters(),
                        report.createdAt(),
                        files.getOrDefault(report.id(), List.of())))
                .toList();
    }

    private Map<Long, List<ImportReport.FileReport>> files(Collection<Long> imports) {
        Map<String, List<ImportReport.IssueCount>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT import, file, weight, code, count FROM intake.issue_count
                        WHERE import IN (:imports) ORDER BY weight, count DESC, code
                        """).param("imports", imports).query(row -> {
            counts.computeIfAbsent(row.getLong("import") + "/" + row.getInt("file"), none -> new ArrayList<>())
                    .add(new ImportReport.IssueCount(
                            row.getString("weight"), row.getString("code"), row.getLong("count")));
        });
        Map<Long, List<ImportReport.FileReport>> files = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT import, position, name, bytes, state, sentence, profile, profile_guessed, records,
                            passed_over, layers
                        FROM intake.file WHERE import IN (:imports) ORDER BY import, position
                        """).param("imports", imports).query(row -> {
            files.computeIfAbsent(row.getLong("import"), none -> new ArrayList<>())
                    .add(file(row, counts));
        });
        return files;
    }

    private ImportReport.FileReport file(ResultSet row, Map<String, List<ImportReport.IssueCount>> counts)
            throws SQLException {
        return new ImportReport.FileReport(
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("state"),
                row.getString("sentence"),
                row.getString("profile"),
                (Boolean) row.getObject("profile_guessed"),
                (Long) row.getObject("records"),
                (Long) row.getObject("passed_over"),
                json.readValue(row.getString("layers"), new TypeReference<List<LayerResult>>() {}),
                counts.getOrDefault(row.getLong("import") + "/" + row.getInt("position"), List.of()));
    }

    /** Issues of an import in the order in which they were found, those with a greater id than {@code after}. */
    List<ImportReport.Issue> issues(long id, @Nullable String weight, @Nullable String code, long after, int limit) {
        return jdbc.sql("""
                        SELECT i.id, f.name, i.weight, i.code, i.sentence, i.row_number, i.column_name, i.source_id,
                            ST_X(i.place) AS longitude, ST_Y(i.place) AS latitude
                        FROM intake.issue i JOIN intake.file f ON f.import = i.import AND f.position = i.file
                        WHERE i.import = :id AND i.id > :after
                            AND (CAST(:weight AS text) IS NULL OR i.weight = :weight)
                            AND (CAST(:code AS text) IS NULL OR i.code = :code)
                        ORDER BY i.id LIMIT :limit
                        """)
                .param("id", id)
                .param("weight", weight)
                .param("code", code)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> issue(row))
                .list();
    }

    private static ImportReport.Issue issue(ResultSet row) throws SQLException {
        return new ImportReport.Issue(
                row.getLong("id"),
                row.getString("name"),
                row.getString("weight"),
                row.getString("code"),
                row.getString("sentence"),
                row.getLong("row_number"),
                row.getString("column_name"),
                row.getString("source_id"),
                Optional.ofNullable((Double) row.getObject("longitude")).orElse(null),
                Optional.ofNullable((Double) row.getObject("latitude")).orElse(null));
    }
}
