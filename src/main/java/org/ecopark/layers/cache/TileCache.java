package org.ecopark.layers.cache;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ecopark.layers.LayerChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tiles of every kind that were made before. Doors ask {@link #tile} and say how the tile is made; the cache knows when
 * it has to be made again.
 *
 * <p>A change of a layer drops, before the editor has its answer, the tiles that show the layer and meet the box of the
 * change with their margin, at every level, and no others; a change without a box drops the layer. Layers that show
 * something of the changed rows, or tell whether the register changed, are dropped likewise. A tile that is being made
 * while such a change is committed is given to those who asked before and not kept. What an earlier run left on disk is
 * used when no layer of it changed since; changes by another server on the same database are noticed within seconds.
 *
 * <p>Safe for threads. A tile that several callers ask for at once is made once.
 */
@Service
public class TileCache {

    private final Map<TileKey, CompletableFuture<CachedTile>> inTheMaking = new HashMap<>();
    private final TileMemory memory;
    private final TileDisk disk;
    private final Followers followers;
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong made = new AtomicLong();

    TileCache(CacheSettings settings, TileDisk disk, Followers followers) {
        this.memory = new TileMemory(settings.memory().toBytes());
        this.disk = disk;
        this.followers = followers;
        disk.onUnheard(this::dropLayers);
    }

    /**
     * The tile of a key, from memory, from disk, or made now. What the maker throws reaches the caller and nothing is
     * kept.
     *
     * @param maker reads the layers' rows after it was called, not before
     */
    public CachedTile tile(TileKey key, Supplier<CachedTile> maker) {
        disk.used();
        CompletableFuture<CachedTile> own = new CompletableFuture<>();
        CompletableFuture<CachedTile> others;
        synchronized (inTheMaking) {
            CachedTile known = memory.find(key);
            if (known != null) {
                found.incrementAndGet();
                return known;
            }
            others = inTheMaking.putIfAbsent(key, own);
        }
        return others == null ? make(key, own, maker) : await(key, others, maker);
    }

    private CachedTile await(TileKey key, CompletableFuture<CachedTile> others, Supplier<CachedTile> maker) {
        try {
            return others.join();
        } catch (CompletionException theirs) {
            // Their caller may have left, or their time been over; ours have not.
            return tile(key, maker);
        }
    }

    private CachedTile make(TileKey key, CompletableFuture<CachedTile> own, Supplier<CachedTile> maker) {
        try {
            @Nullable CachedTile kept = disk.find(key);
            CachedTile tile = kept == null ? maker.get() : kept;
            (kept == null ? made : found).incrementAndGet();
            synchronized (inTheMaking) {
                if (inTheMaking.remove(key, own)) {
                    memory.put(key, tile);
                    if (kept == null) {
                        disk.keep(key, tile);
                    }
                }
            }
            own.complete(tile);
            return tile;
        } catch (RuntimeException | Error failure) {
            synchronized (inTheMaking) {
                inTheMaking.remove(key, own);
            }
            own.completeExceptionally(failure);
            throw failure;
        }
    }

    /**
     * How often what a layer shows may have changed since the server began. Ask before reading rows: an answer is then
     * taken for older than it is, never for newer. Costs no question to the database.
     */
    public long changes(String layer) {
        disk.used();
        return changes.getOrDefault(layer, 0L);
    }

    private void count(Set<String> changed) {
        changed.forEach(layer -> changes.merge(layer, 1L, Long::sum));
    }

    /** In the thread that committed, so that whoever changed rows sees them when the answer comes. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(LayerChanged change) {
        Set<String> whole = new HashSet<>(followers.tellingVersions());
        Set<String> parts = new HashSet<>(followers.showingRowsOf(change.layer()));
        parts.add(change.layer());
        count(whole);
        count(parts);
        if (change.where() == null) {
            whole.addAll(parts);
        }
        drop(key -> key.layers().stream().anyMatch(whole::contains)
                || (change.where() != null
                        && key.layers().stream().anyMatch(parts::contains)
                        && key.meets(change.where())));
        disk.heard(change.layer(), change.version());
    }

    private void dropLayers(Set<String> layers) {
        count(layers);
        drop(key -> key.layers().stream().anyMatch(layers::contains));
    }

    private void drop(Predicate<TileKey> touched) {
        synchronized (inTheMaking) {
            memory.removeIf(touched);
            inTheMaking.keySet().removeIf(touched);
            disk.forget(touched);
        }
    }

    /** What is kept and how often that was of use. */
    public Counts counts() {
        synchronized (inTheMaking) {
            return new Counts(memory.count(), memory.bytes(), disk.count(), disk.bytes(), found.get(), made.get());
        }
    }

    /**
     * What is kept and how often that was of use.
     *
     * @param found answers that were kept, in memory or on disk
     * @param made answers that had to be made
     */
    public record Counts(int inMemory, long memoryBytes, int onDisk, long diskBytes, long found, long made) {}

    @PreDestroy
    void close() {
        disk.close();
    }
}
