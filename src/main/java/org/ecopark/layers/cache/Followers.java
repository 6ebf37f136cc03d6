package org.ecopark.layers.cache;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopark.layers.Layer;
import org.ecopark.layers.shelf.LayerShelf;
import org.springframework.stereotype.Component;

/**
 * Layers that show something of another layer's rows, found by the tables their relations name: facilities show the
 * name of their park, computed layers say whether the register changed since. What a layer shows of another layer's rows
 * is taken to lie where those lie.
 */
@Component
class Followers {

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+([a-z_]+\\.[a-z_0-9]+)");
    private static final String VERSIONS = "layers.layer_version";

    private final LayerShelf shelf;

    Followers(LayerShelf shelf) {
        this.shelf = shelf;
    }

    /** Other layers that name the table which the changed layer's relation names first. */
    Set<String> showingRowsOf(String changed) {
        Set<String> own = shelf.findLayer(changed).map(Followers::tables).orElse(Set.of());
        if (own.isEmpty()) {
            return Set.of();
        }
        String main = own.iterator().next();
        return shelf.listLayers().stream()
                .filter(layer -> !layer.name().equals(changed) && tables(layer).contains(main))
                .map(Layer::name)
                .collect(Collectors.toSet());
    }

    /** Layers that tell whether any layer changed. */
    Set<String> tellingVersions() {
        return shelf.listLayers().stream()
                .filter(layer -> layer.relation().sql().contains(VERSIONS))
                .map(Layer::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> tables(Layer layer) {
        Set<String> tables = new LinkedHashSet<>();
        Matcher matcher = TABLE.matcher(layer.relation().sql());
        while (matcher.find()) {
            tables.add(matcher.group(1));
        }
        tables.remove(VERSIONS);
        return tables;
    }
}
