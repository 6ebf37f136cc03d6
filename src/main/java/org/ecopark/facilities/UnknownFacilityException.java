package org.ecopark.facilities;

/** A facility was asked for by an id that the register does not have. */
public class UnknownFacilityException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownFacilityException(long id) {
        super("There is no facility " + id);
        this.id = id;
    }

    public long id() {
        return id;
    }
}
