package org.ecopark.jobs;

/** The work cannot be done; the message is a sentence for the person who started it. */
public class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JobFailedException(String sentence) {
        super(sentence);
    }
}
