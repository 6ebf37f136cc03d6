package org.ecopark_faults.referencing.parks;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;

/** Projects outside geo. */
class Projector {
    CoordinateReferenceSystem system;
}
