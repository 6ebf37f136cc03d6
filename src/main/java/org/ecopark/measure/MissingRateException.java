package org.ecopark.measure;

/** Money cannot be compared because an index or an exchange rate is not known; nothing is put in its place. */
public class MissingRateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String missing;

    MissingRateException(String missing) {
        super("The " + missing + " is not known.");
        this.missing = missing;
    }

    /** What is missing, such as {@code price index of GBP for 2008}. */
    public String missing() {
        return missing;
    }
}
