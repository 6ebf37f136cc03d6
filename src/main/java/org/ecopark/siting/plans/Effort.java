package org.ecopark.siting.plans;

import java.util.function.DoubleConsumer;

/**
 * How much a solution may take.
 *
 * @param work one is about a second on a usual machine: {@value #PAIRS} pairs of site and stream looked at by our own
 *     search, or a deterministic second of CP-SAT
 * @param seconds by the clock, as a last resort; a run that it stops is not reproducible
 * @param progress told the share of the clock that is used; throws when the work is to stop
 */
public record Effort(double work, double seconds, DoubleConsumer progress) {

    static final long PAIRS = 20_000_000;
}
