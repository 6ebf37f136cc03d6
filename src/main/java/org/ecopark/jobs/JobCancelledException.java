package org.ecopark.jobs;

/** The work was told to stop; whatever it had begun is rolled back. */
public class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final JobState endsAs;

    JobCancelledException(JobState endsAs, String reason) {
        super(reason);
        this.endsAs = endsAs;
    }

    JobState endsAs() {
        return endsAs;
    }
}
