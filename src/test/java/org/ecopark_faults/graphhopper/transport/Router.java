package org.ecopark_faults.graphhopper.transport;

import com.graphhopper.GraphHopper;

/** Finds ways past the package that guards the road graphs. */
class Router {
    GraphHopper hopper;
}
