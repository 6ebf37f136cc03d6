package org.ecopark.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The way into files. */
public final class Formats {

    private Formats() {}

    /**
     * Opens a file.
     *
     * @throws BrokenFileException when it is empty or does not begin as its format does
     */
    public static RecordReader open(Path file, ReadOptions options) {
        try {
            return open(Files.newInputStream(file), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a stream, which is closed with the reader. */
    public static RecordReader open(InputStream in, ReadOptions options) {
        StrictText text = new StrictText(in, options.charset());
        return switch (options.format()) {
            case CSV -> new CsvRecords(text, options.delimiter());
            case GEOJSON -> new GeoJsonRecords(text);
            case TOPOJSON -> new TopoJsonRecords(text, options.object());
        };
    }
}
