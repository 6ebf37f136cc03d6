package org.ecopark.hosting;

/** Something the operator has to change before the server can run; the message is a sentence that says what. */
public class HostingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public HostingFailure(String sentence) {
        super(sentence);
    }

    /** With the sentence and what led to it. */
    public HostingFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
