package org.ecopark.layers.load;

/**
 * What a load did to a layer, in rows.
 *
 * @param unchanged rows that were there already with the same values
 * @param pruned rows of the source that the file no longer has and that were removed on request
 * @param rejected rows with an error
 */
public record LoadResult(long inserted, long updated, long unchanged, long pruned, long rejected) {}
