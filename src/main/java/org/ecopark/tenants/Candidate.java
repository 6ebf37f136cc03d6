package org.ecopark.tenants;

import org.ecopark.exchange.matching.Stream;
import org.ecopark.materials.library.ProcessType;
import org.jspecify.annotations.Nullable;

/**
 * A process that could stand at a place.
 *
 * @param need what it would take in, at a facility that is in no register
 * @param leastT smallest viable size in t/yr of intake; null when it is not known
 * @param anchorT size of the published plant, likewise
 */
record Candidate(
        ProcessType process,
        Stream need,
        @Nullable Double leastT,
        @Nullable Double anchorT) {

    long facility() {
        return need.site().id();
    }
}
