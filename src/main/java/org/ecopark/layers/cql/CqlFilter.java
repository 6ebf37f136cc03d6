package org.ecopark.layers.cql;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.ecopark.geo.Coordinates;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/** A filter that was read from CQL2. What it means to a layer is judged by the shelf. */
public final class CqlFilter {

    private final Filter filter;
    private final IdentityHashMap<Object, String> places;

    CqlFilter(Filter filter, IdentityHashMap<Object, String> places) {
        this.filter = filter;
        this.places = places;
    }

    /**
     * The filter of CQL2 text.
     *
     * @param coordinates of its geometries
     */
    public static CqlFilter ofText(String text, Coordinates coordinates) throws CqlException {
        return new FilterMaker(coordinates).make(TextParser.parse(text, new Limits()));
    }

    /**
     * The filter of CQL2 JSON.
     *
     * @param coordinates of its geometries
     */
    public static CqlFilter ofJson(String json, Coordinates coordinates) throws CqlException {
        return new FilterMaker(coordinates).make(JsonParser.parse(json, new Limits()));
    }

    public Filter filter() {
        return filter;
    }

    /** Where a piece of the filter stood: number of the character from 1, or path in JSON. */
    public Optional<String> findPlace(@Nullable Object piece) {
        return piece == null ? Optional.empty() : Optional.ofNullable(places.get(piece));
    }
}
