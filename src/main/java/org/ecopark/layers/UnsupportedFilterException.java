package org.ecopark.layers;

/** A filter names an unknown property or holds something that is not translated to SQL. */
public class UnsupportedFilterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public UnsupportedFilterException(String message) {
        super(message);
    }
}
