package org.ecopark.exchange.synergies;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import javax.sql.DataSource;
import org.ecopark.exchange.matching.Stream;
import org.ecopark.exchange.matching.StreamRow;
import org.ecopark.exchange.synergies.search.MarketColumns;
import org.ecopark.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Reads a whole register by columns, inside the caller's transaction, of what everyone may see. */
@Repository
class MarketColumnsRepository {

    /** Columns as {@link CopiedStreams} takes them. Numbers alone are put in: COPY binds no parameters. */
    private static final String COPY = """
            COPY (
                SELECT s.direction = 'offer', s.id, s.facility_id, ST_X(s.location), ST_Y(s.location),
                       s.amount_low, s.amount, s.amount_high,
                       s.class_id, s.amount_unit, s.code_system, s.code, nullif(s.accepted_codes, '{}'),
                       nullif(s.grades, '{}'), s.hazardous, nullif(s.quality, '{}'), nullif(s.quality_bounds, '{}'),
                       s.process, s.monthly_shares, f.country, f.sector_scheme, f.sector_code, f.hazardous_permit
                FROM scenarios.scenario_stream(%1$d) s
                JOIN scenarios.scenario_facility(%1$d) f ON f.id = s.facility_id
                WHERE s.class_id IS NOT NULL AND s.visibility = 'public' AND f.visibility = 'public'
                  AND (%2$d = 0 OR s.year = %2$d)
            ) TO STDOUT (FORMAT binary)
            """;

    private static final String EXAMPLES = "SELECT " + StreamRow.COLUMNS + """
                    FROM scenarios.scenario_stream(:scenario) s
                    JOIN scenarios.scenario_facility(:scenario) f ON f.id = s.facility_id
                    WHERE s.id = ANY (:ids)
                    """;

    private static final int EXAMPLES_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final StreamRow rows;

    MarketColumnsRepository(JdbcClient jdbc, DataSource dataSource, StreamRow rows) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.rows = rows;
    }

    /**
     * All offers and needs that have a class.
     *
     * @param year only streams of that year; null for all
     * @param goOn asked for every row; may throw to end the work
     */
    MarketColumns read(Scenario scenario, @Nullable Integer year, Runnable goOn) {
        CopiedStreams copied = new CopiedStreams();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            copy(connection, COPY.formatted(scenario.id(), year == null ? 0 : year), copied, goOn);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The register could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        List<Stream> kinds = examples(scenario, copied.examples());
        IntUnaryOperator classes =
                kind -> Objects.requireNonNull(kinds.get(kind).materialClass()).id();
        return new MarketColumns(
                copied.offers().byNearness(classes),
                copied.needs().byNearness(classes),
                kinds,
                withoutClass(scenario, year),
                version());
    }

    private static void copy(Connection connection, String sql, CopiedStreams into, Runnable goOn) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            for (byte @Nullable [] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                into.take(message);
                goOn.run();
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private List<Stream> examples(Scenario scenario, List<Long> ids) {
        Map<Long, Stream> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += EXAMPLES_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + EXAMPLES_AT_ONCE, ids.size()));
            jdbc.sql(EXAMPLES)
                    .param("scenario", scenario.id())
                    .param("ids", some.toArray(Long[]::new))
                    .query((row, n) -> rows.read(row, 1))
                    .list()
                    .forEach(stream -> found.put(stream.id(), stream));
        }
        List<Stream> examples = new ArrayList<>(ids.size());
        for (long id : ids) {
            examples.add(Objects.requireNonNull(found.get(id)));
        }
        return examples;
    }

    private long withoutClass(Scenario scenario, @Nullable Integer year) {
        return jdbc.sql("""
                        SELECT count(*) FROM scenarios.scenario_stream(:scenario) s
                        WHERE s.class_id IS NULL AND s.visibility = 'public'
                          AND (CAST(:year AS integer) IS NULL OR s.year = :year)
                        """)
                .param("scenario", scenario.id())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    private long version() {
        return jdbc.sql("SELECT coalesce(sum(version), 0) FROM layers.layer_version WHERE layer IN "
                        + SynergyRepository.REGISTER_LAYERS)
                .query(Long.class)
                .single();
    }
}
