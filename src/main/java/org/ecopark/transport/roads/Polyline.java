package org.ecopark.transport.roads;

import com.graphhopper.util.DistanceCalcEarth;
import java.util.Arrays;

/** A line of longitudes and latitudes in turn, measured as GraphHopper measures its edges: on a sphere. */
final class Polyline {

    private Polyline() {}

    static double metres(double lon, double lat, double toLon, double toLat) {
        return DistanceCalcEarth.DIST_EARTH.calcDist(lat, lon, toLat, toLon);
    }

    /** The same line from its end to its start. */
    static double[] turned(double[] lonLat) {
        double[] turned = new double[lonLat.length];
        for (int i = 0; i < lonLat.length; i += 2) {
            turned[i] = lonLat[lonLat.length - 2 - i];
            turned[i + 1] = lonLat[lonLat.length - 1 - i];
        }
        return turned;
    }

    /** What is left of a line from a share of its length on; at least its last point. */
    static double[] from(double[] lonLat, double share) {
        double whole = 0;
        for (int i = 2; i < lonLat.length; i += 2) {
            whole += metres(lonLat[i - 2], lonLat[i - 1], lonLat[i], lonLat[i + 1]);
        }
        double left = whole * share;
        for (int i = 2; i < lonLat.length; i += 2) {
            double step = metres(lonLat[i - 2], lonLat[i - 1], lonLat[i], lonLat[i + 1]);
            if (left <= step) {
                double part = step == 0 ? 0 : left / step;
                double[] rest = Arrays.copyOfRange(lonLat, i - 2, lonLat.length);
                rest[0] += part * (lonLat[i] - lonLat[i - 2]);
                rest[1] += part * (lonLat[i + 1] - lonLat[i - 1]);
                return rest;
            }
            left -= step;
        }
        return Arrays.copyOfRange(lonLat, lonLat.length - 2, lonLat.length);
    }
}
