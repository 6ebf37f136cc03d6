package org.ecopark.web;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads with an end: what a door asks of the database runs in a read-only transaction, each of whose statements the
 * database itself cancels when the time is over. The driver's own clock, in whole seconds and late on a busy machine,
 * ends the transaction if the database does not answer.
 */
@Component
public class TimedReads {

    private static final int GRACE_SECONDS = 5;

    private final PlatformTransactionManager transactions;
    private final StatementLimitRepository limit;

    TimedReads(PlatformTransactionManager transactions, StatementLimitRepository limit) {
        this.transactions = transactions;
        this.limit = limit;
    }

    /**
     * What the read gives.
     *
     * @throws org.springframework.dao.QueryTimeoutException when it takes longer
     */
    public <T> T within(Duration time, Supplier<T> read) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout((int) time.toSeconds() + GRACE_SECONDS);
        return Objects.requireNonNull(transaction.execute(status -> {
            limit.set(time);
            return read.get();
        }));
    }
}
