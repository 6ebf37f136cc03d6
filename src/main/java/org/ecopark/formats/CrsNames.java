package org.ecopark.formats;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The many spellings of a coordinate reference system in files, as one code such as {@code EPSG:27700}. */
public final class CrsNames {

    private static final Pattern EPSG = Pattern.compile("(?:.*[:/])?EPSG(?:[:/]+[0-9.]*)?[:/]+([0-9]+)$");
    private static final Pattern LONGITUDE_FIRST = Pattern.compile(".*CRS:?84$");

    private CrsNames() {}

    /** The code of a name, address or URN; the name itself when it is of no known spelling. */
    public static String normal(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        Matcher epsg = EPSG.matcher(upper);
        if (epsg.matches()) {
            return "EPSG:" + epsg.group(1);
        }
        return LONGITUDE_FIRST.matcher(upper).matches() ? "EPSG:4326" : upper;
    }

    /** The code that the member {@code crs} of older GeoJSON and of TopoJSON gives; null when it gives none. */
    public static @Nullable String ofMember(@Nullable Object crs) {
        if (crs instanceof Map<?, ?> member
                && member.get("properties") instanceof Map<?, ?> properties
                && properties.get("name") instanceof String name) {
            return normal(name);
        }
        return null;
    }
}
