package org.ecopark.userlayers;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ecopark.layers.styles.KeptStyles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drops the tables of layers that were replaced or removed, once nobody can be reading them any longer and the layer cannot
 * be had back from them.
 */
@Component
class RetiredTables implements DisposableBean {

    /** Longer than a request may take. */
    static final long REST_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(RetiredTables.class);

    private final RowsTableRepository tables;
    private final KeptStyles styles;
    private final UserLayerSettings settings;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "retired user layers");
        thread.setDaemon(true);
        return thread;
    });

    RetiredTables(
            RowsTableRepository tables,
            KeptStyles styles,
            UserLayerSettings settings,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.styles = styles;
        this.settings = settings;
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
            for (RowsTableRepository.Retired each :
                    tables.listSpent(rested, settings.keepReplaced(), settings.keepReplacedDays())) {
                transaction.executeWithoutResult(status -> drop(each));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Tables of replaced layers could not be dropped; the next start tries again", e);
        }
    }

    private void drop(RowsTableRepository.Retired retired) {
        tables.drop(retired);
        if (!retired.layerName().isEmpty() && !tables.isKnown(retired.layerName())) {
            styles.removeAll(retired.layerName());
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
