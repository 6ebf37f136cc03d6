package org.ecopark.jobs;

/** What a job does. */
@FunctionalInterface
public interface JobWork {

    /**
     * Does the work on the job's own thread.
     *
     * @return path of the result on this server, such as {@code /api/imports/7}
     * @throws JobFailedException with a sentence for the person who started it
     * @throws JobCancelledException when {@link JobProgress#report} was told to stop; to be passed on
     */
    String run(JobProgress progress);

    /** Called instead when the job ends without having begun, to put away what was laid out for it. */
    default void abandon() {}
}
