package org.ecopark.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.intake.mapping.IssueBook;
import org.ecopark.layers.load.LoadIssue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what becomes of imports. A file's success is written with its rows, in one transaction; a failure apart
 * from theirs, which were rolled back.
 */
@Repository
class ImportRepository {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ImportRepository(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    @Transactional
    void create(long id, ImportOrder order) {
        jdbc.sql("""
                        INSERT INTO intake.import (id, strict, prune, dry_run, parameters)
                        VALUES (:id, :strict, :prune, :dryRun, CAST(:parameters AS jsonb))
                        """)
                .param("id", id)
                .param("strict", order.strict())
                .param("prune", order.prune())
                .param("dryRun", order.dryRun())
                .param("parameters", json.writeValueAsString(order.parameters()))
                .update();
        for (int i = 0; i < order.files().size(); i++) {
            jdbc.sql("INSERT INTO intake.file (import, position, name, bytes) VALUES (:id, :position, :name, :bytes)")
                    .param("id", id)
                    .param("position", i)
                    .param("name", order.files().get(i).name())
                    .param("bytes", order.files().get(i).bytes())
                    .update();
        }
    }

    /** Another file of an import: one that came inside a file. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void add(long id, int position, String name, long bytes) {
        jdbc.sql("INSERT INTO intake.file (import, position, name, bytes) VALUES (:id, :position, :name, :bytes)")
                .param("id", id)
                .param("position", position)
                .param("name", plain(name))
                .param("bytes", bytes)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void rename(long id, int position, String name) {
        jdbc.sql("UPDATE intake.file SET name = :name WHERE import = :id AND position = :position")
                .param("id", id)
                .param("position", position)
                .param("name", plain(name))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void begin(long id, int position, @Nullable String profile, @Nullable Boolean guessed) {
        jdbc.sql("""
                        UPDATE intake.file SET state = 'running', profile = :profile, profile_guessed = :guessed
                        WHERE import = :id AND position = :position
                        """)
                .param("id", id)
                .param("position", position)
                .param("profile", profile)
                .param("guessed", guessed)
                .update();
    }

    /** Inside the transaction of the rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long id, int position, FileOutcome outcome) {
        write(id, position, outcome, FileState.LOADED, "");
    }

    /** Apart from the transaction of the rows, which were taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void tried(long id, int position, FileOutcome outcome) {
        write(id, position, outcome, FileState.TRIED, "");
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refuse(long id, int position, FileOutcome outcome, String sentence) {
        write(id, position, outcome, FileState.FAILED, sentence);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fail(long id, int position, String code, String sentence) {
        IssueBook issues = new IssueBook();
        issues.fileError(code, sentence);
        write(id, position, new FileOutcome(false, 0, 0, List.of(), issues), FileState.FAILED, sentence);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void cancel(long id, int position, String sentence) {
        FileOutcome nothing = new FileOutcome(false, 0, 0, List.of(), new IssueBook());
        write(id, position, nothing, FileState.CANCELLED, sentence);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void cancelWaiting(long id, String sentence) {
        jdbc.sql("""
                        UPDATE intake.file SET state = 'cancelled', sentence = :sentence, ended_at = now()
                        WHERE import = :id AND state = 'waiting'
                        """).param("id", id).param("sentence", sentence).update();
    }

    @Transactional
    void failLeftOpen(String sentence) {
        jdbc.sql("""
                        UPDATE intake.file SET state = 'failed', sentence = :sentence, ended_at = now()
                        WHERE state IN ('waiting', 'running')
                        """).param("sentence", sentence).update();
    }

    /** Checksums of the shipped files that were loaded, by name. */
    Map<String, String> shipped() {
        Map<String, String> checksums = new HashMap<>();
        jdbc.sql("SELECT file, sha256 FROM intake.shipped").query(row -> {
            checksums.put(row.getString("file"), row.getString("sha256"));
        });
        return checksums;
    }

    void noteShipped(String file, String checksum) {
        jdbc.sql("""
                        INSERT INTO intake.shipped (file, sha256) VALUES (:file, :sha256)
                        ON CONFLICT (file) DO UPDATE SET sha256 = excluded.sha256, loaded_at = now()
                        """).param("file", file).param("sha256", checksum).update();
    }

    private void write(long id, int position, FileOutcome outcome, FileState state, String sentence) {
        jdbc.sql("""
                        UPDATE intake.file
                        SET state = :state, sentence = :sentence, records = :records, passed_over = :passedOver,
                            layers = CAST(:layers AS jsonb), ended_at = now()
                        WHERE import = :id AND position = :position
                        """)
                .param("id", id)
                .param("position", position)
                .param("state", state.key())
                .param("sentence", plain(sentence))
                .param("records", outcome.records())
                .param("passedOver", outcome.passedOver())
                .param(
                        "layers",
                        json.writeValueAsString(
                                state == FileState.LOADED || state == FileState.TRIED ? outcome.layers() : List.of()))
                .update();
        for (Map.Entry<IssueBook.Kind, Long> kind : outcome.issues().counts().entrySet()) {
            jdbc.sql("""
                            INSERT INTO intake.issue_count (import, file, weight, code, count)
                            VALUES (:id, :position, :weight, :code, :count)
                            """)
                    .param("id", id)
                    .param("position", position)
                    .param("weight", weight(kind.getKey().weight()))
                    .param("code", kind.getKey().code())
                    .param("count", kind.getValue())
                    .update();
        }
        template.batchUpdate(
                """
                INSERT INTO intake.issue (import, file, weight, code, sentence, row_number, source_id, place,
                    column_name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4326), ?)
                """, outcome.issues().kept(), BATCH, (statement, issue) -> fill(statement, id, position, issue));
    }

    private static void fill(PreparedStatement statement, long id, int position, LoadIssue issue) throws SQLException {
        statement.setLong(1, id);
        statement.setInt(2, position);
        statement.setString(3, weight(issue.weight()));
        statement.setString(4, issue.code());
        statement.setString(5, plain(issue.sentence()));
        statement.setLong(6, issue.row());
        statement.setString(
                7,
                Optional.ofNullable(issue.sourceId())
                        .map(ImportRepository::plain)
                        .orElse(null));
        statement.setObject(8, issue.longitude(), Types.DOUBLE);
        statement.setObject(9, issue.latitude(), Types.DOUBLE);
        statement.setString(10, issue.column());
    }

    /** PostgreSQL's text holds no NUL, and what is quoted from a file may. */
    private static String plain(String text) {
        return text.replace("\0", "");
    }

    static String weight(LoadIssue.Weight weight) {
        return weight.name().toLowerCase(java.util.Locale.ROOT);
    }
}
