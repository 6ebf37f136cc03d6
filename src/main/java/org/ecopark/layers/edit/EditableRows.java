package org.ecopark.layers.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopark.layers.load.LoadIssue;

/**
 * A layer whose rows people write one by one. Contributed by the room that owns the rows, which writes each by the same
 * checks and statements as its loads. Called inside a transaction by {@link Edits} alone.
 */
public interface EditableRows {

    /** Name of the layer. */
    String layer();

    /** Name under which the history keeps the layer's table: the layer's own, unless several layers share a table. */
    default String historyTarget() {
        return layer();
    }

    /** What a row may hold, in the order of a form. */
    List<EditField> fields();

    /** Whether a row has a geometry of its own; otherwise it lies where the row lies that it belongs to. */
    boolean hasGeometry();

    /** Locks a row until the transaction ends and says whose it is; empty when there is none. */
    Optional<LockedRow> lock(long id);

    /**
     * Makes or replaces a row, marks it as edited, publishes what follows from it and raises the versions of its layers.
     * Says everything that is wrong with it; then nothing was written.
     *
     * @return id of the row; empty when it was refused
     */
    Optional<Long> write(GivenRow given, Consumer<LoadIssue> issues);

    /** Removes a row with all that hangs on it. */
    void delete(long id);
}
