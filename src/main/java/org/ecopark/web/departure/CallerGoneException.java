package org.ecopark.web.departure;

/** The caller left while its answer was being read; nobody is to be told. */
public class CallerGoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CallerGoneException(Throwable cause) {
        super("The caller left before it was answered", cause);
    }
}
