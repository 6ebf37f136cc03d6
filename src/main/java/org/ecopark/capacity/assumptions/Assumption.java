package org.ecopark.capacity.assumptions;

import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.measure.MoneyBasis;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * One row of a set of assumptions.
 *
 * @param key such as {@code power_price}
 * @param subject process or material class it holds for; empty for all
 * @param base null when it is not known; then low and high are not used either
 * @param unit such as {@code per t} or {@code 1}
 * @param money in whose prices it is told; null for what is no money
 * @param note how it came about, where it stops being right
 */
public record Assumption(
        String set,
        String key,
        String subject,
        @Nullable Double low,
        @Nullable Double base,
        @Nullable Double high,
        String unit,
        @Nullable MoneyBasis money,
        @Nullable String source,
        @Nullable String url,
        @Nullable Integer year,
        Provenance status,
        @Nullable String note) {

    static Assumption of(Row row) {
        @Nullable String currency = row.findText("currency");
        @Nullable Integer priceYear = row.findWhole("price_year");
        @Nullable String subject = row.findText("subject");
        Assumption read = new Assumption(
                row.text("set"),
                row.text("key"),
                subject == null ? "" : subject,
                row.findNumber("low"),
                row.findNumber("base"),
                row.findNumber("high"),
                row.text("unit"),
                currency == null || priceYear == null ? null : new MoneyBasis(currency, priceYear),
                row.findText("source"),
                row.findText("url"),
                row.findWhole("year"),
                Provenance.find(row.text("status")).orElseThrow(),
                row.findText("note"));
        read.requireSense();
        return read;
    }

    private void requireSense() {
        if (status == Provenance.PUBLISHED && (source == null || url == null)) {
            throw new IllegalStateException("a published row names its source and address");
        }
        if ((low != null && base != null && low > base) || (high != null && base != null && high < base)) {
            throw new IllegalStateException("low, base and high do not rise");
        }
        if (unit.startsWith("per ") != (money != null)) {
            throw new IllegalStateException("a price has a currency and a price year, and nothing else has");
        }
    }

    /** {@code key} or {@code key:subject}: its name where it is edited or reported as missing. */
    public String name() {
        return subject.isEmpty() ? key : key + ":" + subject;
    }

    /** What the figure's proof says of its origin. */
    String origin() {
        StringBuilder text = new StringBuilder(source == null ? "No source; assumed" : source);
        if (url != null) {
            text.append(", ").append(url);
        }
        if (note != null) {
            text.append(". ").append(note);
        }
        return text.toString();
    }
}
