package org.ecopark.layers.cql;

import java.util.List;
import java.util.Optional;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.Layer;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.shelf.LayerShelf;
import org.ecopark.web.Parameters;
import org.ecopark.web.Problem;
import org.geotools.api.filter.Filter;

/** The parameters {@code filter} and {@code filter-lang}: CQL2 as text or as JSON, in the same words at every door. */
public final class CqlParameter {

    public static final String FILTER = "filter";
    public static final String LANGUAGE = "filter-lang";

    private static final String TEXT = "cql2-text";
    private static final String JSON = "cql2-json";

    private CqlParameter() {}

    /**
     * The filter; empty when there is none.
     *
     * @param coordinates of its geometries
     * @param layers that are asked for; it needs a meaning for each of them
     * @throws org.ecopark.web.ProblemException with the place at which it is wrong
     */
    public static Optional<Filter> find(
            Parameters parameters, Coordinates coordinates, List<Layer> layers, LayerShelf shelf) {
        String language = language(parameters);
        return parameters.findText(FILTER).map(text -> read(text, language, coordinates, layers, shelf));
    }

    /** The encoding, as named in requests. */
    public static String language(Parameters parameters) {
        return parameters.choice(LANGUAGE, List.of(TEXT, JSON), TEXT);
    }

    private static Filter read(
            String text, String language, Coordinates coordinates, List<Layer> layers, LayerShelf shelf) {
        CqlFilter read;
        try {
            read = language.equals(JSON) ? CqlFilter.ofJson(text, coordinates) : CqlFilter.ofText(text, coordinates);
        } catch (CqlException e) {
            throw problem(e).exception();
        }
        for (Layer layer : layers) {
            judge(read, layer, shelf);
        }
        return read.filter();
    }

    private static void judge(CqlFilter read, Layer layer, LayerShelf shelf) {
        try {
            shelf.check(layer, read.filter());
        } catch (UnsupportedFilterException e) {
            throw Problem.badRequest("filter_without_meaning")
                    .with("layer", layer.name())
                    .with("place", read.findPlace(e.culprit()).orElse("1"))
                    .with("reason", String.valueOf(e.getMessage()))
                    .exception();
        }
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
