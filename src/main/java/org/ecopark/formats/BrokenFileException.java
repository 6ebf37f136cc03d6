package org.ecopark.formats;

/** A file cannot be read any further; the message is a sentence for its owner, with the line where one is known. */
public class BrokenFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenFileException(String sentence) {
        super(sentence);
    }

    public BrokenFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
