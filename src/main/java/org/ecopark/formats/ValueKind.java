package org.ecopark.formats;

/** Kinds of values that the columns of a file may be declared to hold. */
public enum ValueKind {
    TEXT,
    /** Whole numbers of up to 18 digits. */
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** A day without a time. */
    DATE,
    /** A moment; one without a zone is taken as UTC. */
    TIMESTAMP,
    /** A list or an object. */
    JSON
}
