package org.ecopark.formats.writing;

import java.io.IOException;

/**
 * Writes features into one file. A file is whole only after {@link #finish}; closing before leaves it broken, as it
 * should be when its source failed. Memory does not grow with the number of features, apart from some 50 bytes a feature
 * where a format has an index.
 */
public interface FeatureWriter extends AutoCloseable {

    /**
     * Writes the next feature.
     *
     * @throws FormatLimitException when the format cannot hold it, which says what to do
     */
    void write(FileFeature feature) throws IOException;

    /** Writes what comes after the last feature; the stream stays open. */
    void finish() throws IOException;

    /** Gives back temporary files. */
    @Override
    void close() throws IOException;
}
