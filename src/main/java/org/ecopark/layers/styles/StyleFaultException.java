package org.ecopark.layers.styles;

/** A style file cannot be read. */
class StyleFaultException extends RuntimeException {

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

    int line() {
        return line;
    }
}
