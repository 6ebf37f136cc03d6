package org.ecopark.prospects.point;

import org.jspecify.annotations.Nullable;

/**
 * Who has to be named for data that a view rests on.
 *
 * @param source word of the register for where rows come from
 * @param note as the rows state it, such as the words that a licence asks for
 */
public record Credit(
        String source,
        @Nullable String note,
        @Nullable String licence,
        @Nullable String url) {

    /** In one line, as far as it is known. */
    public String words() {
        String named = note == null ? source : note;
        return licence == null ? named : named + " (" + licence + ")";
    }
}
