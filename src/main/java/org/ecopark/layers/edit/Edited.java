package org.ecopark.layers.edit;

import java.util.List;
import org.ecopark.layers.shelf.Feature;

/**
 * What an edit did.
 *
 * @param feature the row as it is now
 * @param changeSet id in the history
 */
public record Edited(Feature feature, long changeSet, List<EditIssue> warnings) {

    public Edited {
        warnings = List.copyOf(warnings);
    }
}
