package org.ecopark.materials.library;

import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A grade of a material class by a common scheme.
 *
 * @param rank 1 is best; null where the scheme has no order
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Grade(
        String classKey,
        String grade,
        Title title,
        @Nullable Integer rank,
        @Nullable Boolean hazardous,
        @Nullable String note,
        String source) {

    static Grade of(Row row) {
        return new Grade(
                row.text("class"),
                row.text("grade"),
                new Title(row.text("title_en"), row.text("title_ko")),
                row.findWhole("rank"),
                row.findTruth("hazardous"),
                row.findText("note"),
                row.text("source"));
    }
}
