package org.ecopark.formats;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something wrong with a record.
 *
 * @param code stable, such as {@code unclosed_ring}
 * @param sentence what is wrong and what was done or is to be done
 * @param refusing whether the record cannot be used
 * @param place in the coordinates of the file, when there is one
 */
public record RecordNotice(
        String code,
        String sentence,
        boolean refusing,
        @Nullable Coordinate place) {

    /** Something that was put right. */
    public static RecordNotice mended(String code, String sentence, @Nullable Coordinate place) {
        return new RecordNotice(code, sentence, false, place);
    }

    /** Something for which the record cannot be used. */
    public static RecordNotice refused(String code, String sentence, @Nullable Coordinate place) {
        return new RecordNotice(code, sentence, true, place);
    }
}
