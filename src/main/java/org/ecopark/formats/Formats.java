package org.ecopark.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecopark.formats.csv.CsvRecords;
import org.ecopark.formats.flatgeobuf.FlatGeobufRecords;
import org.ecopark.formats.geojson.GeoJsonRecords;
import org.ecopark.formats.geojson.TopoJsonRecords;
import org.ecopark.formats.geopackage.GeoPackageRecords;
import org.ecopark.formats.kml.KmlRecords;
import org.ecopark.formats.shapefile.ShapefileRecords;
import org.ecopark.formats.spreadsheet.SheetRecords;

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
            return switch (options.format()) {
                case SHAPEFILE -> new ShapefileRecords(file, options.charset());
                case GEOPACKAGE -> new GeoPackageRecords(file, options.object());
                case FLATGEOBUF -> new FlatGeobufRecords(file);
                case KML -> new KmlRecords(file);
                case XLSX -> new SheetRecords(file, options.object());
                case CSV, GEOJSON, TOPOJSON -> open(Files.newInputStream(file), options);
            };
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

    /** Opens a stream of text, which is closed with the reader; formats that are read at random need a file. */
    public static RecordReader open(InputStream in, ReadOptions options) {
        StrictText text = new StrictText(in, options.textCharset());
        return switch (options.format()) {
            case CSV -> new CsvRecords(text, options.delimiter());
            case GEOJSON -> new GeoJsonRecords(text);
            case TOPOJSON -> new TopoJsonRecords(text, options.object());
            default -> throw new IllegalArgumentException(options.format().key() + " is no text to be streamed");
        };
    }
}
