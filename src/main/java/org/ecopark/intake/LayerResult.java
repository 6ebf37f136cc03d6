package org.ecopark.intake;

import org.ecopark.layers.load.LoadResult;

/**
 * What a file did to one layer, in rows.
 *
 * @param source key of the source that owns the rows
 * @param rejected rows with an error, found while mapping or by the layer
 */
record LayerResult(
        String layer, String source, long inserted, long updated, long unchanged, long pruned, long rejected) {

    static LayerResult of(String layer, String source, LoadResult result, long refusedBefore) {
        return new LayerResult(
                layer,
                source,
                result.inserted(),
                result.updated(),
                result.unchanged(),
                result.pruned(),
                result.rejected() + refusedBefore);
    }
}
