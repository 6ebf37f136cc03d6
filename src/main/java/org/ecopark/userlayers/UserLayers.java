package org.ecopark.userlayers;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.history.ChangeSet;
import org.ecopark.history.History;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerSource;
import org.ecopark.layers.LayerVersions;
import org.ecopark.layers.Title;
import org.ecopark.layers.load.BroughtLayer;
import org.ecopark.layers.load.LayerKeeper;
import org.ecopark.layers.load.LoadIssue;
import org.ecopark.layers.load.LoadResult;
import org.ecopark.layers.load.LoadRow;
import org.ecopark.layers.styles.KeptStyles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Layers that people brought, on the shelf and in their hands. The list is kept in memory, so that ten thousand of them
 * cost a door nothing, and read anew after each change. A layer that is replaced or removed keeps its old table for a
 * while: who began to read it reads it to the end, and it can be had back.
 */
@Component
class UserLayers implements LayerSource, LayerKeeper {

    private final UserLayerRepository repository;
    private final LayerVersions versions;
    private final History history;
    private final RowsTableRepository tables;
    private final RetiredTables retired;
    private final KeptStyles styles;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Shelf shelf;

    UserLayers(
            UserLayerRepository repository,
            RowsTableRepository tables,
            LayerVersions versions,
            History history,
            RetiredTables retired,
            KeptStyles styles) {
        this.styles = styles;
        this.repository = repository;
        this.tables = tables;
        this.versions = versions;
        this.history = history;
        this.retired = retired;
    }

    /** What was read of the catalogue, and after which change. */
    private record Shelf(
            long generation,
            List<UserLayer> kept,
            Map<String, UserLayer> byName,
            Map<String, Layer> shown,
            List<Layer> layers) {}

    @Override
    public List<Layer> layers() {
        return shelf().layers();
    }

    @Override
    public Optional<Layer> findLayer(String name) {
        return Optional.ofNullable(shelf().shown().get(name));
    }

    /** What the doors show under that name now; how many rows it has may have changed since. */
    Optional<UserLayer> findShown(String name) {
        return Optional.ofNullable(shelf().byName().get(name));
    }

    /** All of them, by name; how many rows each has may have changed since. */
    List<UserLayer> list() {
        return shelf().kept();
    }

    /** Those of these names as they are in the database. */
    List<UserLayer> list(List<String> names) {
        return repository.list(names);
    }

    private Shelf shelf() {
        Shelf known = shelf;
        // Asked before reading: a change that commits meanwhile makes the reading old.
        long now = generation.get();
        if (known != null && known.generation() == now) {
            return known;
        }
        List<UserLayer> kept = List.copyOf(repository.list());
        List<Layer> layers = kept.stream()
                .map(layer -> layer.onTheShelf(UserLayerRepository.relation(layer)))
                .toList();
        Map<String, UserLayer> byName = kept.stream().collect(Collectors.toMap(UserLayer::name, Function.identity()));
        Map<String, Layer> shown = layers.stream().collect(Collectors.toMap(Layer::name, Function.identity()));
        Shelf read = new Shelf(now, kept, byName, shown, layers);
        shelf = read;
        return read;
    }

    @Override
    public boolean keeps(String name) {
        return shelf().byName().containsKey(name);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LoadResult keep(BroughtLayer layer, Iterator<LoadRow> rows, Consumer<LoadIssue> issues) {
        repository.lock(layer.name());
        UserLayer before = repository.find(layer.name()).orElse(null);
        RowsTableRepository.Stored stored = tables.store(layer, rows, before);
        long id = repository.note(layer, title(layer, before), stored);
        if (before == null) {
            // One of that name may have been removed; what it looked like is kept for its return.
            styles.removeAll(layer.name());
        }
        tables.retireAllBut(stored.table(), id);
        tables.noteMade(stored.table(), id, layer.name());
        changed(layer.name(), union(before == null ? null : before.extent(), stored.extent()));
        return new LoadResult(stored.features(), 0, 0, before == null ? 0 : before.features(), 0);
    }

    private static Title title(BroughtLayer layer, @Nullable UserLayer before) {
        if (layer.title() != null) {
            return layer.title();
        }
        return before == null ? new Title(layer.name(), layer.name()) : before.title();
    }

    static @Nullable Box union(@Nullable Box one, @Nullable Box other) {
        return one == null || other == null ? (one == null ? other : one) : one.union(other);
    }

    /** Gives a layer another title. */
    @Transactional
    UserLayer retitle(String name, Title title, long version) {
        UserLayer before = userLayer(name);
        if (!repository.retitle(name, title, version)) {
            throw new UserLayerChangedException(name, before.version());
        }
        changed(name, null);
        return userLayer(name);
    }

    /** Takes a layer off the shelf, with its rows. */
    @Transactional
    void remove(String name, Asker asker) {
        repository.lock(name);
        UserLayer layer = userLayer(name);
        repository.remove(name);
        tables.retireAllBut(null, layer.id());
        history.record(
                asker,
                "remove_layer",
                name,
                null,
                null,
                List.of(new ChangeSet.Change(name, layer.origin(), 0, 0, layer.features())));
        changed(name, layer.extent());
    }

    /** The layer of that name as it is in the database. */
    UserLayer userLayer(String name) {
        return repository.find(name).orElseThrow(() -> new UnknownUserLayerException(name));
    }

    /** Says that a layer is another one than it was, or none. */
    void changed(String name, @Nullable Box where) {
        TransactionSynchronizationManager.registerSynchronization(new AfterChange());
        versions.changed(name, where);
    }

    /** Before anybody hears of the change, the shelf shows it. */
    private final class AfterChange implements TransactionSynchronization, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            generation.incrementAndGet();
            retired.dropSoon();
        }
    }
}
