package org.ecopark.intake.mapping;

/** A value of a row cannot be what its column asks for; becomes an issue. */
final class BadValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    BadValueException(String code, String sentence) {
        // Thrown once for each bad row, perhaps a million times: no stack trace.
        super(sentence, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
