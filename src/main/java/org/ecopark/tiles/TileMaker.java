package org.ecopark.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.ecopark.geo.tiling.Tile;
import org.ecopark.geo.tiling.TileRange;
import org.ecopark.layers.cache.CachedTile;
import org.ecopark.layers.cache.TileCache;
import org.ecopark.layers.cache.TileKey;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.VectorTile;
import org.ecopark.web.Problem;
import org.ecopark.web.TimedReads;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Gets tiles from the cache, or from the shelf and then into the cache, compressed where that is worth it. */
@Component
@EnableConfigurationProperties(TilesSettings.class)
class TileMaker {

    /** A feature shows 64 of 4096 units outside a tile. */
    private static final double MARGIN = 1 / 64.0;

    private static final String KIND = "mvt";
    private static final String GZIP = "gzip";
    private static final String PLAIN = "plain";
    private static final int WORTH_COMPRESSING = 1024;

    private final LayerShelf shelf;
    private final TileCache cache;
    private final TileExtents extents;
    private final TimedReads reads;
    private final TilesSettings settings;

    TileMaker(LayerShelf shelf, TileCache cache, TileExtents extents, TimedReads reads, TilesSettings settings) {
        this.shelf = shelf;
        this.cache = cache;
        this.extents = extents;
        this.reads = reads;
        this.settings = settings;
    }

    /** The tile; refused when it lies outside all of its layers. */
    CachedTile tile(TileRequest asked, Tile tile) {
        TileKey key = new TileKey(asked.names(), KIND, "", asked.parameters(), asked.asker(), tile, MARGIN);
        return cache.tile(key, () -> make(asked, tile));
    }

    private CachedTile make(TileRequest asked, Tile tile) {
        boolean inside = asked.names().stream()
                .anyMatch(layer ->
                        TileRange.of(tile.set(), tile.z(), extents.box(layer)).contains(tile.x(), tile.y()));
        if (!inside) {
            throw Problem.notFound("outside_limits")
                    .with("tile", tile.z() + "/" + tile.x() + "/" + tile.y())
                    .exception();
        }
        VectorTile made = reads.atOnce(settings.queryTimeout(), () -> shelf.mvt(asked.queries(tile)));
        String thinned = made.thinned().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        byte[] bytes = made.bytes();
        return bytes.length < WORTH_COMPRESSING
                ? CachedTile.of(bytes, PLAIN + thinned)
                : CachedTile.of(compressed(bytes), GZIP + thinned);
    }

    static boolean isCompressed(CachedTile tile) {
        return tile.note().startsWith(GZIP);
    }

    /** Which layers hold less than usual, as {@code layer=step}; empty when none. */
    static String thinned(CachedTile tile) {
        return tile.note().substring(isCompressed(tile) ? GZIP.length() : PLAIN.length());
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new Fast(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Tiles are made more often than the last tenth of their size is worth. */
    private static final class Fast extends GZIPOutputStream {

        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 16384);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
