package org.ecopark.layers;

import org.jspecify.annotations.Nullable;

/**
 * A filter names an unknown property or holds something that is not translated to SQL. Not an IllegalArgumentException:
 * a Repository would hand that on as its own misuse of the database.
 */
public class UnsupportedFilterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // GeoTools' filters and expressions are not serialised.
    private final transient @Nullable Object culprit;

    public UnsupportedFilterException(String message) {
        this(message, null);
    }

    /**
     * What is wrong, and with what.
     *
     * @param culprit the filter or expression itself, so that whoever read it can tell where it stood
     */
    public UnsupportedFilterException(String message, @Nullable Object culprit) {
        super(message);
        this.culprit = culprit;
    }

    public @Nullable Object culprit() {
        return culprit;
    }
}
