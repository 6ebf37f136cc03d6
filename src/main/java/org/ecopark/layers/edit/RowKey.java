package org.ecopark.layers.edit;

/**
 * Whose row it is.
 *
 * @param source key of the source that owns its id
 */
public record RowKey(String source, String sourceId) {

    /** The source of rows that are made here. */
    public static final String EDITOR = "editor";
}
