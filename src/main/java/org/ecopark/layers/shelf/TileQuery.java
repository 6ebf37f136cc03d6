package org.ecopark.layers.shelf;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.tiling.Tile;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a vector tile shows of one layer, and for whom.
 *
 * @param filter on properties and geometry; {@link Filter#INCLUDE} for all
 * @param properties names of the properties that are wanted; null for those that its level needs
 */
public record TileQuery(
        String layer,
        Asker asker,
        Tile tile,
        Filter filter,
        @Nullable List<String> properties) {

    public TileQuery {
        properties = properties == null ? null : List.copyOf(properties);
    }

    /** The rows of which those inside the tile are shown. */
    public LayerQuery rows() {
        return LayerQuery.all(layer, asker, 1).where(filter);
    }
}
