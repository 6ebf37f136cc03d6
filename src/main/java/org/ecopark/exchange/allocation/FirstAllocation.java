package org.ecopark.exchange.allocation;

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
 * Allocates the wood of the shipped British places once, so that the layers of flows and residuals have something to
 * show. Does nothing where an allocation is kept or no such wood is offered and needed; {@code ecopark.demo=false} leaves
 * it out.
 */
@Component
class FirstAllocation {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAllocation.class);
    private static final String ORDER = """
            {"title": "Wood in Great Britain", "area": {"country": "GB"}, "classes": ["wood"],
             "statuses": ["observed", "available", "committed"],
             "objective": {"order": ["diverted", "gain"]}}""";

    private final boolean demo;
    private final AllocationRuns runs;
    private final AllocationRepository repository;
    private final AllocationStreamRepository streams;
    private final JsonMapper mapper;

    FirstAllocation(
            @Value("${ecopark.demo:true}") boolean demo,
            AllocationRuns runs,
            AllocationRepository repository,
            AllocationStreamRepository streams,
            JsonMapper mapper) {
        this.demo = demo;
        this.runs = runs;
        this.repository = repository;
        this.streams = streams;
        this.mapper = mapper;
    }

    @EventListener(ApplicationReadyEvent.class)
    void first() {
        if (!demo || repository.hasAny() || !streams.hasBothSides("GB", "wood")) {
            return;
        }
        try {
            runs.start(OrderReader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
        } catch (TooManyJobsException busy) {
            // The server is of use without it; the next start tries again.
            LOG.warn("The first allocation was not started: {}", busy.getMessage());
        }
    }
}
