package org.ecopark.history;

import java.util.List;
import org.ecopark.geo.Box;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kept table became what they were before; published in the transaction of the undo, parents before what
 * hangs on them, so that the room that owns the rows mends what follows from them and raises its layers' versions.
 *
 * @param rows ids of all rows that were touched, those that are gone now too
 * @param sources keys of the sources that own the rows; none for tables without
 * @param where box around all old and new places; null when none is known
 */
public record RowsRestored(
        String target,
        List<Long> rows,
        List<String> sources,
        @Nullable Box where) {

    public RowsRestored {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }
}
