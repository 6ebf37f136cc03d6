package org.ecopark.exchange.passthrough;

import java.util.Map;
import org.ecopark.exchange.passthrough.PassThrough.Said;
import org.springframework.stereotype.Service;

/** What people know better about sites that take in and give out the same material. */
@Service
public class PassThroughSites {

    private final PassThroughRepository repository;

    PassThroughSites(PassThroughRepository repository) {
        this.repository = repository;
    }

    /** Whether a material passes through a site, where somebody said so. */
    public Map<Said, Boolean> overrides() {
        return repository.overrides();
    }
}
