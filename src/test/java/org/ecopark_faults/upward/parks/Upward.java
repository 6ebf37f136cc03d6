package org.ecopark_faults.upward.parks;

import org.ecopark_faults.upward.exchange.Target;

/** Imports up. */
class Upward {
    Target target;
}
