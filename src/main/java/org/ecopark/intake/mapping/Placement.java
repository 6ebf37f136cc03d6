package org.ecopark.intake.mapping;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.WktText;
import org.ecopark.geo.Box;
import org.ecopark.geo.Crs;
import org.ecopark.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Brings the place of a record into register coordinates: reads it, transforms it, mends what crosses itself and says
 * so, and refuses what cannot be. Exchanged axes are named and never turned silently.
 */
final class Placement {

    /** How far beyond the area that a system is made for its coordinates are still used, such as UTM's next zone. */
    private static final double SPILL_DEGREES = 3;

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Crs crs;
    private final boolean latitudeFirst;
    private final boolean stated;
    private final @Nullable Box area;
    private final Map<String, Crs> others = new ConcurrentHashMap<>();
    private final DryFeet feet = new DryFeet();
    private long placed;
    private long swapped;
    private long outsideSystem;
    private long offEarth;

    /** {@code stated}: whether the file or somebody said the system, which else is taken to be longitude and latitude. */
    Placement(Crs crs, boolean stated, boolean latitudeFirst, @Nullable Box area) {
        this.crs = crs;
        this.stated = stated;
        this.latitudeFirst = latitudeFirst;
        this.area = area;
    }

    /** What most places that were read suffer from, which then is the file's fault; null when there is nothing. */
    @Nullable
    String faultOfMost() {
        if (swapped * 2 > placed) {
            return "most places of the file fit only with their axes exchanged" + howToSwap();
        }
        if (offEarth * 2 > placed && !crs.isProjected()) {
            return "most places of the file are no degrees"
                    + (stated ? "" : ", and the file does not state its coordinate" + " reference system")
                    + "; say which it is with crs=EPSG:...";
        }
        if ((outsideSystem + offEarth) * 2 > placed) {
            return "most places of the file do not suit " + crs.code()
                    + ", their coordinate reference system; say the right one with crs=EPSG:...";
        }
        return null;
    }

    /** Says what concerns every place of the file. */
    void sayOfSystem(IssueBook issues) {
        if (!crs.isDatumKnown()) {
            issues.fileWarning(
                    "unknown_datum",
                    "how the datum of " + crs.code() + " lies to WGS 84 is not known; places may be off by up to some"
                            + " hundred metres. If the system has an EPSG code, say crs=EPSG:...");
        }
    }

    /** Says what can be told only after the last place. */
    void sayOfAxes(IssueBook issues) {
        if (!crs.isProjected() && feet.wouldBeDryTurned()) {
            issues.fileWarning(
                    "swapped_axes",
                    "the places lie in the sea, and with their axes exchanged they would lie on land" + howToSwap());
        }
    }

    /** The place in register coordinates; null when the row has none or is refused. */
    @Nullable
    Geometry place(Target.Place from, RowValues row, RowIssues issues) {
        if (from.none()) {
            return null;
        }
        if (from.wkt() != null) {
            return ofText(row.get(from.wkt()), issues);
        }
        if (from.x() != null && from.y() != null) {
            return register(pair(row.get(from.x()), row.get(from.y()), from, issues), crs, issues);
        }
        return register(row.record().geometry(), crs, issues);
    }

