package org.ecopark.layers.shelf;

/**
 * What a query would give.
 *
 * @param features counted up to one more than the limit of the query
 * @param outside those of them that have a geometry but no numbers in the system of the query
 */
public record Tally(long features, long outside) {}
