package org.ecopark.exchange.resilience;

import org.ecopark.accounts.Asker;
import org.ecopark.exchange.allocation.OrderReader;
import org.ecopark.jobs.TooManyJobsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Studies the documented exchanges of Kalundborg once, so that the layer has something to show. Does nothing where a
 * study is kept or nothing is committed in Denmark; {@code ecopark.demo=false} leaves it out.
 */
@Component
class FirstStudy {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStudy.class);
    private static final String ORDER = """
            {"title": "Kalundborg: what stops when one facility stops", "area": {"country": "DK"},
             "statuses": ["committed"], "road_km": 500, "objective": {"order": ["diverted", "distance"]}}""";

    private final boolean demo;
    private final ResilienceStudies studies;
    private final ResilienceRepository repository;
    private final JsonMapper mapper;

    FirstStudy(
            @Value("${ecopark.demo:true}") boolean demo,
            ResilienceStudies studies,
            ResilienceRepository repository,
            JsonMapper mapper) {
        this.demo = demo;
        this.studies = studies;
        this.repository = repository;
        this.mapper = mapper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void first() {
        if (!demo || !repository.isDue("DK")) {
            return;
        }
        try {
            studies.start(OrderReader.read(mapper.readTree(ORDER)), ORDER, Asker.everyone());
        } catch (TooManyJobsException busy) {
            // The server is of use without it; the next start tries again.
            LOG.warn("The first resilience study was not started: {}", busy.getMessage());
        }
    }
}
