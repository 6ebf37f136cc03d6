package org.ecopark.userlayers;

/** Somebody else changed the layer meanwhile. */
class UserLayerChangedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;
    private final long version;

    UserLayerChangedException(String name, long version) {
        super("The layer '" + name + "' is at version " + version);
        this.name = name;
        this.version = version;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
