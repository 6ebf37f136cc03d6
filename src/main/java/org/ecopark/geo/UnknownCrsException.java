package org.ecopark.geo;

/** A coordinate reference system was asked for by a code that the EPSG register, as shipped, does not have. */
public class UnknownCrsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    UnknownCrsException(String code, Throwable cause) {
        super("unknown coordinate reference system '" + code + "'; write it as EPSG:4326 or EPSG:27700", cause);
    }
}
