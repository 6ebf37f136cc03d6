package org.ecopark.exchange.pipeline;

import java.util.Locale;
import java.util.Map;
import org.ecopark.exchange.pipeline.Funnel.Conversion;
import org.ecopark.exchange.pipeline.Funnel.Stage;
import org.jspecify.annotations.Nullable;

/** Conversion as a table: one line for each park and stage, the whole first. Unknown is empty. */
final class ConversionCsv {

    private static final String HEAD =
            "scope,park_id,park_name,stage,reached,share_of_previous,share_of_proposals,now,median_days,stays_counted\r\n";

    private ConversionCsv() {}

    static String of(Funnel funnel, Map<Long, String> parks) {
        StringBuilder csv = new StringBuilder(HEAD);
        lines(csv, "whole", null, null, funnel.whole());
        funnel.byPark()
                .forEach((id, conversion) ->
                        lines(csv, id == 0 ? "no park" : "park", id == 0 ? null : id, parks.get(id), conversion));
        return csv.toString();
    }

    private static void lines(
            StringBuilder csv, String scope, @Nullable Long park, @Nullable String name, Conversion conversion) {
        for (Stage stage : conversion.stages()) {
            line(
                    csv,
                    scope,
                    park,
                    name,
                    stage.state().name().toLowerCase(Locale.ROOT),
                    stage.reached(),
                    stage.ofPrevious(),
                    stage.ofFirst(),
                    stage.now(),
                    stage.medianDays(),
                    stage.stays());
        }
        line(csv, scope, park, name, "failed", conversion.failed(), null, null, conversion.failed(), null, null);
    }

    private static void line(StringBuilder csv, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        csv.append("\r\n");
    }

    /** Quoted where needed; a name that a spreadsheet would run as a formula is told as text. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            return value.toString();
        }
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[,\"\\r\\n].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
