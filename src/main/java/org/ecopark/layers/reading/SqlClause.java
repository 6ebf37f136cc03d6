package org.ecopark.layers.reading;

import java.util.HashMap;
import java.util.Map;

/** A piece of SQL with its bound values under names that are unique within one statement. */
final class SqlClause {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    SqlClause append(String text) {
        sql.append(text);
        return this;
    }

    /** Appends a placeholder for the value. */
    SqlClause bind(Object value) {
        String name = "q" + parameters.size();
        parameters.put(name, value);
        sql.append(':').append(name);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
