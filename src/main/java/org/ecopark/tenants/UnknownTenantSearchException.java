package org.ecopark.tenants;

/** There is no search of that id. */
class UnknownTenantSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;

    UnknownTenantSearchException(long id) {
        super("no tenant search " + id);
        this.id = id;
    }

    long id() {
        return id;
    }
}
