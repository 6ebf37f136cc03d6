package org.ecopark.layers.edit;

import java.util.Optional;

/**
 * Rows that people write of layers that come and go while the server runs. Contributed by the room that keeps them; layers
 * that are always there are {@link EditableRows} themselves.
 */
public interface EditableLayers {

    /** The rows of a layer as it is now; empty for a layer that is none of these. */
    Optional<EditableRows> find(String layer);
}
