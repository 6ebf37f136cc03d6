package org.ecopark.layers.styles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.ecopark.layers.Layer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The styles of all layers: those that people gave them, those of the folder that the settings name, then the shipped ones, then a plain one. A file
 * that cannot be read is named in the log with its line, and what it last held stays.
 */
@Component
@EnableConfigurationProperties(StyleSettings.class)
public class Styles {

    private static final Logger LOG = LoggerFactory.getLogger(Styles.class);
    private static final String DEFAULT = "default";
    private static final Duration TRUST = Duration.ofSeconds(2);

    /** What a file held when it was last good. */
    private record Known(String text, Map<String, List<LayerStyle>> styles) {}

    private final Map<String, List<LayerStyle>> shipped;
    private final Map<String, LayerStyle> plain = new ConcurrentHashMap<>();
    private final String folder;
    private final OwnStyles kept;
    private final Set<String> compared = ConcurrentHashMap.newKeySet();
    private Map<Path, Known> own = Map.of();
    private Instant looked = Instant.MIN;

    Styles(StyleSettings settings, OwnStyles kept) {
        this.kept = kept;
        this.folder = settings.folder().strip();
        this.shipped = shipped();
    }

    /** All styles of a layer, the default one first; never empty. */
    public List<LayerStyle> listStyles(Layer layer) {
        List<LayerStyle> found = own(layer).orElseGet(() -> shipped.getOrDefault(layer.name(), List.of()));
        List<LayerStyle> designed =
                !found.isEmpty() ? found : List.of(plain.computeIfAbsent(layer.name(), name -> PlainStyles.of(layer)));
        List<LayerStyle> given = kept.of(layer.name());
        return given.isEmpty() ? designed : merged(designed, given);
    }

    /** A style that somebody gave takes the place of the one of its name; one named default comes first. */
    private static List<LayerStyle> merged(List<LayerStyle> designed, List<LayerStyle> given) {
        Map<String, LayerStyle> byName = new LinkedHashMap<>();
        given.stream().filter(style -> style.name().equals(DEFAULT)).forEach(style -> byName.put(DEFAULT, style));
        designed.forEach(style -> byName.putIfAbsent(style.name(), style));
        given.forEach(style -> byName.put(style.name(), style));
        return List.copyOf(byName.values());
    }

    /** The style of that name; the default one for an empty name. */
    public Optional<LayerStyle> find(Layer layer, String name) {
        List<LayerStyle> styles = listStyles(layer);
        return name.isEmpty()
                ? Optional.of(styles.get(0))
                : styles.stream().filter(style -> style.name().equals(name)).findFirst();
    }

    /** Of the folder's files that speak of the layer the last. */
    private synchronized Optional<List<LayerStyle>> own(Layer layer) {
        if (!folder.isEmpty() && looked.plus(TRUST).isBefore(Instant.now())) {
            own = look(Path.of(folder), own);
            looked = Instant.now();
        }
        Optional<List<LayerStyle>> found = Optional.empty();
        for (Map.Entry<Path, Known> file : own.entrySet()) {
            List<LayerStyle> styles = file.getValue().styles().get(layer.name());
            if (styles != null) {
                found = Optional.of(styles);
                compare(file.getKey(), file.getValue().text(), layer);
            }
        }
        return found;
    }

    /** Tells once of each text that it names what the layer lacks; the layers were not known when it was read. */
    private void compare(Path file, String text, Layer layer) {
        if (compared.add(layer.name() + " " + file + " " + text.hashCode())) {
            try {
                StyleProperties.fault(text, layer)
                        .ifPresent(fault -> LOG.warn(
                                "Style {}, line {}: {}. It is unknown.", file, fault.line(), fault.getMessage()));
            } catch (StyleFaultException e) {
                LOG.debug("Style {} was told of when it was read", file, e);
            }
        }
    }

    private static Map<Path, Known> look(Path folder, Map<Path, Known> before) {
        Map<Path, Known> now = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Known known = read(file, before.get(file));
                now.put(file, known);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Styles cannot be read from {}: {}", folder, e.toString());
            return before;
        }
        return now;
    }

    private static Known read(Path file, @Nullable Known before) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (before != null && before.text().equals(text)) {
            return before;
        }
        try {
            return new Known(text, StyleReader.read(text));
        } catch (StyleFaultException e) {
            LOG.warn(
                    "Style {}, line {}: {}. {}",
                    file,
                    e.line(),
                    e.getMessage(),
                    before == null ? "It is left out." : "What it held before stays.");
            // The text is remembered, so that a fault is told once.
            return new Known(text, before == null ? Map.of() : before.styles());
        }
    }

    private static Map<String, List<LayerStyle>> shipped() {
        Map<String, List<LayerStyle>> all = new LinkedHashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:gis-data/styles/*.yaml")) {
                all.putAll(readShipped(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static Map<String, List<LayerStyle>> readShipped(@Nullable String file, String text) {
        try {
            return StyleReader.read(text);
        } catch (StyleFaultException e) {
            throw new IllegalStateException(
                    "gis-data/styles/" + file + ", line " + e.line() + ": " + e.getMessage(), e);
        }
    }
}
