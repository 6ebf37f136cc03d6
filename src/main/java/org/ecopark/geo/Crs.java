package org.ecopark.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system by its EPSG code, always with easting or longitude first, and the way from it to
 * register coordinates. Agrees with PostGIS within 5 mm for EPSG:27700 and 5179 where no grid shift file is involved.
 */
public final class Crs {

    private static final ConcurrentMap<String, Crs> KNOWN = new ConcurrentHashMap<>();

    private final String code;
    private final CoordinateReferenceSystem system;
    private final MathTransform toRegister;
    private final Optional<Box> areaOfUse;
    private final boolean northFirst;

    private Crs(String given) {
        try {
            WktCrs.Found found =
                    isText(given) ? WktCrs.read(given) : new WktCrs.Found(CRS.decode(given, true), Optional.of(given));
            this.system = found.system();
            this.code = found.code().orElse(system.getName().getCode());
            this.toRegister = CRS.findMathTransform(system, CRS.decode("EPSG:" + Geometries.SRID, true), true);
            this.areaOfUse = areaOf(system);
            this.northFirst =
                    found.code().isPresent() && CRS.getAxisOrder(CRS.decode(code, false)) == CRS.AxisOrder.NORTH_EAST;
        } catch (FactoryException e) {
            throw new UnknownCrsException(isText(given) ? "of the text " + head(given) : given, e);
        }
    }

    /**
     * The system of a code such as {@code EPSG:27700} or {@code CRS:84}, or of a text as it stands in .prj files (WKT 1).
     * The first call takes about a second.
     *
     * @throws UnknownCrsException when there is no such code, or the text cannot be read
     */
    public static Crs of(String code) {
        if (isText(code)) {
            return KNOWN.computeIfAbsent(code.strip(), Crs::new);
        }
        String normal = code.strip().toUpperCase(Locale.ROOT);
        String key = "CRS:84".equals(normal) || "OGC:CRS84".equals(normal) ? "EPSG:4326" : normal;
        return KNOWN.computeIfAbsent(key, Crs::new);
    }

    private static boolean isText(String given) {
        return given.indexOf('[') > 0;
    }

    private static String head(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(60, line.length()));
    }

    /** The code; for a text of no known code the name that it gives itself. */
    public String code() {
        return code;
    }

    /** The number behind {@code EPSG:}. */
    public int srid() {
        return Integer.parseInt(code.substring(code.indexOf(':') + 1));
    }

    /** Whether the register that defines the system names northing or latitude before easting or longitude. */
    public boolean isNorthFirst() {
        return northFirst;
    }

    /** Whether its coordinates are lengths, such as metres, and not degrees. */
    public boolean isProjected() {
        return system instanceof ProjectedCRS;
    }

    /**
     * Whether the way from its datum to WGS 84 is known. Where it is not, places may be off by up to some hundred metres.
     */
    public boolean isDatumKnown() {
        try {
            CRS.findMathTransform(system, CRS.decode("EPSG:" + Geometries.SRID, true), false);
            return true;
        } catch (FactoryException e) {
            return false;
        }
    }

    /** The area for which the system is made, as its register states it; empty when it states none. */
    public Optional<Box> areaOfUse() {
        return areaOfUse;
    }

    private static Optional<Box> areaOf(CoordinateReferenceSystem system) {
        GeographicBoundingBox area = CRS.getGeographicBoundingBox(system);
        return area == null
                ? Optional.empty()
                : Optional.of(new Box(
                        area.getWestBoundLongitude(),
                        area.getSouthBoundLatitude(),
                        area.getEastBoundLongitude(),
                        area.getNorthBoundLatitude()));
    }

    public boolean isRegister() {
        return toRegister.isIdentity();
    }

    /**
     * A geometry of this system (easting or longitude first) in register coordinates.
     *
     * @throws IllegalArgumentException when a coordinate lies outside what the projection can turn back
     */
    public Geometry toRegister(Geometry geometry) {
        try {
            Geometry moved = isRegister() ? geometry.copy() : JTS.transform(geometry, toRegister);
            moved.setSRID(Geometries.SRID);
            return moved;
        } catch (TransformException e) {
            throw new IllegalArgumentException("outside the area of " + code + ": " + e.getMessage(), e);
        }
    }

    /**
     * A geometry in register coordinates in this system, easting or longitude first.
     *
     * @throws IllegalArgumentException when a coordinate lies outside what the projection can turn
     */
    public Geometry fromRegister(Geometry geometry) {
        try {
            return isRegister() ? geometry.copy() : JTS.transform(geometry, toRegister.inverse());
        } catch (TransformException e) {
            throw new IllegalArgumentException("outside the area of " + code + ": " + e.getMessage(), e);
        }
    }

    CoordinateReferenceSystem system() {
        return system;
    }

    MathTransform transformToRegister() {
        return toRegister;
    }

    @Override
    public String toString() {
        return code;
    }
}
