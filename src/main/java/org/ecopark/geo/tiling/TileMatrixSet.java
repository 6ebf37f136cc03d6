package org.ecopark.geo.tiling;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The grids of tiles that the server speaks, as registered by OGC (Two Dimensional Tile Matrix Set 2.0, annex D). Tiles
 * have 256 pixels a side; rows count from the north, columns from the west, both from 0.
 */
public enum TileMatrixSet {
    /** Spherical Mercator, EPSG:3857: the grid of most web maps. Ends at 85.0511° north and south. */
    WEB_MERCATOR_QUAD(
            "WebMercatorQuad",
            "http://www.opengis.net/def/crs/EPSG/0/3857",
            3857,
            1,
            20_037_508.342_789_244,
            6_378_137),
    /** Longitude and latitude in degrees; two tiles at level 0. */
    WORLD_CRS84_QUAD("WorldCRS84Quad", "http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, 2, 180, 0);

    /** The deepest level; a pixel of it is 4 cm wide at the equator. */
    public static final int DEEPEST = 22;

    public static final int PIXELS = 256;

    private static final double PIXEL_M = 0.000_28;
    private static final double METRES_PER_DEGREE = 6_378_137 * Math.PI / 180;

    private final String id;
    private final String crs;
    private final int srid;
    private final int columnsAtTop;
    private final double halfWidth;
    private final double radius;

    TileMatrixSet(String id, String crs, int srid, int columnsAtTop, double halfWidth, double radius) {
        this.id = id;
        this.crs = crs;
        this.srid = srid;
        this.columnsAtTop = columnsAtTop;
        this.halfWidth = halfWidth;
        this.radius = radius;
    }

    /** The set of an identifier such as {@code WebMercatorQuad}. */
    public static Optional<TileMatrixSet> find(String id) {
        return Stream.of(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    /** Identifier in addresses. */
    public String id() {
        return id;
    }

    /** Address of the registered definition. */
    public String uri() {
        return "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + id;
    }

    /** Coordinate system as OGC API writes it; longitude or easting comes first. */
    public String crs() {
        return crs;
    }

    /** Its code for PostGIS, which has longitude or easting first. */
    public int srid() {
        return srid;
    }

    public boolean isMercator() {
        return radius > 0;
    }

    public long columns(int z) {
        return (long) columnsAtTop << z;
    }

    public long rows(int z) {
        return 1L << z;
    }

    /** Side of a tile in units of the coordinate system. */
    public double tileSide(int z) {
        return 2 * halfWidth / columns(z);
    }

    /** Side of a pixel in units of the coordinate system. */
    public double cellSize(int z) {
        return tileSide(z) / PIXELS;
    }

    /** For pixels of 0.28 mm. */
    public double scaleDenominator(int z) {
        return cellSize(z) * (isMercator() ? 1 : METRES_PER_DEGREE) / PIXEL_M;
    }

    /** Western end in units of the coordinate system. */
    public double west() {
        return -halfWidth;
    }

    /** Northern end in units of the coordinate system. */
    public double north() {
        return isMercator() ? halfWidth : 90;
    }

    /** Northern end in degrees; the southern one is as far from the equator. */
    public double northLatitude() {
        return isMercator() ? latitude(halfWidth) : 90;
    }

    /** How many tiles east of the western end a longitude lies. */
    public double column(double longitude, int z) {
        return (longitude + 180) / 360 * columns(z);
    }

    /** How many tiles south of the northern end a latitude lies; beyond the ends it is that of the ends. */
    public double row(double latitude, int z) {
        double kept = Math.max(-northLatitude(), Math.min(northLatitude(), latitude));
        if (!isMercator()) {
            return (90 - kept) / 180 * rows(z);
        }
        double sine = Math.sin(Math.toRadians(kept));
        double y = Math.log((1 + sine) / (1 - sine)) / 2;
        return Math.max(0, Math.min((double) rows(z), (1 - y / Math.PI) / 2 * rows(z)));
    }

    double longitude(double x) {
        return isMercator() ? x / halfWidth * 180 : x;
    }

    double latitude(double y) {
        return isMercator() ? Math.toDegrees(2 * Math.atan(Math.exp(y / radius)) - Math.PI / 2) : y;
    }
}
