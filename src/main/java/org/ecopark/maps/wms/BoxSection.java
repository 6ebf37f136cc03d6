package org.ecopark.maps.wms;

import java.util.List;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;

/** The boxes of a layer in a capabilities document, in degrees and in each system that is named. */
final class BoxSection {

    /** Systems that are named; any other of EPSG can be asked for. */
    static final List<String> SYSTEMS =
            List.of("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:27700", "EPSG:5179", "EPSG:5186");

    private BoxSection() {}

    /** In 1.1.1 easting always comes first; in 1.3.0 the box has the axes of its system. */
    static void write(Writing to, Box box) {
        XmlText xml = to.xml();
        if (to.version() == WmsVersion.V1_3_0) {
            xml.open("EX_GeographicBoundingBox");
            xml.element("westBoundLongitude", number(box.west()));
            xml.element("eastBoundLongitude", number(box.east()));
            xml.element("southBoundLatitude", number(box.south()));
            xml.element("northBoundLatitude", number(box.north()));
            xml.close();
        } else {
            xml.empty(
                    "LatLonBoundingBox",
                    "minx",
                    number(box.west()),
                    "miny",
                    number(box.south()),
                    "maxx",
                    number(box.east()),
                    "maxy",
                    number(box.north()));
        }
        for (String system : SYSTEMS) {
            if (to.version() == WmsVersion.V1_3_0 || system.startsWith("EPSG:")) {
                box(to, system, box);
            }
        }
    }

    private static void box(Writing to, String system, Box box) {
        Crs crs = Crs.of(system);
        Optional<MapFrame> frame = within(crs, box).flatMap(part -> MapFrame.around(crs, part));
        if (frame.isEmpty()) {
            return;
        }
        MapFrame f = frame.get();
        boolean swapped = to.version() == WmsVersion.V1_3_0 && !system.equals("CRS:84") && crs.isNorthFirst();
        to.xml()
                .empty(
                        "BoundingBox",
                        to.version().crs(),
                        system,
                        "minx",
                        number(swapped ? f.minY() : f.minX()),
                        "miny",
                        number(swapped ? f.minX() : f.minY()),
                        "maxx",
                        number(swapped ? f.maxY() : f.maxX()),
                        "maxy",
                        number(swapped ? f.maxX() : f.maxY()));
    }

    /** The part of the box for which the system is made. */
    private static Optional<Box> within(Crs crs, Box box) {
        if (!crs.isProjected()) {
            return Optional.of(box);
        }
        Box area = crs.areaOfUse().orElse(Box.world());
        double west = Math.max(box.west(), area.west());
        double east = Math.min(box.east(), area.east());
        double south = Math.max(box.south(), area.south());
        double north = Math.min(box.north(), area.north());
        return west < east && south < north ? Optional.of(new Box(west, south, east, north)) : Optional.empty();
    }

    private static String number(double value) {
        return new java.math.BigDecimal(value)
                .setScale(7, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
