package org.ecopark.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.formats.writing.ColumnNames;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.FlatText;
import org.ecopark.formats.writing.FormatLimitException;
import org.ecopark.formats.writing.WriteOptions;
import org.ecopark.formats.writing.WriteOptions.Places;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes a table of text (RFC 4180, UTF-8): the id, the properties, then the place. What is unknown is empty, an empty
 * text is a pair of quotes; lists are joined as {@link FlatText} says. Geometry is well-known text in the column
 * {@code WKT}, which GDAL and QGIS know by this name, or longitude and latitude.
 */
public final class CsvFeatures implements FeatureWriter {

    private static final int BUFFER = 1 << 16;

    private final FileSchema schema;
    private final Places places;
    private final Writer text;
    private final CsvWriter csv;
    private final WKTWriter wkt = new WKTWriter(2);
    private final String prefix;
    private final List<@Nullable String> line = new ArrayList<>();

    public CsvFeatures(FileSchema schema, OutputStream out, WriteOptions options) throws IOException {
        this.schema = schema;
        this.places = options.places();
        if (places == Places.LONLAT && !(schema.isDegrees() && schema.shape() == FileSchema.Shape.POINT)) {
            throw new FormatLimitException(
                    "lonlat_not_held", "longitude and latitude in columns are for points in WGS 84 only");
        }
        this.prefix = schema.isDegrees() ? "" : "SRID=" + schema.crs().srid() + ";";
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (options.byteOrderMark()) {
            text.write('\ufeff');
        }
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(BUFFER)
                .build(text);
        csv.writeRecord(header());
    }

    private List<String> header() {
        List<String> own = new ArrayList<>(List.of("id"));
        own.addAll(
                switch (places) {
                    case WKT -> List.of("WKT");
                    case LONLAT -> List.of("longitude", "latitude");
                    case NONE -> List.of();
                });
        List<String> header = new ArrayList<>(ColumnNames.of(schema, Integer.MAX_VALUE, own));
        header.add(0, "id");
        header.addAll(own.subList(1, own.size()));
        return header;
    }

    @Override
    public void write(FileFeature feature) throws IOException {
        line.clear();
        line.add(Long.toString(feature.id()));
        for (Object value : feature.values()) {
            line.add(FlatText.of(value));
        }
        place(feature.geometry());
        try {
            csv.writeRecord(line);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void place(@Nullable Geometry geometry) {
        switch (places) {
            case WKT -> line.add(geometry == null ? null : prefix + wkt.write(geometry));
            case LONLAT -> {
                Point point = geometry instanceof Point known && !known.isEmpty() ? known : null;
                line.add(point == null ? null : Double.toString(point.getX()));
                line.add(point == null ? null : Double.toString(point.getY()));
            }
            case NONE -> {
                // Properties alone were asked for.
            }
        }
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        text.flush();
    }

    @Override
    public void close() {
        // The stream is not ours, and there is nothing else to give back.
    }
}
