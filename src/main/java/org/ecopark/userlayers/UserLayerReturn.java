package org.ecopark.userlayers;

import org.ecopark.geo.Box;
import org.ecopark.history.RowsRestored;
import org.ecopark.layers.LayerVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows when an undo gives a layer or rows of one back what they were: another table is shown, or none, and what is
 * told of the layer is measured anew. Refused where edits would go unseen with a table.
 */
@Component
class UserLayerReturn {

    /** Name under which the history keeps the catalogue of layers. */
    static final String CATALOGUE = "user_layers";

    private final UserLayerRepository repository;
    private final RowsTableRepository tables;
    private final UserLayers layers;
    private final LayerVersions versions;

    UserLayerReturn(
            UserLayerRepository repository, RowsTableRepository tables, UserLayers layers, LayerVersions versions) {
        this.repository = repository;
        this.tables = tables;
        this.layers = layers;
        this.versions = versions;
    }

    /** Name under which the history keeps the rows of a layer. */
    static String target(UserLayer layer) {
        return layer.name() + "@" + layer.rowsTable().substring("rows_".length());
    }

    @EventListener
    void on(RowsRestored event) {
        int at = event.target().lastIndexOf('@');
        if (CATALOGUE.equals(event.target())) {
            event.rows().forEach(this::layerReturned);
        } else if (at > 0) {
            rowsReturned(
                    event.target().substring(0, at), "rows_" + event.target().substring(at + 1), event.where());
        }
    }

    private void layerReturned(long id) {
        UserLayer now = repository.find(id).orElse(null);
        String name = now == null ? tables.findLayerName(id).orElse("") : now.name();
        repository.lock(name);
        Box where = null;
        for (String table : tables.listShown(id)) {
            if (now == null || !table.equals(now.rowsTable())) {
                if (tables.isEdited(table)) {
                    throw new LayerKeptException(LayerKeptException.EDITED, name);
                }
                where = UserLayers.union(where, tables.measured(table).extent());
            }
        }
        if (now != null) {
            where = UserLayers.union(where, shown(now));
        }
        tables.retireAllBut(now == null ? null : now.rowsTable(), id);
        layers.changed(name, where);
    }

    private @Nullable Box shown(UserLayer now) {
        if (!tables.show(now.rowsTable())) {
            throw new LayerKeptException(LayerKeptException.FORGOTTEN, now.name());
        }
        tables.raiseIds(now.rowsTable(), now.id());
        RowsTableRepository.Stored stored = tables.measured(now.rowsTable());
        repository.measure(now.id(), stored);
        return stored.extent();
    }

    private void rowsReturned(String name, String table, @Nullable Box where) {
        repository.lockShared(name);
        UserLayer now = repository
                .findShowing(table)
                .orElseThrow(() -> new LayerKeptException(LayerKeptException.REPLACED, name));
        repository.measure(now.id(), tables.measured(table));
        versions.changed(now.name(), where);
    }
}
