package org.ecopark.suitability.overlay;

import org.ecopark.accounts.Asker;
import org.ecopark.jobs.TooManyJobsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the surroundings of Tyseley for wood once, so that the layer has something to show. Does nothing where a run is
 * kept; {@code ecopark.demo=false} leaves it out.
 */
@Component
class FirstOverlay {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOverlay.class);
    private static final String ORDER = """
            {"title": "Places for wood around Tyseley", "area": {"bbox": [-2.7, 52.0, -1.0, 52.9]}, "spacing_km": 5,
             "class": "wood", "market_class": "wood", "reach_km": 40}""";

    private final boolean demo;
    private final OverlayRuns runs;
    private final OverlayOrderReader reader;
    private final OverlayRepository repository;
    private final JsonMapper mapper;

    FirstOverlay(
            @Value("${ecopark.demo:true}") boolean demo,
            OverlayRuns runs,
            OverlayOrderReader reader,
            OverlayRepository repository,
            JsonMapper mapper) {
        this.demo = demo;
        this.runs = runs;
        this.reader = reader;
        this.repository = repository;
        this.mapper = mapper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void first() {
        if (!demo || repository.hasAny()) {
            return;
        }
        try {
            runs.start(reader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
        } catch (TooManyJobsException busy) {
            // The server is of use without it; the next start tries again.
            LOG.warn("The first suitability run was not started: {}", busy.getMessage());
        }
    }
}
