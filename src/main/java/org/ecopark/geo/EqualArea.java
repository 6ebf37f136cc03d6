package org.ecopark.geo;

import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/**
 * A plane around a place in which areas are true: Lambert's azimuthal equal-area projection of WGS 84, in metres east and
 * north of the place. Distances from the centre shrink by {@code cos(c/2)} along and grow by {@code 1/cos(c/2)} across
 * the ray, with {@code c} the angle from the centre: 0.08 % at 500 km, 0.3 % at 1,000 km.
 */
public final class EqualArea {

    private final String wkt;
    private final CoordinateReferenceSystem system;
    private final MathTransform toRegister;
    private final MathTransform toPlane;

    private EqualArea(double longitude, double latitude) {
        wkt = String.format(
                Locale.ROOT,
                "PROJCS[\"Equal area around %1$.6f, %2$.6f\", GEOGCS[\"WGS 84\", DATUM[\"WGS_1984\", "
                        + "SPHEROID[\"WGS 84\", 6378137, 298.257223563]], PRIMEM[\"Greenwich\", 0], "
                        + "UNIT[\"degree\", 0.017453292519943295], AXIS[\"Longitude\", EAST], "
                        + "AXIS[\"Latitude\", NORTH]], PROJECTION[\"Lambert_Azimuthal_Equal_Area\"], "
                        + "PARAMETER[\"latitude_of_center\", %2$.6f], PARAMETER[\"longitude_of_center\", %1$.6f], "
                        + "PARAMETER[\"false_easting\", 0], PARAMETER[\"false_northing\", 0], UNIT[\"m\", 1], "
                        + "AXIS[\"Easting\", EAST], AXIS[\"Northing\", NORTH]]",
                longitude,
                latitude);
        try {
            system = CRS.parseWKT(wkt);
            toRegister = CRS.findMathTransform(system, CRS.decode("EPSG:" + Geometries.SRID, true), true);
            toPlane = toRegister.inverse();
        } catch (FactoryException | TransformException e) {
            throw new IllegalStateException("No equal-area plane around " + longitude + ", " + latitude, e);
        }
    }

    /** The plane around a place. */
    public static EqualArea around(double longitude, double latitude) {
        Geometries.point(longitude, latitude);
        return new EqualArea(longitude, latitude);
    }

    /** The system as well-known text. */
    public String wkt() {
        return wkt;
    }

    CoordinateReferenceSystem system() {
        return system;
    }

    /** Metres east and north of the centre. */
    public double[] toPlane(double longitude, double latitude) {
        return moved(toPlane, longitude, latitude);
    }

    /** Longitude and latitude. */
    public double[] toRegister(double east, double north) {
        return moved(toRegister, east, north);
    }

    private static double[] moved(MathTransform transform, double x, double y) {
        double[] point = {x, y};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException("outside of the plane: " + x + ", " + y, e);
        }
        return point;
    }
}
