package org.ecopark.layers;

import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a layer, for whom, and how many.
 *
 * @param box features whose geometry meets it; null for all, also those without geometry
 * @param filter on properties and geometry; {@link Filter#INCLUDE} for all
 * @param after key of the last feature of the page before; null for the first page
 * @param limit at least 1
 */
public record LayerQuery(
        String layer,
        Asker asker,
        @Nullable Box box,
        Filter filter,
        @Nullable Long after,
        int limit) {

    public LayerQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is at least 1, not " + limit);
        }
    }

    public static LayerQuery all(String layer, Asker asker, int limit) {
        return new LayerQuery(layer, asker, null, Filter.INCLUDE, null, limit);
    }

    public LayerQuery within(Box box) {
        return new LayerQuery(layer, asker, box, filter, after, limit);
    }

    public LayerQuery where(Filter filter) {
        return new LayerQuery(layer, asker, box, filter, after, limit);
    }

    public LayerQuery after(long id) {
        return new LayerQuery(layer, asker, box, filter, id, limit);
    }
}
