package org.ecopark.exchange.allocation;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Kept allocations, for those who ask what would become of them. */
@Service
public class KeptAllocations {

    private final AllocationRepository repository;
    private final JsonMapper mapper;

    KeptAllocations(AllocationRepository repository, JsonMapper mapper) {
        this.repository = repository;
        this.mapper = mapper;
    }

    /**
     * What was ordered.
     *
     * @throws UnknownAllocationException when there is none of that id
     */
    public AllocationOrder order(long id) {
        return OrderReader.read(mapper.readTree(repository.allocation(id).request()));
    }

    /** A number that differs once facilities, offers or needs have changed. */
    public long registerVersion() {
        return repository.registerVersion();
    }
}
