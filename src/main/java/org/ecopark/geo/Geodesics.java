package org.ecopark.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
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

    /**
     * The points on a geodesic circle, evenly by azimuth from north by east: longitude and latitude in turn. Longitudes
     * go on beyond 180 degrees where the circle crosses the antimeridian.
     */
    public static double[] circle(double longitude, double latitude, double radiusMetres, int points) {
        double[] lonLat = new double[points * 2];
        for (int i = 0; i < points; i++) {
            GeodesicData end = Geodesic.WGS84.Direct(
                    latitude,
                    longitude,
                    360.0 * i / points,
                    radiusMetres,
                    GeodesicMask.LONGITUDE | GeodesicMask.LATITUDE | GeodesicMask.LONG_UNROLL);
            lonLat[2 * i] = end.lon2;
            lonLat[2 * i + 1] = end.lat2;
        }
        return lonLat;
    }
}
