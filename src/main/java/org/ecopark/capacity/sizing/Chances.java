package org.ecopark.capacity.sizing;

/**
 * What seeded draws of all terms and of supply give. The draws are independent of each other, which ranges of real life
 * are not.
 *
 * @param seed the same seed gives the same draws
 * @param npv of the recommended size
 * @param pays share of the draws in which that is above nought
 * @param bestSize of each draw by itself
 */
public record Chances(long seed, int draws, Quantiles npv, double pays, Quantiles bestSize) {

    /** 5, 50 and 95 % of the draws lie below. */
    public record Quantiles(double p5, double p50, double p95) {}
}
