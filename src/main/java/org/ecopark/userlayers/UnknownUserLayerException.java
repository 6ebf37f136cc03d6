package org.ecopark.userlayers;

/** A brought layer was asked for by a name that none has. */
class UnknownUserLayerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;

    UnknownUserLayerException(String name) {
        super("There is no layer '" + name + "' that was brought as a file");
        this.name = name;
    }

    String name() {
        return name;
    }
}
