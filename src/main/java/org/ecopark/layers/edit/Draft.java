package org.ecopark.layers.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A whole row as a person wants it.
 *
 * @param keepsGeometry whether the place stays exactly what it is; {@code geometry} is then not looked at
 * @param geometry SRID 4326, not yet looked at; null for none
 * @param values by name of the field, already of its type; absent or null means unknown
 * @param errors what was wrong already when it was read
 * @param warnings what is to be said about it when it is saved
 */
public record Draft(
        boolean keepsGeometry,
        @Nullable Geometry geometry,
        Map<String, @Nullable Object> values,
        List<EditIssue> errors,
        List<EditIssue> warnings) {

    public Draft {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
