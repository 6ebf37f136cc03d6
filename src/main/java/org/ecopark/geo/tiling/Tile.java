package org.ecopark.geo.tiling;

import org.ecopark.geo.Box;

/**
 * One tile of a grid.
 *
 * <p>Throws IllegalArgumentException when the grid has no such tile
 *
 * @param z level, 0 is the whole world
 * @param x column, from the west
 * @param y row, from the north
 */
public record Tile(TileMatrixSet set, int z, int x, int y) {

    public Tile {
        if (!exists(set, z, x, y)) {
            throw new IllegalArgumentException(set.id() + " has no tile " + z + "/" + x + "/" + y);
        }
    }

    /** Whether the grid has such a tile. */
    public static boolean exists(TileMatrixSet set, long z, long x, long y) {
        return z >= 0
                && z <= TileMatrixSet.DEEPEST
                && x >= 0
                && y >= 0
                && x < set.columns((int) z)
                && y < set.rows((int) z);
    }

    /** Western edge in units of the grid's coordinate system. */
    public double west() {
        return set.west() + x * set.tileSide(z);
    }

    public double east() {
        return set.west() + (x + 1) * set.tileSide(z);
    }

    public double north() {
        return set.north() - y * set.tileSide(z);
    }

    public double south() {
        return set.north() - (y + 1) * set.tileSide(z);
    }

    /** The tile in degrees. */
    public Box box() {
        return box(0);
    }

    /**
     * The tile and what lies around it, in degrees, cut at the ends of the world.
     *
     * @param margin on each side, in sides of the tile
     */
    public Box box(double margin) {
        double more = margin * set.tileSide(z);
        return new Box(
                within(set.longitude(west() - more), 180),
                within(set.latitude(south() - more), 90),
                within(set.longitude(east() + more), 180),
                within(set.latitude(north() + more), 90));
    }

    private static double within(double degrees, double limit) {
        return Math.max(-limit, Math.min(limit, degrees));
    }

    /**
     * Whether a box and the tile with a margin have a point in common; where rounding leaves it open, they have.
     *
     * @param margin on each side, in sides of the tile
     */
    public boolean meets(Box box, double margin) {
        double room = margin + 1e-6;
        for (Box part : box.parts()) {
            if (set.column(part.west(), z) <= x + 1 + room
                    && set.column(part.east(), z) >= x - room
                    && set.row(part.north(), z) <= y + 1 + room
                    && set.row(part.south(), z) >= y - room) {
                return true;
            }
        }
        return false;
    }
}
