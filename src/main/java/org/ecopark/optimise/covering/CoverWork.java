package org.ecopark.optimise.covering;

/**
 * What a solution took.
 *
 * @param branches of the search, all solves together
 * @param work in CP-SAT's deterministic seconds, which the clock does not change
 * @param seconds by the clock
 * @param solves how many problems were handed over
 */
public record CoverWork(long branches, double work, double seconds, int solves) {

    static final CoverWork NONE = new CoverWork(0, 0, 0, 0);

    CoverWork plus(CoverWork other) {
        return new CoverWork(
                branches + other.branches, work + other.work, seconds + other.seconds, solves + other.solves);
    }

    CoverWork minus(CoverWork other) {
        return new CoverWork(
                branches - other.branches, work - other.work, seconds - other.seconds, solves - other.solves);
    }
}
