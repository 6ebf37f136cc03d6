package org.ecopark.layers.cache;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ecopark.hosting.HostingSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The slow half of the cache: one thread writes and deletes files, in the order in which things happened, so that no
 * request waits for the disk. Which versions the files are right for is written after the files that are not were
 * deleted: a server that is killed in between throws away more than it must, never less.
 */
@Component
@EnableConfigurationProperties(CacheSettings.class)
class TileDisk {

    private static final Logger LOG = LoggerFactory.getLogger(TileDisk.class);
    private static final int LOOK_EVERY_MS = 2000;
    private static final int MOST_WAITING = 2000;

    private final TileFolder files;
    private final LayerStamps stamps = new LayerStamps();
    private final StampRepository repository;
    private final Path stampFile;
    private final String maker;
    private final boolean keeps;
    private final Map<TileKey, CachedTile> waiting = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread writer = new Thread(work, "tile-disk");
        writer.setDaemon(true);
        return writer;
    });
    private final ScheduledFuture<?> looks;
    private volatile boolean used;
    private volatile Consumer<Set<String>> onUnheard = layers -> {};

    TileDisk(CacheSettings settings, HostingSettings hosting, StampRepository repository) {
        Path folder = hosting.homeFolder().resolve("tiles");
        this.files = new TileFolder(folder, settings.disk().toBytes());
        this.keeps = settings.disk().toBytes() > 0;
        this.stampFile = folder.resolve("versions.properties");
        this.repository = repository;
        this.maker = repository.databaseMark() + " " + program();
        this.looks = open();
    }

    /** Other code may make other bytes of the same rows. */
    private static String program() {
        java.io.File source = new ApplicationHome(TileDisk.class).getSource();
        return source == null ? "unknown" : source + " " + source.length() + " " + source.lastModified();
    }

    private ScheduledFuture<?> open() {
        Map<String, Long> versions = repository.versions();
        boolean same = LayerStamps.isOf(stampFile, maker);
        LayerStamps before = new LayerStamps();
        before.read(stampFile, maker);
        versions.forEach(stamps::set);
        thread.execute(() -> {
            files.load(
                    key -> keeps && same && key.layers().stream().allMatch(layer -> before.isRight(layer, versions)));
            stamps.write(stampFile, maker);
        });
        return thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void onUnheard(Consumer<Set<String>> drop) {
        this.onUnheard = drop;
    }

    void used() {
        if (!used) {
            used = true;
        }
    }

    /** Asks the database for changes that another server made. */
    private void look() {
        if (!used) {
            return;
        }
        used = false;
        try {
            Map<String, Long> versions = repository.versions();
            Set<String> unheard = stamps.unheard(versions);
            if (!unheard.isEmpty()) {
                onUnheard.accept(unheard);
                unheard.forEach(layer -> stamps.set(layer, versions.getOrDefault(layer, 0L)));
                thread.execute(() -> stamps.write(stampFile, maker));
            }
        } catch (DataAccessException | RejectedExecutionException e) {
            LOG.debug("The versions of the layers could not be looked at", e);
        }
    }

    @Nullable
    CachedTile find(TileKey key) {
        return files.read(key).orElse(null);
    }

    /** Takes a tile to be written soon; leaves it when the disk is too slow for what comes. */
    void keep(TileKey key, CachedTile tile) {
        synchronized (waiting) {
            if (!keeps || waiting.size() >= MOST_WAITING) {
                return;
            }
            waiting.put(key, tile);
        }
        execute(() -> write(key, tile));
    }

    private void write(TileKey key, CachedTile tile) {
        synchronized (waiting) {
            if (waiting.get(key) != tile) {
                return;
            }
        }
        Path file = files.prepare(key, tile);
        List<Path> gone;
        synchronized (waiting) {
            boolean still = waiting.remove(key, tile);
            gone = file == null ? List.of() : still ? files.publish(key, file) : List.of(file);
        }
        TileFolder.delete(gone);
    }

    /** Forgets tiles at once. */
    void forget(Predicate<TileKey> touched) {
        List<Path> gone;
        synchronized (waiting) {
            waiting.keySet().removeIf(touched);
            gone = files.forget(touched);
        }
        if (!gone.isEmpty()) {
            execute(() -> TileFolder.delete(gone));
        }
    }

    /** A change was heard and its tiles forgotten. */
    void heard(String layer, long version) {
        stamps.heard(layer, version);
        execute(() -> stamps.write(stampFile, maker));
    }

    private void execute(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException closed) {
            LOG.debug("A tile was made while the server stops", closed);
        }
    }

    long bytes() {
        return files.bytes();
    }

    int count() {
        return files.count();
    }

    void close() {
        looks.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
