package org.ecopark.intake.mapping;

/** A profile cannot be used as it is written; the message is a sentence for its author, with the line where known. */
public class ProfileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ProfileException(String sentence) {
        super(sentence);
    }

    public ProfileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
