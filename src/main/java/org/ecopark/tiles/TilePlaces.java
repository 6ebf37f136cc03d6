package org.ecopark.tiles;

import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.web.Problem;

/** Grids and tiles as addresses name them; what is not there is not found. */
final class TilePlaces {

    /** A unit of a tile of this level is 4 cm at the equator: what lies deeper is drawn from it. */
    static final int DEEPEST = 18;

    private TilePlaces() {}

    static TileMatrixSet set(String id) {
        return TileMatrixSet.find(id)
                .orElseThrow(
                        () -> Problem.notFound("unknown_grid").with("given", id).exception());
    }

    static Tile tile(TileMatrixSet set, String z, String x, String y) {
        long level = number(z);
        if (level > DEEPEST || !Tile.exists(set, level, number(x), number(y))) {
            throw Problem.notFound("unknown_tile")
                    .with("tile", z + "/" + x + "/" + y)
                    .with("grid", set.id())
                    .with("deepest", DEEPEST)
                    .exception();
        }
        return new Tile(set, (int) level, (int) number(x), (int) number(y));
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
}
