package org.ecopark.layers;

import org.jspecify.annotations.Nullable;

/**
 * One property of a layer's features.
 *
 * @param name as in JSON, SQL and filters: snake case, the unit in the name where it is always the same
 * @param unit of a number, such as {@code ha}; null when it has none or stands in a property beside it
 */
public record LayerProperty(
        String name, Type type, Title title, @Nullable String unit) {

    public LayerProperty {
        if (!name.matches("[a-z][a-zA-Z0-9_]*")) {
            throw new IllegalArgumentException("A property name is snake case, not '" + name + "'");
        }
    }

    /** A property with its title in English and Korean. */
    public static LayerProperty of(String name, Type type, String en, String ko, @Nullable String unit) {
        return new LayerProperty(name, type, new Title(en, ko), unit);
    }

    /** Kinds of values. Each has one spelling in SQL, in JSON schema and in files. */
    public enum Type {
        TEXT("string"),
        INTEGER("integer"),
        DECIMAL("number"),
        BOOLEAN("boolean"),
        DATE("string"),
        TIMESTAMP("string"),
        /** A list of texts; JSON array, in flat files joined by semicolons. */
        TEXT_LIST("array"),
        /** A list of numbers; JSON array, in flat files joined by semicolons. */
        DECIMAL_LIST("array"),
        /** Structured value; a JSON object. */
        JSON("object");

        private final String jsonType;

        Type(String jsonType) {
            this.jsonType = jsonType;
        }

        /** Whether it is one plain value that can be compared and sorted by. */
        public boolean isSingle() {
            return switch (this) {
                case TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, TIMESTAMP -> true;
                case TEXT_LIST, DECIMAL_LIST, JSON -> false;
            };
        }

        /** Name of the type in JSON Schema. */
        public String jsonType() {
            return jsonType;
        }
    }
}
