package org.ecopark.formats.writing;

/** Kinds of values of a column that is written. Java's type of a value stands behind each; null is allowed in all. */
public enum ColumnKind {
    /** String. */
    TEXT,
    /** Long. */
    INTEGER,
    /** Double; one that is not finite is written as null. */
    DECIMAL,
    /** Boolean. */
    BOOLEAN,
    /** LocalDate. */
    DATE,
    /** OffsetDateTime. */
    TIMESTAMP,
    /** List of String. */
    TEXT_LIST,
    /** List of Number. */
    DECIMAL_LIST,
    /** String that holds JSON. */
    JSON
}
