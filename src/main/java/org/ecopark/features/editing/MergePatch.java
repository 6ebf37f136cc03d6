package org.ecopark.features.editing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 7396. A geometry and the value of a property are taken as a whole: half of a polygon or half of a measured quality is
 * nothing anybody means.
 */
final class MergePatch {

    private MergePatch() {}

    /** The feature with the patch's members in place of its own; the feature itself is changed. */
    static ObjectNode apply(ObjectNode feature, JsonNode patch) {
        if (patch.has("geometry")) {
            feature.set("geometry", patch.get("geometry"));
        }
        JsonNode properties = patch.path("properties");
        if (properties instanceof ObjectNode changed && feature.get("properties") instanceof ObjectNode own) {
            changed.properties().forEach(each -> own.set(each.getKey(), each.getValue()));
        } else if (patch.has("properties")) {
            feature.set("properties", properties);
        }
        return feature;
    }
}
