package org.ecopark.layers.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to which version of each layer the kept tiles are known to be right. Versions rise by one with each commit; those
 * heard out of turn count when the ones before them were heard. Safe for threads.
 */
final class LayerStamps {

    private static final Logger LOG = LoggerFactory.getLogger(LayerStamps.class);
    private static final String MAKER = "maker";
    private static final String LAYER = "layer.";

    private final Map<String, Long> right = new HashMap<>();
    private final Map<String, TreeSet<Long>> early = new HashMap<>();
    private Set<String> behind = Set.of();

    /** A change was heard and the tiles it touches are forgotten. */
    synchronized void heard(String layer, long version) {
        long known = right.getOrDefault(layer, 0L);
        if (version <= known) {
            return;
        }
        TreeSet<Long> waiting = early.computeIfAbsent(layer, any -> new TreeSet<>());
        waiting.add(version);
        while (waiting.remove(known + 1)) {
            known++;
        }
        right.put(layer, known);
    }

    /** All tiles of a layer were made at this version or later, or forgotten. */
    synchronized void set(String layer, long version) {
        right.put(layer, version);
        early.remove(layer);
    }

    synchronized boolean isRight(String layer, Map<String, Long> versions) {
        return right.getOrDefault(layer, 0L).equals(versions.getOrDefault(layer, 0L));
    }

    /**
     * Layers of which a change was not heard. One that was committed just now is about to be heard, so a layer is named
     * when it is behind at the second look.
     */
    synchronized Set<String> unheard(Map<String, Long> versions) {
        Set<String> now = new HashSet<>();
        Set<String> all = new HashSet<>(versions.keySet());
        all.addAll(right.keySet());
        all.stream().filter(layer -> !isRight(layer, versions)).forEach(now::add);
        Set<String> twice = new HashSet<>(now);
        twice.retainAll(behind);
        behind = now;
        return twice;
    }

    /** Reads what an earlier run knew; nothing when another program, or one on another database, wrote it. */
    synchronized void read(Path file, String maker) {
        Properties written = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            written.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        if (maker.equals(written.getProperty(MAKER))) {
            written.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(LAYER))
                    .forEach(
                            name -> right.put(name.substring(LAYER.length()), Long.valueOf(written.getProperty(name))));
        }
    }

    /** Whether {@link #read} would find anything. */
    static boolean isOf(Path file, String maker) {
        Properties written = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            written.load(in);
            return maker.equals(written.getProperty(MAKER));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    void write(Path file, String maker) {
        Properties written = new Properties();
        written.setProperty(MAKER, maker);
        synchronized (this) {
            right.forEach((layer, version) -> written.setProperty(LAYER + layer, version.toString()));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(part)) {
                written.store(out, "Versions of layers up to which the tiles beside are right");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.getMessage());
        }
    }
}
