package org.ecopark.layers.filters;

import java.util.HashMap;
import java.util.Map;

/** A piece of SQL with its bound values under names that are unique within one statement. */
public final class SqlClause {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    public SqlClause append(String text) {
        sql.append(text);
        return this;
    }

    /** Appends a placeholder for the value. */
    public SqlClause bind(Object value) {
        String name = "q" + parameters.size();
        parameters.put(name, value);
        sql.append(':').append(name);
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
