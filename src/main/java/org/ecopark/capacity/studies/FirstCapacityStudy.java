package org.ecopark.capacity.studies;

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
 * Studies wood power at the shipped British zones once, so that the layers have something to show. Does nothing where a
 * study is kept or no such zones and wood are registered; {@code ecopark.demo=false} leaves it out.
 */
@Component
class FirstCapacityStudy {

    private static final Logger LOG = LoggerFactory.getLogger(FirstCapacityStudy.class);
    private static final String ORDER = """
            {"title": "Wood power by Birmingham, assumptions of 2013, 40,000 t/yr taken at least", "area": {"country": "GB"}, "class": "wood",
             "process": "wood_power", "set": "gb_2013", "at_least_t_per_year": 40000}""";

    private final boolean demo;
    private final StudyRuns runs;
    private final StudyRepository repository;
    private final JsonMapper mapper;

    FirstCapacityStudy(
            @Value("${ecopark.demo:true}") boolean demo,
            StudyRuns runs,
            StudyRepository repository,
            JsonMapper mapper) {
        this.demo = demo;
        this.runs = runs;
        this.repository = repository;
        this.mapper = mapper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void first() {
        if (!demo || !repository.isDue("GB")) {
            return;
        }
        try {
            runs.start(StudyReader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
        } catch (TooManyJobsException busy) {
            // The server is of use without it; the next start tries again.
            LOG.warn("The first capacity study was not started: {}", busy.getMessage());
        }
    }
}
