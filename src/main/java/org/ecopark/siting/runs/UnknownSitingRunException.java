package org.ecopark.siting.runs;

/** A siting run was asked for by an id of which there is none. */
public class UnknownSitingRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownSitingRunException(long id) {
        super("There is no siting run " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
