package org.ecopark.jobs;

import org.jspecify.annotations.Nullable;

/** The line between running work and those who wait for it. Safe to be read by other threads. */
public final class JobProgress {

    private volatile double done;
    private volatile String words = "";
    private volatile @Nullable JobCancelledException stop;

    /** Progress that nobody watches, for work outside of a job. */
    public JobProgress() {}

    /**
     * Says how far the work is.
     *
     * @param done from 0 to 1; what lies outside is cut
     * @param words what it does now, for people
     * @throws JobCancelledException when the work is to stop
     */
    public void report(double done, String words) {
        this.done = Math.min(1, Math.max(0, done));
        this.words = words;
        goOn();
    }

    /**
     * Asks whether to go on; cheap enough for every row.
     *
     * @throws JobCancelledException when the work is to stop
     */
    public void goOn() {
        JobCancelledException reason = stop;
        if (reason != null) {
            throw reason;
        }
    }

    /** Tells the work to stop; the first reason counts. */
    void stop(JobState as, String reason) {
        if (stop == null) {
            stop = new JobCancelledException(as, reason);
        }
    }

    double done() {
        return done;
    }

    String words() {
        return words;
    }
}
