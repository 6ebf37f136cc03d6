package org.ecopark.streams.estimates;

import java.util.List;
import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.layers.Title;
import org.jspecify.annotations.Nullable;

/**
 * Sectors that a source counts together.
 *
 * @param sourceSector as the source calls it; null where it has none
 * @param sections letters of NACE Rev. 2 that lie wholly within it
 * @param divisions two digits of NACE Rev. 2, UK SIC 2007 and ISIC Rev. 4, which are the same there
 * @param ksicDivisions two digits of the Korean classification
 * @param employees who work in it at {@code place}; null where there are no factors
 * @param place ISO 3166-2, such as {@code GB-SCT}
 * @param width what it lumps together
 * @param whyNone why it has no factors; null where it has some
 */
record SectorGroup(
        String key,
        Title title,
        @Nullable String sourceSector,
        List<String> sections,
        List<String> divisions,
        List<String> ksicDivisions,
        @Nullable Integer employees,
        @Nullable Integer employmentYear,
        String place,
        @Nullable String employmentSource,
        @Nullable String employmentUrl,
        @Nullable String width,
        @Nullable String whyNone) {

    SectorGroup {
        if ((employees == null) == (whyNone == null)) {
            throw new IllegalArgumentException(key + " needs employees, or a reason why it has no factors");
        }
        if (employees != null && employees <= 0) {
            throw new IllegalArgumentException(key + " has no employees");
        }
        sections = List.copyOf(sections);
        divisions = List.copyOf(divisions);
        ksicDivisions = List.copyOf(ksicDivisions);
    }

    static SectorGroup of(Row row) {
        return new SectorGroup(
                row.text("key"),
                new Title(row.text("title_en"), row.text("title_ko")),
                row.findText("source_sector"),
                row.list("sections"),
                row.list("divisions"),
                row.list("ksic_divisions"),
                row.findWhole("employees"),
                row.findWhole("employment_year"),
                row.text("place"),
                row.findText("employment_source"),
                row.findText("employment_url"),
                row.findText("width_en"),
                row.findText("why_none_en"));
    }

    /** The country of {@code place}, two letters. */
    String country() {
        return place.substring(0, 2);
    }

    /** Where its employment stands; empty where it has none. */
    String employmentOrigin() {
        return employmentSource + ", " + employmentYear + ", " + employmentUrl;
    }
}
