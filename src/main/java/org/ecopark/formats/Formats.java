package org.ecopark.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The way into files. */
public final class Formats {

    private static final int TOPOLOGY_SHARE = 12;

    private Formats() {}

    /**
     * Opens a file.
     *
     * @throws BrokenFileException when it is empty or does not begin as its format does
     */
    public static RecordReader open(Path file, ReadOptions options) {
        try {
            if (options.format() == FileFormat.TOPOJSON) {
                refuseTooLarge(Files.size(file), Runtime.getRuntime().maxMemory());
            }
            return open(Files.newInputStream(file), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A topology takes about six times its size while it is read. */
    static void refuseTooLarge(long bytes, long memory) {
        if (bytes > memory / TOPOLOGY_SHARE) {
            throw new BrokenFileException("a TopoJSON file is held in memory as a whole, and " + (bytes >> 20)
                    + " MB are too much for this server; convert the file to GeoJSON");
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
