package org.ecopark.layers.runs;

import java.util.function.LongConsumer;
import org.ecopark.jobs.JobProgress;

/** What a run computes. */
@FunctionalInterface
public interface RunWork {

    /**
     * Computes on the job's thread, outside of any transaction.
     *
     * @throws org.ecopark.jobs.JobFailedException with a sentence for the person who started it
     */
    Outcome work(JobProgress progress);

    /**
     * What came out.
     *
     * @param summary as JSON
     * @param rows writes the rows of the run whose id it is given; called once, in the transaction that finishes the run
     */
    record Outcome(String summary, LongConsumer rows) {

        /** Of a run that has no rows. */
        public static Outcome of(String summary) {
            return new Outcome(summary, id -> {});
        }
    }
}
