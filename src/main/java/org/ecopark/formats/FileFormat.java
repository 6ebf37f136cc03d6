package org.ecopark.formats;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of files that can be read. */
public enum FileFormat {
    /** A table of text with a header line; RFC 4180 quotes, any delimiter. */
    CSV,
    /** RFC 7946: a FeatureCollection, one Feature, one geometry, or a text sequence (RFC 8142, also one per line). */
    GEOJSON,
    /** A Topology with shared arcs, quantised or not. Held in memory as a whole, since arcs may follow their users. */
    TOPOJSON,
    /** ESRI Shapefile: .shp with .dbf, .prj and .cpg beside it. */
    SHAPEFILE,
    /** OGC GeoPackage; one of its feature or attribute tables at a time. */
    GEOPACKAGE,
    /** FlatGeobuf 3. */
    FLATGEOBUF,
    /** KML 2.2, also zipped as KMZ. */
    KML,
    /** One sheet of an Excel workbook (Office Open XML) with a header line. */
    XLSX;

    /** Name in profiles and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a key.
     *
     * @throws IllegalArgumentException with the keys there are, when it is none of them
     */
    public static FileFormat of(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown format '" + key + "'; formats are "
                        + Arrays.stream(values()).map(FileFormat::key).toList()));
    }
}
