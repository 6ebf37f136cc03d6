package org.ecopark.web;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.ecopark.web.departure.CallerGoneException;
import org.ecopark.web.departure.Departures;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads with an end: what a door asks of the database runs in a read-only transaction, each of whose statements the
 * database itself cancels when the time is over. The driver's own clock, in whole seconds and late on a busy machine,
 * ends the transaction if the database does not answer. A read whose caller leaves is cancelled, too.
 */
@Component
public class TimedReads {

    private static final int GRACE_SECONDS = 5;

    private final PlatformTransactionManager transactions;
    private final StatementRepository statements;
    private final Departures departures;

    TimedReads(PlatformTransactionManager transactions, StatementRepository statements, Departures departures) {
        this.transactions = transactions;
        this.statements = statements;
        this.departures = departures;
    }

    /**
     * What the read gives.
     *
     * @throws org.springframework.dao.QueryTimeoutException when it takes longer
     * @throws CallerGoneException when nobody waits for it any more
     */
    public <T> T within(Duration time, Supplier<T> read) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout((int) time.toSeconds() + GRACE_SECONDS);
        return Objects.requireNonNull(transaction.execute(status -> {
            statements.limit(time);
            return watched(read);
        }));
    }

    /**
     * What a read of few rows gives, without a transaction: one way to the database and back instead of three. Only the
     * driver's clock ends it, in whole seconds. All its statements go over one connection; rows do not come in portions.
     *
     * @throws org.springframework.dao.QueryTimeoutException when it takes longer
     * @throws CallerGoneException when nobody waits for it any more
     */
    public <T> T atOnce(Duration time, Supplier<T> read) {
        Runnable release = statements.hold((int) Math.max(1, time.toSeconds()));
        try {
            return watched(read);
        } finally {
            release.run();
        }
    }

    /**
     * Reads by another thread for the request that this thread answers; they end when its caller leaves. This thread has to
     * wait for them before it answers.
     */
    public Runnable helping(Runnable reads) {
        return departures.helping(reads);
    }

    private <T> T watched(Supplier<T> read) {
        try (Departures.Watch watch = departures.watch(statements.cancelling())) {
            try {
                return read.get();
            } catch (DataAccessException e) {
                throw watch.isGone() ? new CallerGoneException(e) : e;
            }
        }
    }
}
