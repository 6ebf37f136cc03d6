package org.ecopark.layers.cache;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tiles in memory up to so many bytes; what was not asked for the longest goes first. Not safe for threads. */
final class TileMemory {

    /** A key, its places in the maps, and the tile around its bytes. */
    private static final int OVERHEAD = 400;

    private final long most;
    private final Map<TileKey, CachedTile> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    TileMemory(long most) {
        this.most = most;
    }

    @Nullable
    CachedTile find(TileKey key) {
        return tiles.get(key);
    }

    void put(TileKey key, CachedTile tile) {
        if (weight(tile) > most) {
            return;
        }
        CachedTile before = tiles.put(key, tile);
        bytes += weight(tile) - (before == null ? 0 : weight(before));
        Iterator<CachedTile> eldest = tiles.values().iterator();
        while (bytes > most) {
            bytes -= weight(eldest.next());
            eldest.remove();
        }
    }

    void removeIf(Predicate<TileKey> touched) {
        tiles.entrySet().removeIf(entry -> {
            boolean goes = touched.test(entry.getKey());
            bytes -= goes ? weight(entry.getValue()) : 0;
            return goes;
        });
    }

    long bytes() {
        return bytes;
    }

    int count() {
        return tiles.size();
    }

    private static long weight(CachedTile tile) {
        return tile.size() + (long) OVERHEAD;
    }
}
