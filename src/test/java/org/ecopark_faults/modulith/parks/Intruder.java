package org.ecopark_faults.modulith.parks;

import org.ecopark_faults.modulith.materials.Target;

/** Imports a neighbour that its package does not name. */
public class Intruder {
    Target target;
}
