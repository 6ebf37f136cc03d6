package org.ecopark.exchange;

/** A stream was asked for by an id that the register does not have. */
class UnknownStreamException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownStreamException(long id) {
        super("There is no stream " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
