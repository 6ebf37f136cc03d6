package org.ecopark.intake;

/** There is no import of that id. */
class UnknownImportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownImportException(long id) {
        super("There is no import " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
