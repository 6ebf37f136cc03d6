package org.ecopark.suitability.overlay;

/** A suitability run was asked for by an id of which there is none. */
public class UnknownOverlayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownOverlayException(long id) {
        super("There is no suitability run " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
