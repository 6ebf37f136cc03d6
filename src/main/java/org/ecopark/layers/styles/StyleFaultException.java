package org.ecopark.layers.styles;

/** A style file cannot be read. */
public class StyleFaultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /**
     * A fault at a place.
     *
     * @param line from 1
     */
    StyleFaultException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
