package org.ecopark.layers.cache;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.tiling.Tile;

/**
 * Everything a tile's content depends on, beside the rows of its layers.
 *
 * @param layers names of the layers, in the order in which they are in the tile
 * @param kind what it is, such as {@code mvt} or {@code png}; two doors that make different bytes take different words
 * @param style name and version of what it is drawn with; empty when it is not drawn
 * @param parameters filter, chosen properties and the like, written the same way each time; empty when there are none
 * @param tile also its level and grid; a picture of twice the size or another format differs in {@code kind}
 * @param margin how far outside the tile a feature still shows in it, in sides of the tile; a change within it drops
 *     the tile
 */
public record TileKey(
        List<String> layers, String kind, String style, String parameters, Asker asker, Tile tile, double margin) {

    public TileKey {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || !(margin >= 0 && margin <= 64)) {
            throw new IllegalArgumentException("A tile shows a layer, with a margin of 0 to 64 tiles, not " + margin);
        }
    }

    boolean meets(Box where) {
        return tile.meets(where, margin);
    }
}
