package org.ecopark.formats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record of a file, as it stands there.
 *
 * @param row number of the record in its file, from 1; a header line does not count
 * @param values by column name: text in CSV; text, Long, Double, Boolean, List, Map or null in JSON; also
 *     LocalDate and OffsetDateTime where a format has them. The id of a JSON feature is the value {@code @id}
 * @param geometry in the coordinates of the file, easting or longitude first; null when there is none or it is beyond
 *     repair
 * @param notices what was found wrong with the record
 */
public record FileRecord(
        long row,
        Map<String, @Nullable Object> values,
        @Nullable Geometry geometry,
        List<RecordNotice> notices) {

    /** Name of the value that holds the id of a JSON feature. */
    public static final String ID = "@id";

    /** Whether the record is too broken to be used. */
    public boolean refused() {
        return notices.stream().anyMatch(RecordNotice::refusing);
    }
}
