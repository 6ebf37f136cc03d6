package org.ecopark.features.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopark.features.exports.ExportParameters;
import org.ecopark.layers.Layer;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.shelf.LayerQuery;
import org.ecopark.web.Format;

/**
 * A request for a page of a collection, read and checked.
 *
 * @param format of a page
 * @param file what a file was asked to be; empty for a page
 * @param given the parameters as they came, for links that lead back here
 */
public record ItemsRequest(
        LayerQuery query, boolean count, Format format, Optional<ExportParameters> file, Map<String, String> given) {

    /** Parameters of every collection; a property of such a name cannot be filtered by but in {@code filter}. */
    static final List<String> RESERVED = List.of(
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "limit",
            "after",
            "sortby",
            "count",
            "f",
            "lang",
            NameSearch.PARAMETER);

    /** Properties that are parameters too. */
    public static List<LayerProperty> listQueryables(Layer layer) {
        return layer.schema().properties().stream()
                .filter(property -> !RESERVED.contains(property.name()))
                .filter(property -> property.type().isSingle())
                .toList();
    }
}
