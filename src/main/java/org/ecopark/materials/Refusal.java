package org.ecopark.materials;

import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * A pair that is never a match, whatever the rest says. Null means any.
 *
 * @param receiver class or process at the receiving end
 */
record Refusal(
        @Nullable String classKey,
        @Nullable String grade,
        @Nullable Boolean hazardous,
        @Nullable String receiver,
        String code,
        Title sentence) {

    static Refusal of(Row row) {
        return new Refusal(
                row.findText("class"),
                row.findText("grade"),
                row.findTruth("hazardous"),
                row.findText("receiver_class_or_process"),
                row.text("reason_code"),
                new Title(row.text("reason_en"), row.text("reason_ko")));
    }
}
