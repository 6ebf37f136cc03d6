package org.ecopark.streams.estimates;

import org.ecopark.formats.PackagedTable.Row;

/**
 * How much of a material one employee of a sector goes with.
 *
 * @param sector key of a {@link SectorGroup}
 * @param low kg per employee and year; {@code base} and {@code high} likewise
 * @param wasteLowT the sector's tonnes behind {@code low}; {@code wasteT} and {@code wasteHighT} likewise
 * @param year of {@code wasteT}
 * @param rangeYears whose smallest and largest tonnes the range is: a spread of the whole sector, not of its firms
 */
record WasteFactor(
        String key,
        String sector,
        String materialClass,
        String sourceMaterial,
        double low,
        double base,
        double high,
        double wasteLowT,
        double wasteT,
        double wasteHighT,
        int year,
        String rangeYears,
        String place,
        String source,
        String url,
        String licence,
        String derivation) {

    WasteFactor {
        boolean ordered = 0 <= low && low <= base && base <= high && Double.isFinite(high);
        if (!ordered) {
            throw new IllegalArgumentException(key + " needs 0 <= low <= base <= high");
        }
    }

    static WasteFactor of(Row row) {
        if (!"kg_per_employee_per_year".equals(row.text("unit"))) {
            throw new IllegalArgumentException("unknown unit " + row.text("unit"));
        }
        return new WasteFactor(
                row.text("key"),
                row.text("sector"),
                row.text("class"),
                row.text("source_material"),
                number(row, "low"),
                number(row, "base"),
                number(row, "high"),
                number(row, "waste_low_t"),
                number(row, "waste_t"),
                number(row, "waste_high_t"),
                Integer.parseInt(row.text("year")),
                row.text("range_years"),
                row.text("place"),
                row.text("source"),
                row.text("url"),
                row.text("licence"),
                row.text("derivation"));
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.text(column));
    }

    /** Where its waste stands. */
    String origin() {
        return source + ", " + sourceMaterial + ", " + year + ", " + url;
    }
}
