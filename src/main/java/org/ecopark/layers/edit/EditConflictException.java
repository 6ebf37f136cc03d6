package org.ecopark.layers.edit;

import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.Feature;

/** The row was changed after the caller read it. */
public class EditConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Layer layer;
    private final transient Feature current;

    EditConflictException(Layer layer, Feature current) {
        super(layer.name() + " " + current.id() + " has version " + current.version());
        this.layer = layer;
        this.current = current;
    }

    public Layer layer() {
        return layer;
    }

    /** The row as it is now. */
    public Feature current() {
        return current;
    }
}
