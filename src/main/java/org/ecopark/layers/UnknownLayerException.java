package org.ecopark.layers;

/** A layer was asked for by a name that is not on the shelf. */
public class UnknownLayerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownLayerException(String name) {
        super("There is no layer '" + name + "'");
    }
}
