package org.ecopark.userlayers;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops the tables of layers that were replaced or removed, once nobody can be reading them any longer. */
@Component
class RetiredTables implements DisposableBean {

    /** Longer than a request may take. */
    static final long REST_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(RetiredTables.class);

    private final UserLayerRepository repository;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "retired user layers");
        thread.setDaemon(true);
        return thread;
    });

    RetiredTables(UserLayerRepository repository, TransactionTemplate transaction) {
        this.repository = repository;
        this.transaction = transaction;
    }

    /** Those of an earlier run of the server are read by nobody. */
    @EventListener(ApplicationStartedEvent.class)
    void dropLeftOver() {
        drop(0);
    }

    void dropSoon() {
        Future<?> unused = clock.schedule(() -> drop(REST_SECONDS), REST_SECONDS + 1, TimeUnit.SECONDS);
    }

    void drop(long rested) {
        try {
            for (String table : repository.retired(rested)) {
                transaction.executeWithoutResult(status -> repository.drop(table));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Tables of replaced layers could not be dropped; the next start tries again", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
