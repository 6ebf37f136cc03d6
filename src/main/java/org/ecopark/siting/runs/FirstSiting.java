package org.ecopark.siting.runs;

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
 * Sites plants for the wood around Tyseley once, so that the layers have something to show. Does nothing where a run is
 * kept; {@code ecopark.demo=false} leaves it out.
 */
@Component
class FirstSiting {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSiting.class);
    /** What stays goes to landfill: GBP 26 of fee and 126.15 of tax in 2025. At 100 no plant would be worth building. */
    private static final String ORDER = """
            {"title": "Wood to power around Tyseley", "problem": "capacitated", "class": "wood",
             "area": {"bbox": [-3.2, 51.8, -0.6, 53.2]},
             "candidates": {"from": "grid", "area": {"bbox": [-2.7, 52.0, -1.0, 52.9]}, "spacing_km": 12},
             "limit_km": 60, "plant": {"process": "wood_power"}, "unserved_cost_per_unit": 152,
             "work": 2}""";

    private final boolean demo;
    private final SitingRuns runs;
    private final SitingOrderReader reader;
    private final SitingRepository repository;
    private final JsonMapper mapper;

    FirstSiting(
            @Value("${ecopark.demo:true}") boolean demo,
            SitingRuns runs,
            SitingOrderReader reader,
            SitingRepository repository,
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
            LOG.warn("The first siting run was not started: {}", busy.getMessage());
        }
    }
}
