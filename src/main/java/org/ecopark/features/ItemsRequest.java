package org.ecopark.features;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Box;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerQuery;
import org.ecopark.web.Format;
import org.ecopark.web.Parameters;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a collection, read and checked.
 *
 * @param given the parameters as they came, for links that lead back here
 */
record ItemsRequest(LayerQuery query, boolean count, Format format, Map<String, String> given) {

    /** Parameters of every collection; a property of such a name cannot be filtered by. */
    static final List<String> RESERVED =
            List.of("bbox", "bbox-crs", "datetime", "limit", "after", "count", "f", "lang", NameSearch.PARAMETER);

    static ItemsRequest of(HttpServletRequest request, Layer layer, FeaturesSettings settings, Asker asker) {
        List<String> known = new ArrayList<>(RESERVED);
        if (!NameSearch.isFor(layer)) {
            known.remove(NameSearch.PARAMETER);
        }
        listQueryables(layer).forEach(property -> known.add(property.name()));
        Parameters parameters = Parameters.of(request, known);
        Crs84.require(parameters, "bbox-crs");
        parameters.findText("datetime").ifPresent(TimeParameter::require);
        @Nullable Box box = parameters.bbox().orElse(null);
        @Nullable
        Long after = parameters.findText("after").map(FeatureKeys::readAfter).orElse(null);
        int limit = parameters.limit(settings.usualLimit(), settings.mostLimit());
        LayerQuery query = new LayerQuery(layer.name(), asker, box, filter(layer, parameters), after, limit);
        return new ItemsRequest(
                query, parameters.flag("count", true), Format.of(request, parameters), parameters.given());
    }

    /** Properties that can be compared with a plain value. */
    static List<LayerProperty> listQueryables(Layer layer) {
        return layer.schema().properties().stream()
                .filter(property -> !RESERVED.contains(property.name()))
                .filter(property -> switch (property.type()) {
                    case TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, TIMESTAMP -> true;
                    case TEXT_LIST, DECIMAL_LIST, JSON -> false;
                })
                .toList();
    }

    private static Filter filter(Layer layer, Parameters parameters) {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        List<Filter> all = new ArrayList<>();
        for (LayerProperty property : listQueryables(layer)) {
            findValue(property, parameters)
                    .ifPresent(value ->
                            all.add(filters.equal(filters.property(property.name()), filters.literal(value), true)));
        }
        NameSearch.find(layer, parameters).ifPresent(all::add);
        return all.isEmpty() ? Filter.INCLUDE : filters.and(all);
    }

    private static Optional<String> findValue(LayerProperty property, Parameters parameters) {
        if (property.type() == LayerProperty.Type.INTEGER || property.type() == LayerProperty.Type.DECIMAL) {
            parameters.findNumber(property.name(), -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return parameters.findText(property.name());
    }
}
