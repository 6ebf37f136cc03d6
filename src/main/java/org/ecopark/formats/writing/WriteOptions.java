package org.ecopark.formats.writing;

import java.nio.file.Path;

/**
 * How a file is written, where formats leave a choice.
 *
 * @param folder for temporary files; they are gone when the writer is closed
 * @param byteOrderMark whether text of tables begins with one, which Excel needs to read UTF-8
 * @param places how tables of text hold geometries
 */
public record WriteOptions(Path folder, boolean byteOrderMark, Places places) {

    /** Ways to hold a geometry in a table of text. */
    public enum Places {
        /** Well-known text in one column; with {@code SRID=...;} before it when not WGS 84. */
        WKT,
        /** Columns longitude and latitude; only for points in WGS 84. */
        LONLAT,
        /** Not at all. */
        NONE
    }
}
