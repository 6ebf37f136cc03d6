package org.ecopark.formats.geopackage;

import java.util.List;
import org.ecopark.formats.RecordNotice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The geometries of a GeoPackage: a header of its own (OGC 12-128, 2.1.3) before well-known binary. */
final class GeoPackageGeometry {

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
    private static final int HEADER = 8;

    private final WKBReader reader = new WKBReader(new GeometryFactory());

    /** The geometry; null when it is empty, or cannot be read, which is noted. */
    @Nullable
    Geometry read(byte @Nullable [] blob, List<RecordNotice> notices) {
        if (blob == null || blob.length == 0) {
            return null;
        }
        try {
            int start = start(blob);
            byte[] wkb = java.util.Arrays.copyOfRange(blob, start, blob.length);
            Geometry geometry = reader.read(wkb);
            if (geometry.isEmpty()) {
                return null;
            }
            for (Coordinate c : geometry.getCoordinates()) {
                if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                    throw new ParseException("a coordinate is not a finite number");
                }
            }
            geometry.setSRID(0);
            return geometry;
        } catch (ParseException | IllegalArgumentException e) {
            notices.add(RecordNotice.refused(
                    "broken_geometry", "the geometry cannot be read: " + String.valueOf(e.getMessage()), null));
            return null;
        }
    }

    private static int start(byte[] blob) throws ParseException {
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("it does not begin as geometries of a GeoPackage do");
        }
        int flags = blob[3];
        int envelope = (flags >> 1) & 7;
        if ((flags & 0x20) != 0 || envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("it is of an extended kind, which is not read");
        }
        int start = HEADER + ENVELOPE_BYTES[envelope];
        if (start > blob.length) {
            throw new ParseException("it is cut off");
        }
        return start;
    }
}
