package org.ecopark.maps.pictures;

/** So many pictures are being drawn that another would not fit into memory; it may be asked for again later. */
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BusyException(String message) {
        super(message);
    }
}
