package org.ecopark.materials.library;

import org.ecopark.formats.PackagedTable.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where a row of the library comes from.
 *
 * @param published whether a source prints it; otherwise it is assumed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Origin(
        @Nullable String source,
        @Nullable String url,
        @Nullable String licence,
        boolean published) {

    public Origin {
        if (published && (source == null || url == null)) {
            throw new IllegalArgumentException("a published row names its source and address");
        }
    }

    static Origin of(Row row, @Nullable String licence) {
        String status = row.text("status");
        return new Origin(row.findText("source"), row.findText("url"), licence, !"assumed".equals(status));
    }
}
