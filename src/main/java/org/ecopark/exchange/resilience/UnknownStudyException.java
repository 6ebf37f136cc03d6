package org.ecopark.exchange.resilience;

/** A resilience study was asked for by an id of which there is none. */
class UnknownStudyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownStudyException(long id) {
        super("There is no resilience study " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
