package org.ecopark.exchange.matching;

/** A stream was asked for by an id that the register does not have. */
public class UnknownStreamException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    public UnknownStreamException(long id) {
        super("There is no stream " + id);
        this.id = id;
    }

    public long id() {
        return id;
    }
}
