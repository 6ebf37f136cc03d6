package org.ecopark.layers.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles on disk up to so many bytes; what was not asked for the longest goes first. What a file is written under first
 * is not the name by which it is found, so half a file is never read. A disk that fails costs speed and nothing else.
 */
final class TileFolder {

    private static final Logger LOG = LoggerFactory.getLogger(TileFolder.class);
    private static final String ENDING = ".tile";

    /** What a small file really takes. */
    private static final long BLOCK = 4096;

    private record Entry(Path file, long bytes) {}

    private final Path folder;
    private final long most;
    private final Map<TileKey, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
    private final List<Predicate<TileKey>> droppedWhileLoading = new ArrayList<>();
    private boolean loaded;
    private long bytes;

    TileFolder(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** Finds the files of an earlier run, the longest unused first; takes away what is not wanted or no tile. */
    void load(Predicate<TileKey> wanted) {
        List<Path> files = listFiles();
        for (Path file : files) {
            try {
                TileKey key = TileFile.key(file);
                add(key, file, Files.size(file), wanted);
            } catch (IOException e) {
                delete(List.of(file));
            }
        }
        List<Path> gone = new ArrayList<>();
        synchronized (this) {
            droppedWhileLoading.forEach(touched -> gone.addAll(forget(touched)));
            droppedWhileLoading.clear();
            loaded = true;
            gone.addAll(shrink());
        }
        delete(gone);
    }

    private void add(TileKey key, Path file, long size, Predicate<TileKey> wanted) {
        synchronized (this) {
            if (wanted.test(key) && !entries.containsKey(key)) {
                entries.put(key, new Entry(file, size));
                bytes += rounded(size);
                return;
            }
        }
        delete(List.of(file));
    }

    private List<Path> listFiles() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            List<Path> all = walk.filter(Files::isRegularFile).toList();
            List<Path> tiles = new ArrayList<>();
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    tiles.add(file);
                } else if (name.endsWith(".part")) {
                    delete(List.of(file));
                }
            }
            tiles.sort(java.util.Comparator.comparingLong(file -> file.toFile().lastModified()));
            return tiles;
        } catch (IOException e) {
            LOG.warn("Tiles of an earlier run cannot be read from {}: {}", folder, e.getMessage());
            return List.of();
        }
    }

    Optional<CachedTile> read(TileKey key) {
        Entry entry;
        synchronized (this) {
            entry = loaded ? entries.get(key) : null;
        }
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TileFile.read(entry.file(), key));
        } catch (IOException e) {
            forgetBroken(key, entry);
            return Optional.empty();
        }
    }

    private synchronized void forgetBroken(TileKey key, Entry entry) {
        if (entries.remove(key, entry)) {
            bytes -= rounded(entry.bytes());
        }
    }

    /** Writes a file that nothing finds yet; null when the disk does not take it. */
    @Nullable
    Path prepare(TileKey key, CachedTile tile) {
        String name = UUID.randomUUID().toString();
        Path file = folder.resolve(name.substring(0, 2)).resolve(name + ".part");
        try {
            Files.createDirectories(file.getParent());
            TileFile.write(file, key, tile);
            return file;
        } catch (IOException e) {
            LOG.warn("A tile cannot be kept in {}: {}", folder, e.getMessage());
            delete(List.of(file));
            return null;
        }
    }

    /** Lets a prepared file be found; returns the files that have to go for it. */
    synchronized List<Path> publish(TileKey key, Path prepared) {
        String name = prepared.getFileName().toString().replace(".part", ENDING);
        try {
            Path file = Files.move(prepared, prepared.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
            long size = Files.size(file);
            Entry before = entries.put(key, new Entry(file, size));
            bytes += rounded(size) - (before == null ? 0 : rounded(before.bytes()));
            List<Path> gone = shrink();
            if (before != null) {
                gone.add(before.file());
            }
            return gone;
        } catch (IOException e) {
            return List.of(prepared);
        }
    }

    /** Forgets tiles at once; returns their files, which are to be deleted. */
    synchronized List<Path> forget(Predicate<TileKey> touched) {
        if (!loaded) {
            droppedWhileLoading.add(touched);
        }
        List<Path> gone = new ArrayList<>();
        entries.entrySet().removeIf(entry -> {
            boolean goes = touched.test(entry.getKey());
            if (goes) {
                bytes -= rounded(entry.getValue().bytes());
                gone.add(entry.getValue().file());
            }
            return goes;
        });
        return gone;
    }

    private List<Path> shrink() {
        List<Path> gone = new ArrayList<>();
        Iterator<Entry> eldest = entries.values().iterator();
        while (bytes > most && eldest.hasNext()) {
            Entry entry = eldest.next();
            bytes -= rounded(entry.bytes());
            gone.add(entry.file());
            eldest.remove();
        }
        return gone;
    }

    static void delete(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} cannot be deleted: {}", file, e.getMessage());
            }
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int count() {
        return entries.size();
    }

    private static long rounded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }
}
