package org.ecopark.userlayers.published;

import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerSource;
import org.ecopark.userlayers.UserLayerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tables and views that lie in the database already, published as configuration says ({@code ecopark.userlayers.tables}).
 * Their columns are read once, when the shelf is first asked; one that cannot be published is left out, and the log says
 * why. Changes that others make to their rows are not heard of: tiles of them may be kept until the server starts anew.
 */
@Component
class PublishedTables implements LayerSource {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedTables.class);

    private final UserLayerSettings settings;
    private final PublishedTableRepository repository;
    private volatile List<Layer> layers = List.of();
    private volatile boolean read;

    PublishedTables(UserLayerSettings settings, PublishedTableRepository repository) {
        this.settings = settings;
        this.repository = repository;
    }

    @Override
    public List<Layer> layers() {
        if (!read) {
            layers = published();
            read = true;
        }
        return layers;
    }

    private List<Layer> published() {
        List<Layer> found = new ArrayList<>();
        for (UserLayerSettings.Table table : settings.tables()) {
            try {
                found.add(repository.layer(table));
            } catch (UnpublishableTableException e) {
                LOG.warn("The table {} is not published: {}", table.table(), e.getMessage());
            }
        }
        return List.copyOf(found);
    }
}
