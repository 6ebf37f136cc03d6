package org.ecopark.exchange.allocation;

import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.jobs.JobWork;
import org.ecopark.optimise.FlowOutOfRangeException;

/** Work over an allocation of which something is kept: all of it when it ends well, nothing when it does not. */
public abstract class KeptWork implements JobWork {

    private final String result;

    /** @param result path of what is kept */
    protected KeptWork(String result) {
        this.result = result;
    }

    /** Does the work and keeps what came out, in one transaction at the end. */
    protected abstract void work(JobProgress progress);

    @Override
    public final String run(JobProgress progress) {
        try {
            work(progress);
            return result;
        } catch (FlowOutOfRangeException | ArithmeticException e) {
            abandon();
            throw new JobFailedException("The amounts and prices are too large to be compared exactly. Take one aim, "
                    + "smaller prices or a smaller area.");
        } catch (RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** Puts away what was laid out. */
    @Override
    public abstract void abandon();
}
