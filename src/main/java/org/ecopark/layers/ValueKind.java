package org.ecopark.layers;

/** Kinds of values in a filter. What has another kind cannot be compared. */
public enum ValueKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    INTERVAL,
    GEOMETRY,
    TEXT_LIST,
    NUMBER_LIST,
    /** A structured value, about which nothing can be asked but whether it is known. */
    STRUCTURE;

    public static ValueKind of(LayerProperty.Type type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER, DECIMAL -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            case TEXT_LIST -> TEXT_LIST;
            case DECIMAL_LIST -> NUMBER_LIST;
            case JSON -> STRUCTURE;
        };
    }

    public boolean isTime() {
        return this == DATE || this == TIMESTAMP || this == INTERVAL;
    }

    public boolean isList() {
        return this == TEXT_LIST || this == NUMBER_LIST;
    }

    /** As in sentences. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
