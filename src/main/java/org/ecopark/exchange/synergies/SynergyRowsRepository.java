package org.ecopark.exchange.synergies;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ecopark.scenarios.Scenario;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Writes what a run found, by COPY, inside the transaction in which the register was read. */
@Repository
class SynergyRowsRepository {

    private static final int BUFFER = 1 << 16;
    private static final String INDEX_MEMORY = "256MB";
    private static final String LOCK_PATIENCE = "3s";

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    SynergyRowsRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * Keeps the pairs.
     *
     * @param rows appends lines of COPY to what it is given and hands it on, as often as it likes
     */
    void writeSynergies(long run, Consumer<Lines> rows) {
        String part = begin("synergy", run);
        copy("COPY " + part + """
                 (run_id, offer_id, need_id, class_id, distance_m, road_distance_m, by_road,
                    shared_low, shared, shared_high, amount_unit, even_months, match_grade, match_score, unverified,
                    gain_per_unit, gain_per_year, offer_rank, need_rank, line) FROM STDIN""", rows);
        end("synergy", run);
    }

    /** A part for the rows of a run, without any index: keeping them up row by row takes longer than the rows. */
    private String begin(String table, long run) {
        String part = "exchange." + table + "_" + run;
        jdbc.sql("CREATE TABLE " + part + " (LIKE exchange." + table + " INCLUDING DEFAULTS INCLUDING CONSTRAINTS,"
                        + " CHECK (run_id = " + run + "))")
                .update();
        return part;
    }

    /** Joins the part to the table, which makes its indexes, and tells the planner what is in it. */
    private void end(String table, long run) {
        String part = "exchange." + table + "_" + run;
        jdbc.sql("SET LOCAL maintenance_work_mem = '" + INDEX_MEMORY + "'").update();
        jdbc.sql("ALTER TABLE exchange." + table + " ATTACH PARTITION " + part + " FOR VALUES IN (" + run + ")")
                .update();
        jdbc.sql("ANALYZE " + part).update();
    }

    /**
     * Takes the rows of a run away at once.
     *
     * @throws org.springframework.dao.CannotAcquireLockException when somebody reads for too long
     */
    void drop(long run) {
        jdbc.sql("SET LOCAL lock_timeout = '" + LOCK_PATIENCE + "'").update();
        jdbc.sql("DROP TABLE IF EXISTS exchange.synergy_" + run + ", exchange.synergy_stream_" + run)
                .update();
    }

    /** Takes the rows of a run away beside readers, and leaves its empty part. */
    void clear(long run) {
        jdbc.sql("DELETE FROM exchange.synergy WHERE run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("DELETE FROM exchange.synergy_stream WHERE run_id = :run")
                .param("run", run)
                .update();
    }

    /** Keeps what each stream came to, and from that what each class did. */
    void writeStreams(long run, Scenario scenario, Consumer<Lines> rows) {
        jdbc.sql("""
                        CREATE TEMPORARY TABLE synergy_stage (
                            stream_id bigint, partners integer, partners_unknown integer, reachable double precision)
                        ON COMMIT DROP
                        """).update();
        copy("COPY pg_temp.synergy_stage FROM STDIN", rows);
        jdbc.sql("ANALYZE pg_temp.synergy_stage").update();
        String part = begin("synergy_stream", run);
        jdbc.sql("INSERT INTO " + part + """
                         (run_id, stream_id, direction, class_id, facility_id,
                            facility_name, illustrative, location, status, year, amount, amount_unit, partners,
                            partners_unknown, reachable)
                        SELECT :run, s.id, s.direction, s.class_id, f.id, f.name, f.illustrative, s.location, s.status,
                               s.year, CASE WHEN s.amount_low IS NULL OR s.amount_high IS NULL THEN NULL ELSE s.amount END,
                               s.amount_unit, t.partners, t.partners_unknown, t.reachable
                        FROM synergy_stage t
                        JOIN scenarios.scenario_stream(:scenario) s ON s.id = t.stream_id
                        JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                        """)
                .param("run", run)
                .param("scenario", scenario.id())
                .update();
        end("synergy_stream", run);
        jdbc.sql("""
                        INSERT INTO exchange.synergy_class (run_id, class_id, direction, amount_unit, streams,
                            streams_with_partner, streams_unknown, pairs, amount, reachable)
                        SELECT run_id, class_id, direction, amount_unit, count(*),
                               count(*) FILTER (WHERE partners > 0), count(*) FILTER (WHERE amount IS NULL),
                               sum(partners), sum(amount), sum(reachable)
                        FROM exchange.synergy_stream WHERE run_id = :run
                        GROUP BY run_id, class_id, direction, amount_unit
                        """).param("run", run).update();
    }

    /** Lines on their way into the database. */
    static final class Lines {

        private final StringBuilder text = new StringBuilder(BUFFER + 4096);
        private final CopyIn copy;

        private Lines(CopyIn copy) {
            this.copy = copy;
        }

        /** Where to append; a line is ended by {@link #end}. */
        StringBuilder text() {
            return text;
        }

        void end() {
            text.append('\n');
            if (text.length() > BUFFER) {
                flush();
            }
        }

        private void flush() {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            text.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("The synergies could not be written", e);
            }
        }
    }

    private void copy(String sql, Consumer<Lines> rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                Lines lines = new Lines(copy);
                rows.accept(lines);
                lines.flush();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The synergies could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
