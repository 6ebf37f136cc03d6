package org.ecopark.siting.backtests;

/** A back-test was asked for by an id of which there is none. */
public class UnknownBackTestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownBackTestException(long id) {
        super("There is no back-test " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
