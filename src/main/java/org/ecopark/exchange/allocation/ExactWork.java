package org.ecopark.exchange.allocation;

import org.ecopark.jobs.JobFailedException;
import org.ecopark.jobs.JobProgress;
import org.ecopark.layers.runs.RunWork;
import org.ecopark.optimise.FlowOutOfRangeException;

/**
 * Work over an allocation. Amounts and prices that are too large to be compared exactly end it with a sentence instead
 * of a number.
 */
public record ExactWork(RunWork inner) implements RunWork {

    @Override
    public Outcome work(JobProgress progress) {
        try {
            return inner.work(progress);
        } catch (FlowOutOfRangeException | ArithmeticException e) {
            throw new JobFailedException("The amounts and prices are too large to be compared exactly. Take one aim, "
                    + "smaller prices or a smaller area.");
        }
    }
}
