package org.ecopark.web;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that runs from the newest to the oldest by id.
 *
 * @param rows of the page
 * @param last id of the last row when others follow, the {@code before} of the next page; null at the end
 */
public record KeyPage<T>(List<T> rows, @Nullable Long last) {

    /** Parameters by which a page is asked for. */
    public static final List<String> NAMES = List.of("limit", "before");

    public KeyPage {
        rows = List.copyOf(rows);
    }

    /** Rows with an id below {@code before}, newest first, at most so many. */
    @FunctionalInterface
    public interface Rows<T> {

        List<T> before(long before, int most);
    }

    /** The page that is asked for by {@link #NAMES}. */
    public static <T> KeyPage<T> of(Parameters parameters, int usual, int most, Rows<T> rows, ToLongFunction<T> id) {
        int limit = parameters.limit(usual, most);
        long before = parameters.findWhole("before", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
        List<T> found = rows.before(before, limit + 1);
        return found.size() <= limit
                ? new KeyPage<>(found, null)
                : new KeyPage<>(found.subList(0, limit), id.applyAsLong(found.get(limit - 1)));
    }

    /** Where the next page of a list is that is asked for as this one was; null at the end. */
    public @Nullable String next(Address list, Parameters asked) {
        if (last == null) {
            return null;
        }
        Address next = list;
        for (Map.Entry<String, String> given : asked.given().entrySet()) {
            next = next.with(given.getKey(), given.getValue());
        }
        return next.with("before", Long.toString(last)).toString();
    }
}
