package org.ecopark_faults.ortools.exchange;

import com.google.ortools.graph.MinCostFlow;

/** Uses the solver past the room that guards it. */
class Allocator {
    MinCostFlow solver;
}
