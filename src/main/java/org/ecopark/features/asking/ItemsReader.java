package org.ecopark.features.asking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.accounts.Asker;
import org.ecopark.features.FeaturesSettings;
import org.ecopark.features.exports.ExportParameters;
import org.ecopark.features.exports.Exports;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.cql.CqlParameter;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.layers.shelf.SortKey;
import org.ecopark.web.Format;
import org.ecopark.web.Parameters;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/** Reads requests for pages of a collection; all complaints about them are made here. */
@Component
public class ItemsReader {

    /** The id of a feature is a parameter of every layer, unless a layer has a property of that name. */
    private static final String ID = "id";

    private final LayerShelf shelf;
    private final Systems systems;
    private final FeaturesSettings settings;
    private final Exports exports;

    ItemsReader(LayerShelf shelf, Systems systems, FeaturesSettings settings, Exports exports) {
        this.shelf = shelf;
        this.systems = systems;
        this.settings = settings;
        this.exports = exports;
    }

    public ItemsRequest read(HttpServletRequest request, Layer layer, Asker asker) {
        Exports.refuseGrid(layer, request.getParameter("f"));
        Parameters parameters = Parameters.of(given(request), known(layer));
        Optional<ExportParameters> file = ExportParameters.of(parameters);
        BoxParameter box = BoxParameter.of(parameters, systems.read(parameters, "bbox-crs", layer));
        Coordinates coordinates = systems.read(parameters, "crs", layer);
        List<SortKey> order = SortParameter.read(parameters, layer);
        LayerQuery query = LayerQuery.all(layer.name(), asker, limit(parameters, file))
                .within(box.box())
                .where(filter(layer, parameters, box.filter()))
                .sortedBy(order)
                .after(PageKeys.read(parameters, layer, order))
                .in(coordinates);
        Format format = file.isPresent() ? Format.JSON : page(request, parameters);
        return new ItemsRequest(query, parameters.flag("count", true), format, file, parameters.given());
    }

    private int limit(Parameters parameters, Optional<ExportParameters> file) {
        if (file.isPresent()) {
            int most = exports.most(file.get().format());
            return parameters.limit(most, most);
        }
        return parameters.limit(settings.usualLimit(), settings.mostLimit());
    }

    private static Format page(HttpServletRequest request, Parameters parameters) {
        parameters.choice("f", ExportParameters.words(), Format.JSON.word());
        return Format.of(request, parameters);
    }

    /** The form of the page sends what nobody filled in as empty; a program that does so is told of it. */
    private static Map<String, String[]> given(HttpServletRequest request) {
        Map<String, String[]> given = new LinkedHashMap<>(request.getParameterMap());
        if (Format.HTML.word().equals(request.getParameter("f"))) {
            List.of("filter", "sortby").forEach(name -> {
                if (given.containsKey(name) && request.getParameter(name).isBlank()) {
                    given.remove(name);
                }
            });
        }
        return given;
    }

    private static List<String> known(Layer layer) {
        List<String> known = new ArrayList<>(ItemsRequest.RESERVED);
        if (!NameSearch.isFor(layer)) {
            known.remove(NameSearch.PARAMETER);
        }
        known.add(ID);
        known.addAll(ExportParameters.OF_CSV);
        ItemsRequest.listQueryables(layer).forEach(property -> known.add(property.name()));
        return known;
    }

    private Filter filter(Layer layer, Parameters parameters, Filter box) {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        List<Filter> all = new ArrayList<>();
        if (box != Filter.INCLUDE) {
            all.add(box);
        }
        for (LayerProperty property : ItemsRequest.listQueryables(layer)) {
            findValue(property, parameters)
                    .ifPresent(value ->
                            all.add(filters.equal(filters.property(property.name()), filters.literal(value), true)));
        }
        if (layer.schema().findProperty(ID).isEmpty()) {
            parameters
                    .findWhole(ID, Long.MIN_VALUE, Long.MAX_VALUE)
                    .ifPresent(id -> all.add(filters.equal(filters.property(ID), filters.literal(id), true)));
        }
        TimeParameter.find(parameters, layer).ifPresent(all::add);
        NameSearch.find(layer, parameters).ifPresent(all::add);
        CqlParameter.find(parameters, systems.read(parameters, "filter-crs", layer), List.of(layer), shelf)
                .ifPresent(all::add);
        return all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : filters.and(all);
    }

    private static Optional<String> findValue(LayerProperty property, Parameters parameters) {
        if (property.type() == LayerProperty.Type.INTEGER || property.type() == LayerProperty.Type.DECIMAL) {
            parameters.findNumber(property.name(), -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return parameters.findText(property.name());
    }
}
