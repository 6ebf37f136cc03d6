package org.ecopark.materials.library;

import org.ecopark.formats.PackagedTable.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Emissions of greenhouse gases of one unit of something.
 *
 * @param classKey material class; null for transport
 * @param kind {@code primary}, {@code closed_loop}, {@code reuse}, {@code landfill}, {@code energy_recovery},
 *     {@code anaerobic_digestion} or {@code transport}
 * @param vehicle of a transport factor; null otherwise
 * @param laden load of the vehicle: {@code 50}, {@code 100} (percent) or {@code average}, which already holds the
 *     empty running of the fleet
 * @param unit such as {@code kg CO2e/t} or {@code kg CO2e/t.km}
 * @param boundary what is counted and what is not
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ImpactFactor(
        String key,
        @Nullable String classKey,
        String material,
        String kind,
        @Nullable String vehicle,
        @Nullable String laden,
        double value,
        String unit,
        int year,
        String region,
        String boundary,
        Origin origin) {

    static ImpactFactor of(Row row) {
        return new ImpactFactor(
                row.text("key"),
                row.findText("class"),
                row.text("material_en"),
                row.text("kind"),
                row.findText("vehicle"),
                row.findText("laden"),
                Double.parseDouble(row.text("value")),
                row.text("unit"),
                Integer.parseInt(row.text("year")),
                row.text("region"),
                row.text("boundary"),
                Origin.of(row, row.findText("licence")));
    }
}
