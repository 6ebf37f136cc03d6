package org.ecopark.formats.writing;

/** A format cannot hold what was asked of it. The code names the limit; the message says it with its number. */
public class FormatLimitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    public FormatLimitException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Snake case, such as {@code file_too_large}. */
    public String code() {
        return code;
    }
}
