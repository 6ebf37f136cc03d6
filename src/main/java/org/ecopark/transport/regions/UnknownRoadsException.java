package org.ecopark.transport.regions;

/** There is no region of that id. */
class UnknownRoadsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownRoadsException(long id) {
        super("no roads " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
