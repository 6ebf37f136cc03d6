package org.ecopark_faults.leftward.transport;

import org.ecopark_faults.leftward.exchange.Target;

/** Imports left, hidden in an array and a type argument. */
class Leftward {
    Target[] targets;
}
