package org.ecopark.maps.pictures;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;
import org.ecopark.geo.Tile;
import org.ecopark.geo.TileMatrixSet;
import org.ecopark.layers.cache.CachedTile;
import org.ecopark.layers.cache.TileCache;
import org.ecopark.layers.cache.TileKey;
import org.ecopark.maps.drawing.Scene;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** Tiles of maps, kept once they are made until rows or style change. */
@Component
public class TilePictures {

    /** How far beyond a tile something may lie that still shows in it: symbols, and labels of the same block. */
    private static final double MARGIN = 4;

    private static final int LARGEST_SCALE = 4;

    private final Pictures pictures;
    private final TileCache cache;

    TilePictures(Pictures pictures, TileCache cache) {
        this.pictures = pictures;
        this.cache = cache;
    }

    /**
     * The tile, transparent where nothing is drawn (white as JPEG).
     *
     * @param scale 1 for 256 pixels, 2 for 512, with symbols as much larger
     */
    public CachedTile tile(List<LayerOrder> layers, Tile tile, int scale, PictureFormat format) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("Tiles are 1 to " + LARGEST_SCALE + " times as large, not " + scale);
        }
        TileKey key = new TileKey(
                layers.stream().map(order -> order.layer().name()).toList(),
                "map-" + format.name() + "-" + scale,
                styles(layers),
                filters(layers),
                Asker.everyone(),
                tile,
                MARGIN);
        return cache.tile(key, () -> CachedTile.of(pictures.draw(order(layers, tile, scale), format), ""));
    }

    private static String styles(List<LayerOrder> layers) {
        return String.join(
                ",",
                layers.stream()
                        .map(order -> order.style().name() + "@" + order.style().fingerprint())
                        .toList());
    }

    private static String filters(List<LayerOrder> layers) {
        return layers.stream().allMatch(order -> order.filter() == Filter.INCLUDE)
                ? ""
                : String.join(
                        ",",
                        layers.stream().map(order -> order.filter().toString()).toList());
    }

    private static MapOrder order(List<LayerOrder> layers, Tile tile, int scale) {
        int side = TileMatrixSet.PIXELS * scale;
        MapFrame frame = new MapFrame(
                Crs.of("EPSG:" + tile.set().srid()), tile.west(), tile.south(), tile.east(), tile.north(), side, side);
        return new MapOrder(new Scene(frame, scale), layers, null);
    }
}