    /** A coordinate of the file in register coordinates; null when it cannot be turned into one. */
    @Nullable
    Coordinate placeOf(@Nullable Coordinate inFile) {
        if (inFile == null) {
            return null;
        }
        try {
            Geometry point = crs.toRegister(oriented(FACTORY.createPoint(inFile)));
            return Geometries.findFault(point) == null ? point.getCoordinate() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    void say(FileRecord record, RowIssues issues) {
        for (RecordNotice notice : record.notices()) {
            say(notice, issues);
        }
    }

    private void say(RecordNotice notice, RowIssues issues) {
        if (notice.refusing()) {
            issues.error(notice.code(), notice.sentence(), placeOf(notice.place()));
        } else {
            issues.warning(notice.code(), notice.sentence(), placeOf(notice.place()));
        }
    }

    private @Nullable Geometry ofText(@Nullable Object text, RowIssues issues) {
        if (text == null) {
            return null;
        }
        WktText.Reading reading = WktText.read(Typing.text(text));
        reading.notices().forEach(notice -> say(notice, issues));
        Crs own = crs;
        if (reading.crs() != null) {
            try {
                own = others.computeIfAbsent(reading.crs(), Crs::of);
            } catch (IllegalArgumentException e) {
                issues.error("unknown_crs", String.valueOf(e.getMessage()));
                return null;
            }
        }
        return register(reading.geometry(), own, issues);
    }

    private static @Nullable Geometry pair(
            @Nullable Object x, @Nullable Object y, Target.Place from, RowIssues issues) {
        if (x == null && y == null) {
            return null;
        }
        if (x == null || y == null) {
            issues.error("half_a_place", "'" + (x == null ? from.x() : from.y()) + "' is empty, its partner is not");
            return null;
        }
        try {
            return FACTORY.createPoint(new Coordinate(Typing.number(x, false), Typing.number(y, false)));
        } catch (BadValueException e) {
            issues.error(e.code(), "place: " + e.getMessage());
            return null;
        }
    }

    private @Nullable Geometry register(@Nullable Geometry raw, Crs system, RowIssues issues) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        placed++;
        Geometry turned = oriented(raw);
        if (system.isProjected() && WORLD.contains(turned.getEnvelopeInternal())) {
            refuseDegrees(turned.getCoordinate(), system, issues);
            return null;
        }
        Geometry geometry = transformed(turned, system);
        if (geometry == null || !onEarth(geometry)) {
            refuseOffEarth(turned, system, issues);
            return null;
        }
        issues.at(geometry.getCoordinate());
        feet.see(geometry.getCoordinate());
        if (!isExpected(geometry)) {
            boolean fitsSwapped = fitsSwapped(turned, system);
            swapped += fitsSwapped ? 1 : 0;
            // One such row may be right: a territory overseas. Most of a file are not.
            issues.warning(
                    "outside_area",
                    "lies outside the area in which such files lie"
                            + (fitsSwapped ? "; with its axes exchanged it would lie inside" : ""),
                    null);
        } else if (!suits(geometry, system)) {
            outsideSystem++;
            issues.warning(
                    "outside_crs",
                    "lies outside the area that " + system.code()
                            + " is made for; is it the right coordinate reference system?",
                    null);
        }
        return geometry.getDimension() == 0 ? geometry : mended(geometry, issues);
    }

    private Geometry oriented(Geometry geometry) {
        return latitudeFirst ? swap(geometry) : geometry;
    }

    private static Geometry swap(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply((Coordinate c) -> {
            double x = c.x;
            c.x = c.y;
            c.y = x;
        });
        copy.geometryChanged();
        return copy;
    }

    private static @Nullable Geometry transformed(Geometry geometry, Crs system) {
        try {
            return system.toRegister(geometry);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean onEarth(Geometry geometry) {
        return WORLD.contains(geometry.getEnvelopeInternal());
    }

    /** Metres as small as degrees would lie within 200 m of the system's origin, where nobody builds. */
    private void refuseDegrees(Coordinate first, Crs system, RowIssues issues) {
        outsideSystem++;
        issues.error(
                "degrees_for_metres",
                first.x + ", " + first.y + " look like degrees, but " + system.code()
                        + " counts in metres; degrees are crs=EPSG:4326");
    }

    private void refuseOffEarth(Geometry turned, Crs system, RowIssues issues) {
        Coordinate first = turned.getCoordinate();
        if (fitsSwapped(turned, system)) {
            swapped++;
            issues.error("swapped_axes", first.x + ", " + first.y + " fits only with its axes exchanged" + howToSwap());
        } else {
            offEarth++;
            Coordinate wrong = system.isProjected() ? first : firstOff(turned);
            issues.error(
                    "off_the_earth",
                    wrong.x + ", " + wrong.y + " is no place in " + system.code()
                            + "; check the numbers and the coordinate reference system");
        }
    }

    private static Coordinate firstOff(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates())
                .filter(each -> !WORLD.contains(each))
                .findFirst()
                .orElse(geometry.getCoordinate());
    }

    /** What an importer does about exchanged axes. */
    String howToSwap() {
        return latitudeFirst
                ? ": leave out axes=latitude_first"
                : ": say axes=latitude_first, or exchange the columns in the profile";
    }

    private boolean isExpected(Geometry geometry) {
        return area == null || holds(area, geometry, 0);
    }

    private static boolean suits(Geometry geometry, Crs system) {
        return system.areaOfUse()
                .map(box -> holds(box, geometry, SPILL_DEGREES))
                .orElse(true);
    }

    private static boolean holds(Box box, Geometry geometry, double margin) {
        Coordinate centre = geometry.getEnvelopeInternal().centre();
        return box.parts().stream()
                .anyMatch(part -> centre.x >= part.west() - margin
                        && centre.x <= part.east() + margin
                        && centre.y >= part.south() - margin
                        && centre.y <= part.north() + margin);
    }

    private boolean fitsSwapped(Geometry turned, Crs system) {
        Geometry other = transformed(swap(turned), system);
        return other != null && onEarth(other) && isExpected(other);
    }

    private static @Nullable Geometry mended(Geometry geometry, RowIssues issues) {
        Geometries.Fault fault = Geometries.findFault(geometry);
        if (fault == null) {
            return geometry;
        }
        Coordinate where = fault.place() == null ? null : fault.place().getCoordinate();
        Geometry mended = Geometries.mend(geometry);
        if (mended.isEmpty() || mended.getDimension() != geometry.getDimension()) {
            issues.error("broken_geometry", "the geometry is beyond mending: " + fault.what(), where);
            return null;
        }
        issues.warning("mended_geometry", "the geometry was mended: " + fault.what(), where);
        return mended;
    }
}
