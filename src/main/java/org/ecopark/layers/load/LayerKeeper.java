package org.ecopark.layers.load;

import java.util.Iterator;
import java.util.function.Consumer;

/** Keeps layers that people bring as files. Contributed by the room that owns their tables. */
public interface LayerKeeper {

    /** Whether a layer of that name was brought before, so that another may replace it. */
    boolean keeps(String name);

    /**
     * Makes a layer of these rows, or replaces all rows and properties of the one that has the name. Runs in the caller's
     * transaction: doors show the old layer until it commits. Rows are read one at a time.
     */
    LoadResult keep(BroughtLayer layer, Iterator<LoadRow> rows, Consumer<LoadIssue> issues);
}
