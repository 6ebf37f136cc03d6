package org.ecopark.suitability.criteria;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopark.formats.PackagedTable;
import org.ecopark.formats.PackagedTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * A published weight and the criterion it is mapped to.
 *
 * @param percent as published
 * @param criterion null where no data stand behind the factor here
 * @param share of the published weight that the criterion gets
 */
public record PublishedWeight(
        String factor,
        double percent,
        @Nullable Criterion criterion,
        @Nullable Double share,
        String note,
        String source,
        String url) {

    static PublishedWeight of(Row row) {
        @Nullable String key = row.findText("criterion");
        return new PublishedWeight(
                row.text("published_factor"),
                Double.parseDouble(row.text("published_weight_percent")),
                key == null ? null : Criterion.find(key).orElseThrow(),
                row.findNumber("share"),
                row.text("note"),
                row.text("source"),
                row.text("url"));
    }

    /** The table that ships with the server. */
    public static List<PublishedWeight> packaged() {
        return PackagedTable.read("suitability/weights.csv", PublishedWeight::of);
    }

    /** The weights of the criteria by the mapping, in percent as published; they do not add up to 100. */
    public static Map<Criterion, Double> weights(List<PublishedWeight> table) {
        Map<Criterion, Double> weights = new EnumMap<>(Criterion.class);
        for (PublishedWeight row : table) {
            if (row.criterion() != null) {
                weights.merge(row.criterion(), row.percent() * Objects.requireNonNull(row.share()), Double::sum);
            }
        }
        return weights;
    }
}
