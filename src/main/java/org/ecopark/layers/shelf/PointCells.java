package org.ecopark.layers.shelf;

import java.util.Optional;
import org.ecopark.geo.Box;

/**
 * The grid by whose cells neighbouring points are drawn as one at small scales. It lies fast on the world in web Mercator,
 * so that every picture of a scale gathers the same points at the same place, and is the one of vector tiles: 32 cells
 * along a tile's side, 16 to 32 pixels each.
 *
 * @param level of the tiles, from 0
 */
public record PointCells(int level) {

    /** Beyond it web Mercator has no tiles. */
    public static final double LAST_LATITUDE = 85.06;

    private static final double SCALE_AT_LEVEL_0 = 279_541_132.014;
    private static final int PER_TILE = 32;

    /** The level whose tiles a map of that scale shows; empty where points are drawn one by one. */
    public static Optional<PointCells> at(double scaleDenominator) {
        // A little more, since denominators of whole levels are rounded.
        double level = Math.log(SCALE_AT_LEVEL_0 / scaleDenominator) / Math.log(2) + 0.01;
        return level < TileProperties.SINGLE_FROM
                ? Optional.of(new PointCells((int) Math.max(0, level)))
                : Optional.empty();
    }

    /** Cells around the world, and from north to south. */
    public long count() {
        return (long) PER_TILE << level;
    }

    /** Counted from 180 degrees west. */
    public long column(double longitude) {
        return bounded(Math.floor((longitude + 180) / 360 * count()));
    }

    /** Counted from the north. */
    public long row(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude))));
        double northing = Math.log((1 + sine) / (1 - sine)) / (2 * Math.PI);
        return bounded(Math.floor((1 - northing) / 2 * count()));
    }

    private long bounded(double cell) {
        return (long) Math.max(0, Math.min(count() - 1.0, cell));
    }

    /** The whole cells that a box meets. */
    public Box around(Box box) {
        return new Box(
                longitude(column(box.west())),
                latitude(row(box.south()) + 1),
                longitude(column(box.east()) + 1),
                latitude(row(box.north())));
    }

    private double longitude(long column) {
        return column * 360.0 / count() - 180;
    }

    /** Of the northern side of a row; the outermost rows reach to the poles. */
    private double latitude(long row) {
        if (row <= 0 || row >= count()) {
            return row <= 0 ? 90 : -90;
        }
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / count()))));
    }
}
