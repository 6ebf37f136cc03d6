package org.ecopark.exchange.synergies;

/** There is no run of that id. */
class UnknownSynergyRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long id;

    UnknownSynergyRunException(long id) {
        super("There is no run of synergies " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
