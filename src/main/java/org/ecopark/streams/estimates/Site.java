package org.ecopark.streams.estimates;

import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A facility as estimates see it.
 *
 * @param source key of the source that owns {@code sourceId}
 * @param employees null when unknown
 * @param provenance of the facility's row, and so of its employees
 * @param country two letters; null when unknown
 */
record Site(
        long id,
        String name,
        String source,
        String sourceId,
        @Nullable String sectorScheme,
        @Nullable String sectorCode,
        @Nullable Integer employees,
        Provenance provenance,
        @Nullable String country) {}
