package org.ecopark.exchange.allocation;

import org.ecopark.accounts.Asker;
import org.ecopark.layers.runs.FirstRun;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Allocates the wood of the shipped British places, so that the layers of flows and residuals have something to show. */
@Component
class FirstAllocation implements FirstRun {

    private static final String ORDER = """
            {"area": {"country": "GB"}, "classes": ["wood"],
             "statuses": ["observed", "available", "committed"],
             "objective": {"order": ["diverted", "gain"]}}""";

    private final AllocationRuns runs;
    private final AllocationStreamRepository streams;
    private final JsonMapper mapper;

    FirstAllocation(AllocationRuns runs, AllocationStreamRepository streams, JsonMapper mapper) {
        this.runs = runs;
        this.streams = streams;
        this.mapper = mapper;
    }

    @Override
    public boolean isDue() {
        return !runs.hasAny() && streams.hasBothSides("GB", "wood");
    }

    @Override
    public void start() {
        runs.start(OrderReader.read(mapper.readTree(ORDER)), ORDER, true, Asker.everyone());
    }
}
