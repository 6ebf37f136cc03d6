package org.ecopark.optimise.location;

/**
 * What a solution took, counted so that the clock does not change it.
 *
 * @param nodes of the search tree that were bounded
 * @param steps of the bounding, all nodes together
 * @param units work units: site-client pairs looked at
 * @param stopped whether the allowed work ended the search
 */
public record LocationWork(int nodes, long steps, long units, boolean stopped) {}
