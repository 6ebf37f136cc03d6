package org.ecopark.maps.pictures;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Crs;
import org.ecopark.geo.MapFrame;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileMatrixSet;
import org.ecopark.layers.cache.CachedTile;
import org.ecopark.layers.cache.TileCache;
import org.ecopark.layers.cache.TileKey;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tiles of maps, kept once they are made until rows or style change. */
@Component
public class TilePictures {

    /**
     * How far beyond a tile something may lie that still shows in it, in pixels of 0.28 mm: symbols, and labels of the
     * same block.
     */
    private static final double MARGIN = 1024;

    private static final int LARGEST_SCALE = 4;

    /** Sides of the pictures that are kept, in pixels. */
    private static final List<Integer> SIDES = List.of(256, 512, 1024);

    /** Parts of a pixel by which a rectangle may miss a tile and be taken for it: clients round. */
    private static final double NEAR = 0.01;

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
        return tile(layers, tile, TileMatrixSet.PIXELS * scale, scale, null, format);
    }

    /** The map, when it is a tile of one of the grids, as web maps ask for them by GetMap; else empty. */
    public Optional<CachedTile> findTile(MapOrder order, PictureFormat format) {
        MapFrame frame = order.scene().frame();
        boolean square = frame.width() == frame.height() && SIDES.contains(frame.width());
        if (!square || order.layers().isEmpty() || order.scene().scale() > LARGEST_SCALE) {
            return Optional.empty();
        }
        return findGrid(frame.crs())
                .flatMap(grid -> findTile(grid, frame))
                .map(tile ->
                        tile(order.layers(), tile, frame.width(), order.scene().scale(), order.ground(), format));
    }

    private static Optional<TileMatrixSet> findGrid(Crs crs) {
        return switch (crs.code()) {
            case "EPSG:3857" -> Optional.of(TileMatrixSet.WEB_MERCATOR_QUAD);
            case "EPSG:4326", "CRS:84" -> Optional.of(TileMatrixSet.WORLD_CRS84_QUAD);
            default -> Optional.empty();
        };
    }

    private static Optional<Tile> findTile(TileMatrixSet grid, MapFrame frame) {
        double side = frame.maxX() - frame.minX();
        long z = Math.round(Math.log(grid.tileSide(0) / side) / Math.log(2));
        long x = Math.round((frame.minX() - grid.west()) / side);
        long y = Math.round((grid.north() - frame.maxY()) / side);
        if (!Tile.exists(grid, z, x, y)) {
            return Optional.empty();
        }
        Tile tile = new Tile(grid, (int) z, (int) x, (int) y);
        double near = NEAR * frame.resolutionX();
        boolean same = Math.abs(tile.west() - frame.minX()) < near
                && Math.abs(tile.east() - frame.maxX()) < near
                && Math.abs(tile.south() - frame.minY()) < near
                && Math.abs(tile.north() - frame.maxY()) < near;
        return same ? Optional.of(tile) : Optional.empty();
    }

    private CachedTile tile(
            List<LayerOrder> layers, Tile tile, int side, double scale, @Nullable Color ground, PictureFormat format) {
        String look = "map-" + format.name() + "-" + side + "-" + scale
                + (ground == null ? "" : "-" + Integer.toHexString(ground.getRGB()));
        TileKey key = new TileKey(
                layers.stream().map(order -> order.layer().name()).toList(),
                look,
                styles(layers),
                filters(layers),
                Asker.everyone(),
                tile,
                Math.max(1, MARGIN * scale / side));
        MapFrame frame = new MapFrame(
                Crs.of("EPSG:" + tile.set().srid()), tile.west(), tile.south(), tile.east(), tile.north(), side, side);
        MapOrder order = new MapOrder(new Scene(frame, scale), layers, ground);
        return cache.tile(key, () -> CachedTile.of(pictures.draw(order, format), ""));
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
}
