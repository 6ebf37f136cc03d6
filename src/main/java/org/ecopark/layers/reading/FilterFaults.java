package org.ecopark.layers.reading;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.ecopark.layers.UnsupportedFilterException;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What a database cannot compute of a filter is the caller's to change: a power that is no number, an overflow. */
final class FilterFaults {

    private FilterFaults() {}

    /**
     * What the statement gives.
     *
     * @throws UnsupportedFilterException when there is a filter and one of its values cannot be computed
     */
    static <T> T told(Filter filter, Supplier<T> statement) {
        try {
            return statement.get();
        } catch (DataAccessException e) {
            String state = state(e);
            if (filter != Filter.INCLUDE && state != null && (state.startsWith("22") || state.equals("XX000"))) {
                throw new UnsupportedFilterException(sentence(state));
            }
            throw e;
        }
    }

    private static String sentence(String state) {
        return switch (state) {
            case "22003" -> "A number that the filter computes gets too large or too small";
            case "2201F", "2201E" -> "A power that the filter computes does not exist";
            case "XX000" -> "A geometry of the filter cannot be compared with a feature's";
            default -> "A value that the filter computes does not exist";
        };
    }

    private static @Nullable String state(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
