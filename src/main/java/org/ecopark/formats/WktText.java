package org.ecopark.formats;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries written as text in a column: WKT, or EWKT with {@code SRID=27700;} before it. */
public final class WktText {

    private static final Pattern SRID = Pattern.compile("(?i)\\s*SRID\\s*=\\s*(\\d+)\\s*;(.*)", Pattern.DOTALL);

    /** The SRID stays 0: which system the numbers belong to is known to the caller only. */
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private WktText() {}

    /**
     * A geometry and what was said about it.
     *
     * @param geometry null when the text cannot be read, with a notice that says why
     * @param crs code such as {@code EPSG:27700} when the text gives one
     */
    public record Reading(
            @Nullable Geometry geometry, @Nullable String crs, List<RecordNotice> notices) {}

    /** Reads a text; open rings are closed with a notice. */
    public static Reading read(String text) {
        Matcher prefixed = SRID.matcher(text);
        boolean hasSrid = prefixed.matches();
        String crs = hasSrid ? "EPSG:" + prefixed.group(1) : null;
        String wkt = hasSrid ? prefixed.group(2) : text;
        try {
            return new Reading(finite(new WKTReader(FACTORY).read(wkt)), crs, List.of());
        } catch (ParseException e) {
            return refused(crs, e.getMessage());
        } catch (IllegalArgumentException e) {
            return mended(wkt, crs, e);
        }
    }

    private static Reading mended(String wkt, @Nullable String crs, IllegalArgumentException reason) {
        WKTReader reader = new WKTReader(FACTORY);
        reader.setFixStructure(true);
        try {
            Geometry closed = finite(reader.read(wkt));
            RecordNotice notice = RecordNotice.mended(
                    "unclosed_ring", "a ring did not end where it began and was closed", closed.getCoordinate());
            return new Reading(closed, crs, List.of(notice));
        } catch (ParseException | IllegalArgumentException e) {
            return refused(crs, reason.getMessage());
        }
    }

    private static Geometry finite(Geometry geometry) {
        for (var c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                throw new IllegalArgumentException("a coordinate is not a finite number");
            }
        }
        return geometry;
    }

    private static Reading refused(@Nullable String crs, @Nullable String reason) {
        String sentence = "the geometry text cannot be read: " + reason;
        return new Reading(null, crs, List.of(RecordNotice.refused("broken_geometry", sentence, null)));
    }
}
