package org.ecopark.jobs;

/** So many jobs wait already that no further one is taken. */
public class TooManyJobsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyJobsException(int waiting) {
        super(waiting + " jobs wait already");
    }
}
