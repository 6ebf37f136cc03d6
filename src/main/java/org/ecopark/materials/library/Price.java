package org.ecopark.materials.library;

import org.ecopark.formats.PackagedTable.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A price, fee, tax or cost. A gate fee is positive when the holder pays the plant, a price when the seller is paid.
 *
 * @param unit such as {@code per t}
 * @param priceYear year of the money; null when the source does not say, and then it cannot be compared
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Price(
        String key,
        @Nullable String classKey,
        String item,
        @Nullable Double low,
        @Nullable Double base,
        @Nullable Double high,
        String currency,
        String unit,
        @Nullable Integer priceYear,
        String region,
        Origin origin) {

    static Price of(Row row) {
        return new Price(
                row.text("key"),
                row.findText("class"),
                row.text("item_en"),
                row.findNumber("low"),
                row.findNumber("base"),
                row.findNumber("high"),
                row.text("currency"),
                row.text("unit"),
                row.findWhole("price_year"),
                row.text("region"),
                Origin.of(row, row.findText("licence")));
    }
}
