package org.ecopark.geo.tiling;

import org.ecopark.geo.Box;

/** Columns and rows of one level of a grid, both ends included. */
public record TileRange(int z, int minColumn, int maxColumn, int minRow, int maxRow) {

    /** The tiles that a box meets; of one that crosses the antimeridian, all columns. */
    public static TileRange of(TileMatrixSet set, int z, Box box) {
        boolean crosses = box.crossesAntimeridian();
        return new TileRange(
                z,
                within(set.column(crosses ? -180 : box.west(), z), set.columns(z)),
                within(set.column(crosses ? 180 : box.east(), z), set.columns(z)),
                within(set.row(box.north(), z), set.rows(z)),
                within(set.row(box.south(), z), set.rows(z)));
    }

    public boolean contains(long x, long y) {
        return x >= minColumn && x <= maxColumn && y >= minRow && y <= maxRow;
    }

    private static int within(double place, long count) {
        return (int) Math.max(0, Math.min(count - 1.0, Math.floor(place)));
    }
}
