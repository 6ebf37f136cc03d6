package org.ecopark.formats;

import java.util.List;
import java.util.Map;
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

    /**
     * What the file itself says of its coordinates: a code such as {@code EPSG:27700}, or well-known text that
     * {@link org.ecopark.geo.Crs#of} reads. Known after the first record; null when it is silent.
     */
    @Nullable
    String declaredCrs();

    /** Kinds of values that the file declares, by column; empty where only the values tell. */
    default Map<String, ValueKind> kinds() {
        return Map.of();
    }

    /** What was assumed for the file as a whole, in sentences, such as its encoding; known when it was opened. */
    default List<RecordNotice> notices() {
        return List.of();
    }

    /** How much of the file was read, for progress. */
    long bytesRead();

    @Override
    void close();
}
