package org.ecopark.facilities;

import java.util.List;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;

/**
 * Facilities of a source were added, changed or removed; published in the transaction of the change, so that rooms
 * that keep a facility's place beside their own rows can mend them in the same one.
 *
 * @param facilities ids of those that may have moved; empty when they are too many to name
 * @param gone whether some were removed, with all that hung on them
 * @param where box around all old and new places; null when none is known
 */
public record FacilityMoved(
        String source,
        List<Long> facilities,
        boolean gone,
        @Nullable Box where) {

    public FacilityMoved {
        facilities = List.copyOf(facilities);
    }
}
