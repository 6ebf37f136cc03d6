package org.ecopark.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * Shortest lines on the ellipsoid of WGS 84. Method: Karney 2013 (doi 10.1007/s00190-012-0578-z), exact to some
 * nanometres; PostGIS measures geography by the same method.
 */
public final class Geodesics {

    private Geodesics() {}

    /** Distance in metres between two points in register coordinates. */
    public static double metres(double longitude1, double latitude1, double longitude2, double latitude2) {
        return Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.DISTANCE).s12;
    }
}
