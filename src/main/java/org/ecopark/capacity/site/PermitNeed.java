package org.ecopark.capacity.site;

import org.ecopark.formats.PackagedTable;
import org.ecopark.measure.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The class of permit that a process needs.
 *
 * @param status {@code published} where a permit of such a plant was seen, else {@code assumed} by the kind of work
 * @param basis why this class
 */
public record PermitNeed(
        String process,
        String permitClass,
        Provenance status,
        String basis,
        @Nullable String source,
        @Nullable String url) {

    static PermitNeed of(PackagedTable.Row row) {
        return new PermitNeed(
                row.text("process"),
                row.text("permit_class"),
                Provenance.find(row.text("status")).orElseThrow(),
                row.text("basis"),
                row.findText("source"),
                row.findText("url"));
    }

    /** Basis and source in one line. */
    public String origin() {
        return source == null ? basis : basis + " (" + source + ")";
    }
}
