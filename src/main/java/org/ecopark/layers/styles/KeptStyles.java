package org.ecopark.layers.styles;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.layers.Layer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Styles that people give to layers while the server runs. A document is read before it is kept, so a fault never takes
 * the place of the last good one. All are held in memory; what another server on the same database changes is noticed
 * within seconds.
 */
@Service
public class KeptStyles implements OwnStyles {

    /** Styles of one layer at most. */
    public static final int MOST = 50;

    /** Characters of a document at most. */
    public static final int LONGEST = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(KeptStyles.class);
    private static final Duration TRUST = Duration.ofSeconds(2);

    private final StyleRepository repository;
    private Map<String, List<LayerStyle>> read = Map.of();
    private String mark = "";
    private Instant looked = Instant.MIN;

    KeptStyles(StyleRepository repository) {
        this.repository = repository;
    }

    @Override
    public synchronized List<LayerStyle> of(String layer) {
        if (looked.plus(TRUST).isBefore(Instant.now())) {
            looked = Instant.now();
            String now = repository.mark();
            if (!now.equals(mark)) {
                read = read(repository.list());
                mark = now;
            }
        }
        return read.getOrDefault(layer, List.of());
    }

    private static Map<String, List<LayerStyle>> read(List<StyleDocument> documents) {
        Map<String, List<LayerStyle>> byLayer = new LinkedHashMap<>();
        for (StyleDocument document : documents) {
            try {
                byLayer.computeIfAbsent(document.layer(), layer -> new ArrayList<>())
                        .add(StyleReader.readOne(document.name(), document.document()));
            } catch (StyleFaultException e) {
                // It was good for the server that took it.
                LOG.warn(
                        "Style {} of {}, line {}: {}. It is left out.",
                        document.name(),
                        document.layer(),
                        e.line(),
                        e.getMessage());
            }
        }
        return byLayer;
    }

    /** The document of that name as it is in the database. */
    public Optional<StyleDocument> findDocument(String layer, String name) {
        return repository.find(layer, name);
    }

    /** What became of a document that was given. */
    public enum Outcome {
        ADDED,
        REPLACED,
        /** Another version is there than the giver saw; nothing was changed. */
        CHANGED_MEANWHILE,
        /** The layer has as many styles as it may; nothing was changed. */
        TOO_MANY
    }

    /**
     * Gives a layer a style, or another document to the one of that name.
     *
     * @param seen version that is replaced; 0 when there is none yet
     * @throws StyleFaultException when the document cannot be read, or names a property that the layer does not have;
     *     what was kept stays
     */
    public Outcome give(Layer layer, String name, String document, long seen) {
        StyleReader.readOne(name, document);
        StyleProperties.fault(document, layer).ifPresent(fault -> {
            throw fault;
        });
        if (seen == 0 && repository.count(layer.name()) >= MOST) {
            return Outcome.TOO_MANY;
        }
        boolean done = seen == 0
                ? repository.add(layer.name(), name, document)
                : repository.replace(layer.name(), name, document, seen);
        forgetReading();
        return !done ? Outcome.CHANGED_MEANWHILE : seen == 0 ? Outcome.ADDED : Outcome.REPLACED;
    }

    /** Takes a style away; false when there is none. */
    public boolean remove(String layer, String name) {
        boolean removed = repository.remove(layer, name);
        forgetReading();
        return removed;
    }

    /** Takes all styles of a layer that is no more. */
    public void removeAll(String layer) {
        repository.removeAll(layer);
        forgetReading();
    }

    private synchronized void forgetReading() {
        looked = Instant.MIN;
    }
}
