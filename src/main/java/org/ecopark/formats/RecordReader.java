package org.ecopark.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of one file, one after the other, once. */
public interface RecordReader extends AutoCloseable {

    /**
     * The next record; null after the last one.
     *
     * @throws BrokenFileException when the file cannot be read any further
     */
    @Nullable
    FileRecord next();

    /** Names of the columns when the file states them before its records; empty when only records have names. */
    List<String> columns();

    /** Code such as {@code EPSG:27700} that the file itself gives; known after the first record; null when it is silent. */
    @Nullable
    String declaredCrs();

    /** How much of the file was read, for progress. */
    long bytesRead();

    @Override
    void close();
}
