package org.ecopark.transport.regions;

import java.time.Instant;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;

/**
 * A region whose roads were loaded.
 *
 * @param folder of the graph below the home's folder for roads
 * @param dataDate of the map as the extract states it; null when it does not
 */
record RoadRegion(
        long id,
        String name,
        String folder,
        String fileName,
        long fileBytes,
        int nodes,
        int edges,
        Box bounds,
        @Nullable String dataDate,
        Instant builtAt) {}
