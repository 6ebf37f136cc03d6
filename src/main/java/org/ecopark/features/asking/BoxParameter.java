package org.ecopark.features.asking;

import java.util.List;
import java.util.Optional;
import org.ecopark.geo.Box;
import org.ecopark.geo.Coordinates;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The area that a request asks for, in the system it names. In degrees and in Web Mercator it is a box; that of a national grid is no
 * box in degrees and becomes an area with as many points as its edges need.
 *
 * @param box null when there is none
 * @param filter {@link Filter#INCLUDE} when the box says all
 */
record BoxParameter(@Nullable Box box, Filter filter) {

    static BoxParameter of(Parameters parameters, Coordinates coordinates) {
        if (coordinates.crs().isRegister()) {
            Optional<Box> box = coordinates.northFirst() ? parameters.bboxNorthFirst() : parameters.bbox();
            return new BoxParameter(box.orElse(null), Filter.INCLUDE);
        }
        Optional<List<Double>> corners = parameters.findCorners();
        if (corners.isEmpty()) {
            return new BoxParameter(null, Filter.INCLUDE);
        }
        List<Double> n = corners.get();
        if (coordinates.isWebMercator() && n.get(1) <= n.get(3)) {
            return new BoxParameter(Coordinates.mercatorBox(n.get(0), n.get(1), n.get(2), n.get(3)), Filter.INCLUDE);
        }
        if (n.get(0) > n.get(2) || n.get(1) > n.get(3)) {
            throw Problem.badRequest("bbox_upside_down")
                    .with("parameter", "bbox")
                    .with("given", parameters.findText("bbox").orElse(""))
                    .exception();
        }
        return new BoxParameter(
                null,
                coordinates
                        .area(n.get(0), n.get(1), n.get(2), n.get(3))
                        .map(BoxParameter::meets)
                        .orElse(Filter.EXCLUDE));
    }

    private static Filter meets(Geometry area) {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        return filters.intersects(filters.property("geometry"), filters.literal(area));
    }
}
