package org.ecopark.web;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads with an end: what a door asks of the database runs in a read-only transaction whose statements are cancelled
 * when the time is over. The driver counts in whole seconds.
 */
@Component
public class TimedReads {

    private final PlatformTransactionManager transactions;

    TimedReads(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /**
     * What the read gives.
     *
     * @throws org.springframework.dao.QueryTimeoutException when it takes longer
     */
    public <T> T within(Duration time, Supplier<T> read) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout((int) Math.max(1, time.toSeconds()));
        return Objects.requireNonNull(transaction.execute(status -> read.get()));
    }
}
