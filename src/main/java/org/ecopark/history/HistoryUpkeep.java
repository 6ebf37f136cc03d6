package org.ecopark.history;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the history within the bounds of its settings, twice a day. */
@Component
@EnableScheduling
@EnableConfigurationProperties(HistorySettings.class)
class HistoryUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryUpkeep.class);

    private final RowChangeRepository repository;
    private final HistorySettings settings;

    HistoryUpkeep(RowChangeRepository repository, HistorySettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT12H")
    @Transactional
    public void forget() {
        int images = repository.forget(settings.keepDays(), settings.keepImages());
        if (images > 0) {
            LOG.info("What {} rows were before long past changes is no longer kept", images);
        }
    }
}
