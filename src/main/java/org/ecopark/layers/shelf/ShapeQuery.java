package org.ecopark.layers.shelf;

import java.util.List;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What of a layer is drawn, and how finely.
 *
 * @param filter of the request and of the style together
 * @param box in register coordinates, not across the antimeridian; shapes that reach out of it may be cut at its sides
 * @param srid EPSG number of the system in which shapes are given
 * @param resolution units of that system in one pixel: nothing finer is kept
 * @param metres along the equator that a pixel is long: what is much smaller is given as a point
 * @param properties names of those that the style needs, in the order in which shapes have their values
 * @param form what is given of each feature
 * @param limit at most so many shapes
 * @param ordered whether it matters which shape is drawn over which: then they come in the order of their ids
 * @param cells by which points are gathered; null for other forms
 */
public record ShapeQuery(
        String layer,
        Asker asker,
        Filter filter,
        Box box,
        int srid,
        double resolution,
        double metres,
        List<String> properties,
        Form form,
        int limit,
        boolean ordered,
        @Nullable PointCells cells) {

    public ShapeQuery {
        properties = List.copyOf(properties);
        if (!(resolution > 0) || limit < 1 || box.crossesAntimeridian()) {
            throw new IllegalArgumentException(
                    "A resolution above 0, a limit of at least 1 and a plain box are needed");
        }
        if ((form == Form.GATHERED) != (cells != null)) {
            throw new IllegalArgumentException("Cells are needed to gather points, and for nothing else");
        }
    }

    /** What is given of each feature. */
    public enum Form {
        /** What can be seen of it: cut at the box, simplified; a point for what is smaller than a pixel. */
        SEEN,
        /** All of it, for symbols that need both ends of a line. */
        WHOLE,
        /** A point of it that lies inside, on which a label may stand. */
        ANCHOR,
        /**
         * One point for all points of a cell of {@link ShapeQuery#cells}, at their mean place, those of few first. One that
         * stands for several has no properties but {@link TileProperties#COUNT}.
         */
        GATHERED
    }
}
