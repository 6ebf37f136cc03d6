package org.ecopark.formats.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats in which features can be written. */
public enum WritableFormat {
    /** RFC 7946; in other systems than WGS 84 with the member {@code crs} of 2008, which readers still know. */
    GEOJSON("geojson", "application/geo+json", true, Long.MAX_VALUE),
    /** GeoJSON text sequence, RFC 8142. */
    GEOJSONSEQ("geojsonl", "application/geo+json-seq", false, Long.MAX_VALUE),
    /** RFC 4180, UTF-8; geometry as WKT, or points as longitude and latitude. */
    CSV("csv", "text/csv;charset=UTF-8", true, Long.MAX_VALUE),
    /** OGC GeoPackage 1.3 with a spatial index. */
    GPKG("gpkg", "application/geopackage+sqlite3", true, Long.MAX_VALUE),
    /** FlatGeobuf 3 with a packed Hilbert R-tree. */
    FGB("fgb", "application/flatgeobuf", true, Long.MAX_VALUE),
    /** Zipped ESRI Shapefiles, one for each kind of geometry. */
    SHP("shp.zip", "application/zip", true, Long.MAX_VALUE),
    /** KML 2.2. */
    KML("kml", "application/vnd.google-earth.kml+xml", false, Long.MAX_VALUE),
    /** Zipped KML. */
    KMZ("kmz", "application/vnd.google-earth.kmz", false, Long.MAX_VALUE),
    /** Excel workbook; its sheets end at row 1,048,576. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true, 1_048_575);

    private final String ending;
    private final String mediaType;
    private final boolean anyCrs;
    private final long mostFeatures;

    WritableFormat(String ending, String mediaType, boolean anyCrs, long mostFeatures) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.anyCrs = anyCrs;
        this.mostFeatures = mostFeatures;
    }

    /** Name in addresses and commands. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WritableFormat> find(String key) {
        return Arrays.stream(values())
                .filter(format -> format.key().equals(key))
                .findFirst();
    }

    /** Names of all formats. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(WritableFormat::key).toList();
    }

    /** How names of such files end, without the dot before. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it can hold coordinates of other systems than WGS 84, and say so. */
    public boolean holdsAnyCrs() {
        return anyCrs;
    }

    /** How many features it can hold at most by its own definition. */
    public long mostFeatures() {
        return mostFeatures;
    }
}
