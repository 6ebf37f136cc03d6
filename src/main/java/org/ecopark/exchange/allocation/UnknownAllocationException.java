package org.ecopark.exchange.allocation;

/** An allocation was asked for by an id of which there is none. */
public class UnknownAllocationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownAllocationException(long id) {
        super("There is no allocation " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
