package org.ecopark.optimise;

/**
 * The size of what was handed to the solver, which the clock does not change: components with something to decide, and
 * the nodes and arcs in them. Components that can be read off are not counted.
 */
public record FlowWork(int components, int nodes, int arcs) {}
