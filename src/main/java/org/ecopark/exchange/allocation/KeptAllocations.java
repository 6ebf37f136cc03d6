package org.ecopark.exchange.allocation;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Kept allocations, for those who ask what would become of them. */
@Service
public class KeptAllocations {

    private final AllocationRuns runs;
    private final JsonMapper mapper;

    KeptAllocations(AllocationRuns runs, JsonMapper mapper) {
        this.runs = runs;
        this.mapper = mapper;
    }

    /**
     * What was ordered.
     *
     * @throws org.ecopark.layers.runs.UnknownRunException when there is none of that id
     */
    public AllocationOrder order(long id) {
        return OrderReader.read(mapper.readTree(runs.run(id).request()));
    }
}
