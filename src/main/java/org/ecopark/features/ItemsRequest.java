package org.ecopark.features;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerQuery;
import org.ecopark.layers.SortKey;
import org.ecopark.web.Format;
import org.ecopark.web.Parameters;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/**
 * A request for a page of a collection, read and checked.
 *
 * @param given the parameters as they came, for links that lead back here
 */
record ItemsRequest(LayerQuery query, boolean count, Format format, Map<String, String> given) {

    /** Parameters of every collection; a property of such a name cannot be filtered by but in {@code filter}. */
    static final List<String> RESERVED = List.of(
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "limit",
            "after",
            "sortby",
            "count",
            "f",
            "lang",
            NameSearch.PARAMETER);

    static ItemsRequest of(
            HttpServletRequest request, Layer layer, Systems systems, FeaturesSettings settings, Asker asker) {
        List<String> known = new ArrayList<>(RESERVED);
        if (!NameSearch.isFor(layer)) {
            known.remove(NameSearch.PARAMETER);
        }
        listQueryables(layer).forEach(property -> known.add(property.name()));
        Parameters parameters = Parameters.of(request, known);
        parameters.findText("datetime").ifPresent(TimeParameter::require);
        BoxParameter box = BoxParameter.of(parameters, systems.read(parameters, "bbox-crs", layer));
        Coordinates coordinates = systems.read(parameters, "crs", layer);
        List<SortKey> order = SortParameter.read(parameters, layer);
        LayerQuery query = LayerQuery.all(
                        layer.name(), asker, parameters.limit(settings.usualLimit(), settings.mostLimit()))
                .within(box.box())
                .where(filter(layer, parameters, box.filter()))
                .sortedBy(order)
                .after(PageKeys.read(parameters, layer, order))
                .in(coordinates);
        return new ItemsRequest(
                query, parameters.flag("count", true), Format.of(request, parameters), parameters.given());
    }

    /** Properties that can be compared with a plain value. */
    static List<LayerProperty> listQueryables(Layer layer) {
        return layer.schema().properties().stream()
                .filter(property -> !RESERVED.contains(property.name()))
                .filter(property -> property.type().isSingle())
                .toList();
    }

    private static Filter filter(Layer layer, Parameters parameters, Filter box) {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        List<Filter> all = new ArrayList<>();
        if (box != Filter.INCLUDE) {
            all.add(box);
        }
        for (LayerProperty property : listQueryables(layer)) {
            findValue(property, parameters)
                    .ifPresent(value ->
                            all.add(filters.equal(filters.property(property.name()), filters.literal(value), true)));
        }
        NameSearch.find(layer, parameters).ifPresent(all::add);
        return all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : filters.and(all);
    }

    private static Optional<String> findValue(LayerProperty property, Parameters parameters) {
        if (property.type() == LayerProperty.Type.INTEGER || property.type() == LayerProperty.Type.DECIMAL) {
            parameters.findNumber(property.name(), -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return parameters.findText(property.name());
    }
}
