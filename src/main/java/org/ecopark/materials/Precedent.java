package org.ecopark.materials;

import org.ecopark.formats.PackagedTable.Row;
import org.ecopark.materials.MaterialSpec.Sector;

/** A documented exchange: a producer of one sector gave this class to a receiver of another. */
record Precedent(Sector producer, String classKey, Sector receiver, String source) {

    static Precedent of(Row row) {
        return new Precedent(
                new Sector(row.text("producer_scheme"), row.text("producer_sector")),
                row.text("class"),
                new Sector(row.text("receiver_scheme"), row.text("receiver_sector")),
                row.text("source"));
    }
}
