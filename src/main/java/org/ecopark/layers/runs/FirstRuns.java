package org.ecopark.layers.runs;

import java.util.List;
import org.ecopark.jobs.TooManyJobsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts first runs; {@code ecopark.demo=false} leaves them out. */
@Component
class FirstRuns {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRuns.class);

    private final boolean demo;
    private final List<FirstRun> runs;

    FirstRuns(@Value("${ecopark.demo:true}") boolean demo, List<FirstRun> runs) {
        this.demo = demo;
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (FirstRun run : demo ? runs : List.<FirstRun>of()) {
            try {
                if (run.isDue()) {
                    run.start();
                }
            } catch (TooManyJobsException busy) {
                // The server is of use without it; the next start tries again.
                LOG.warn("{} was not started: {}", run.getClass().getSimpleName(), busy.getMessage());
            }
        }
    }
}
