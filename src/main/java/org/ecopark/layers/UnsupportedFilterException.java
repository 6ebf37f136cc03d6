package org.ecopark.layers;

/**
 * A filter names an unknown property or holds something that is not translated to SQL. Not an IllegalArgumentException:
 * a Repository would hand that on as its own misuse of the database.
 */
public class UnsupportedFilterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedFilterException(String message) {
        super(message);
    }
}
