package org.ecopark.layers.edit;

import java.util.List;

/** Knows of rows that hang on rows of other layers. Contributed by the room that owns the hanging rows. */
public interface DependantRows {

    /**
     * Rows that hang on a row; none when there are none or the layer is no business of this room.
     *
     * @param target name under which the history keeps the row's table
     */
    List<Dependants> of(String target, long id);
}
