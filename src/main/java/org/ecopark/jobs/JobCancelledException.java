package org.ecopark.jobs;

/** The work was told to stop; whatever it had begun is rolled back. */
public class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobCancelledException(String reason) {
        super(reason);
    }
}
