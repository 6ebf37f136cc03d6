package org.ecopark.layers.shelf;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a layer, for whom, in which order, and how many.
 *
 * @param box features whose geometry meets it; null for all, also those without geometry
 * @param filter on properties and geometry; {@link Filter#INCLUDE} for all
 * @param order properties by which features are sorted before their ids; empty for ids alone
 * @param after key of the last feature of the page before; null for the first page
 * @param limit at least 1
 * @param coordinates in which geometries are given
 */
public record LayerQuery(
        String layer,
        Asker asker,
        @Nullable Box box,
        Filter filter,
        List<SortKey> order,
        @Nullable PageKey after,
        int limit,
        Coordinates coordinates) {

    public LayerQuery {
        order = List.copyOf(order);
        if (limit < 1) {
            throw new IllegalArgumentException("limit is at least 1, not " + limit);
        }
        if (after != null && after.values().size() != order.size()) {
            throw new IllegalArgumentException("A page key has a value for each property that is sorted by");
        }
    }

    public static LayerQuery all(String layer, Asker asker, int limit) {
        return new LayerQuery(layer, asker, null, Filter.INCLUDE, List.of(), null, limit, Coordinates.crs84());
    }

    public LayerQuery within(@Nullable Box box) {
        return new LayerQuery(layer, asker, box, filter, order, after, limit, coordinates);
    }

    public LayerQuery where(Filter filter) {
        return new LayerQuery(layer, asker, box, filter, order, after, limit, coordinates);
    }

    public LayerQuery sortedBy(List<SortKey> order) {
        return new LayerQuery(layer, asker, box, filter, order, null, limit, coordinates);
    }

    public LayerQuery after(@Nullable PageKey key) {
        return new LayerQuery(layer, asker, box, filter, order, key, limit, coordinates);
    }

    /** After a feature in the order of ids. */
    public LayerQuery after(long id) {
        return after(new PageKey(List.of(), id));
    }

    public LayerQuery in(Coordinates coordinates) {
        return new LayerQuery(layer, asker, box, filter, order, after, limit, coordinates);
    }
}
