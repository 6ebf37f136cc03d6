package org.ecopark.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How long one statement of the running transaction may take, and its end before that. */
@Repository
class StatementRepository {

    private static final Logger LOG = LoggerFactory.getLogger(StatementRepository.class);

    private final JdbcClient jdbc;
    private final DataSource source;

    StatementRepository(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Forgotten at the end of the transaction. */
    void limit(Duration time) {
        jdbc.sql("SELECT set_config('statement_timeout', :milliseconds, true)")
                .param("milliseconds", Long.toString(Math.max(1, time.toMillis())))
                .query(String.class)
                .single();
    }

    /**
     * Ends whatever statement of the running transaction is at work when it is called, by any thread; it has no effect
     * between statements. Not to be called after the transaction, when the connection serves another.
     */
    Runnable cancelling() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            return () -> cancel(postgres);
        } catch (SQLException e) {
            throw new IllegalStateException("Not a connection to PostgreSQL", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * Takes a connection that all statements of this thread use, unless they run in a transaction.
     *
     * @return gives it back
     */
    Runnable hold(int seconds) {
        if (TransactionSynchronizationManager.hasResource(source)) {
            return () -> {};
        }
        Connection connection = DataSourceUtils.getConnection(source);
        ConnectionHolder holder = new ConnectionHolder(connection);
        holder.setTimeoutInSeconds(seconds);
        TransactionSynchronizationManager.bindResource(source, holder);
        return () -> {
            TransactionSynchronizationManager.unbindResource(source);
            DataSourceUtils.releaseConnection(connection, source);
        };
    }

    private static void cancel(PGConnection connection) {
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            LOG.debug("A statement could not be cancelled", e);
        }
    }
}
