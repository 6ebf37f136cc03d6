package org.ecopark.features.asking;

import java.util.List;
import java.util.Optional;
import org.ecopark.layers.Layer;
import org.ecopark.web.Parameters;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/**
 * The parameter {@code q}: features of which a name, in any language, contains the text; letter case does not matter.
 * The text is one phrase without wild cards. It exists for layers that have names.
 */
public final class NameSearch {

    public static final String PARAMETER = "q";

    private static final List<String> NAMES = List.of("name", "name_en", "name_ko");
    private static final String ANY = "*";
    private static final String ONE = "?";
    private static final String ESCAPE = "\\";

    private NameSearch() {}

    public static boolean isFor(Layer layer) {
        return layer.schema().findProperty("name").isPresent();
    }

    /** The filter; empty when the request does not search. */
    static Optional<Filter> find(Layer layer, Parameters parameters) {
        return parameters.findText(PARAMETER).map(text -> filter(layer, text));
    }

    private static Filter filter(Layer layer, String text) {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        String pattern = ANY + text.replaceAll("[*?\\\\]", "\\\\$0") + ANY;
        List<Filter> names = NAMES.stream()
                .filter(name -> layer.schema().findProperty(name).isPresent())
                .<Filter>map(name -> filters.like(filters.property(name), pattern, ANY, ONE, ESCAPE, false))
                .toList();
        return filters.or(names);
    }
}
