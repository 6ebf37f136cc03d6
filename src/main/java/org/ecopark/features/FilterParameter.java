package org.ecopark.features;

import java.util.List;
import java.util.Optional;
import org.ecopark.features.cql.CqlException;
import org.ecopark.features.cql.CqlFilter;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerShelf;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.geotools.api.filter.Filter;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs}: CQL2 as text or as JSON. */
final class FilterParameter {

    static final String TEXT = "cql2-text";
    static final String JSON = "cql2-json";

    private FilterParameter() {}

    /**
     * The filter; empty when there is none.
     *
     * @throws org.ecopark.web.ProblemException with the place at which it is wrong
     */
    static Optional<Filter> find(Parameters parameters, Layer layer, Systems systems, LayerShelf shelf) {
        String language = parameters.choice("filter-lang", List.of(TEXT, JSON), TEXT);
        Coordinates coordinates = systems.read(parameters, "filter-crs", layer);
        return parameters.findText("filter").map(text -> read(text, language, coordinates, layer, shelf));
    }

    private static Filter read(String text, String language, Coordinates coordinates, Layer layer, LayerShelf shelf) {
        CqlFilter read;
        try {
            read = language.equals(JSON) ? CqlFilter.ofJson(text, coordinates) : CqlFilter.ofText(text, coordinates);
        } catch (CqlException e) {
            throw problem(e).exception();
        }
        try {
            shelf.check(layer, read.filter());
        } catch (UnsupportedFilterException e) {
            throw Problem.badRequest("filter_without_meaning")
                    .with("place", read.findPlace(e.culprit()).orElse("1"))
                    .with("reason", String.valueOf(e.getMessage()))
                    .exception();
        }
        return read.filter();
    }

    private static Problem problem(CqlException wrong) {
        Problem problem = Problem.badRequest(
                switch (wrong.fault()) {
                    case UNEXPECTED -> "cql2_unexpected";
                    case UNREADABLE -> "cql2_unreadable";
                    case TOO_MUCH -> "cql2_too_much";
                });
        return problem.with("place", wrong.place())
                .with("found", wrong.found())
                .with("expected", String.join(", ", wrong.words()));
    }
}
