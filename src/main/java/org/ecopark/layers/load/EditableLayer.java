package org.ecopark.layers.load;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A layer that takes rows. Contributed by the room that owns the rows. */
public interface EditableLayer {

    /** Name of the target: that of its layer, or of a table behind layers, such as {@code streams}. */
    String name();

    /** What a row may hold. A profile that names another column is refused before a row is read. */
    List<LoadColumn> columns();

    /** Whether a row without geometry is refused. */
    boolean geometryRequired();

    /**
     * Takes rows of one source: inserts those whose source id is new, updates those that differ, leaves the rest. Runs
     * in the caller's transaction; nothing is kept when it rolls back. A row with an error goes to {@code issues}, the
     * others are loaded. Rows are read one at a time and not kept in memory.
     *
     * @param source key of the source that owns the rows' ids
     * @param prune whether rows of the source that do not come again are removed
     */
    LoadResult load(String source, boolean prune, Iterator<LoadRow> rows, Consumer<LoadIssue> issues);
}
