package org.ecopark.geo;

import java.util.Map;
import java.util.regex.Pattern;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.wkt.Formattable;

/** Coordinate systems as text for files: well-known text of the first generation, easting or longitude first. */
public final class CrsText {

    private static final String GEOGRAPHIC = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\","
            + "6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    /** Systems of which everybody's text differs from what the library writes. */
    private static final Map<String, String> KNOWN = Map.of(
            "EPSG:4326",
            GEOGRAPHIC,
            "EPSG:3857",
            "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + GEOGRAPHIC
                    + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
                    + "UNIT[\"Meter\",1.0]]");

    private static final Pattern INNER = Pattern.compile(",\\s*(?:TOWGS84\\[[^]]*]|AXIS\\[[^]]*]|AUTHORITY\\[[^]]*])");

    /** What ESRI calls systems, datums and spheroids that EPSG calls otherwise. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("OSGB36 / British National Grid", "British_National_Grid"),
            Map.entry("OSGB36", "GCS_OSGB_1936"),
            Map.entry("Ordnance Survey of Great Britain 1936", "D_OSGB_1936"),
            Map.entry("Airy 1830", "Airy_1830"),
            Map.entry("KGD2002 / Unified CS", "Korea_2000_Korea_Unified_Coordinate_System"),
            Map.entry("KGD2002 / Central Belt 2010", "Korea_2000_Korea_Central_Belt_2010"),
            Map.entry("KGD2002", "GCS_Korea_2000"),
            Map.entry("Korean Geodetic Datum 2002", "D_Korea_2000"),
            Map.entry("GRS 1980", "GRS_1980"),
            Map.entry("WGS 84", "GCS_WGS_1984"));

    private CrsText() {}

    /** What the EPSG register calls the system. */
    public static String name(Crs crs) {
        return crs.system().getName().getCode();
    }

    /** As OGC 01-009 writes it, on one line. */
    public static String wkt(Crs crs) {
        return ((Formattable) crs.system()).toWKT(Citations.OGC, 0);
    }

    /**
     * For .prj files, on one line: without code, axes and shifts, which ESRI does not write there. Names are ESRI's for the
     * systems that the server offers by itself, for others those of the EPSG register.
     */
    public static String esri(Crs crs) {
        String known = KNOWN.get(crs.code());
        if (known != null) {
            return known;
        }
        String text = ((Formattable) crs.system()).toWKT(Citations.ESRI, 0);
        String plain = INNER.matcher(text)
                .replaceAll("")
                .replace("\"Longitude_Of_Center\"", "\"Central_Meridian\"")
                .replace(", ", ",");
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            plain = plain.replace("\"" + name.getKey() + "\"", "\"" + name.getValue() + "\"");
        }
        return plain;
    }
}
