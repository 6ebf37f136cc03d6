package org.ecopark.materials.library;

import org.ecopark.formats.PackagedTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a material class as a thing to be moved; null where no figure is known.
 *
 * @param bulkDensity tonnes a cubic metre takes in a lorry or a pipe
 * @param bulkDensitySource where that comes from; null with it
 * @param lowestTemperature degrees Celsius; null also when there is no lower end
 * @param highestTemperature degrees Celsius; null also when there is no upper end
 */
public record PhysicalTraits(
        String classKey,
        @Nullable Double bulkDensity,
        @Nullable String bulkDensitySource,
        @Nullable Double lowestTemperature,
        @Nullable Double highestTemperature) {

    static PhysicalTraits of(Row row) {
        return new PhysicalTraits(
                row.text("key"),
                row.findNumber("bulk_density_t_per_m3"),
                row.findText("bulk_density_source"),
                row.findNumber("temperature_low_c"),
                row.findNumber("temperature_high_c"));
    }
}
