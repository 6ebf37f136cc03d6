package org.ecopark.formats;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The CSV tables of {@code gis-data}, as packaged with the server. */
public final class PackagedTable {

    private static final String FOLDER = "/gis-data/";

    private PackagedTable() {}

    /** All rows of a table such as {@code materials/prices.csv}, each turned into a record; a fault names the file and the line. */
    public static <T> List<T> read(String file, Function<Row, T> toRecord) {
        try (InputStream bytes = PackagedTable.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The server was packaged without gis-data/" + file);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return reader.stream()
                        .map(line -> convert(file, line, toRecord))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("gis-data/" + file + " cannot be read", e);
        }
    }

    private static <T> T convert(String file, NamedCsvRecord line, Function<Row, T> toRecord) {
        try {
            return toRecord.apply(new Row(line));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "gis-data/" + file + ", line " + line.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    /** One line; an empty cell is null. */
    public record Row(NamedCsvRecord line) {

        public String text(String column) {
            String value = findText(column);
            if (value == null) {
                throw new IllegalStateException("no " + column);
            }
            return value;
        }

        public @Nullable String findText(String column) {
            String value = line.getField(column).strip();
            return value.isEmpty() ? null : value;
        }

        public @Nullable Double findNumber(String column) {
            String value = findText(column);
            return value == null ? null : Double.valueOf(value);
        }

        public @Nullable Integer findWhole(String column) {
            String value = findText(column);
            return value == null ? null : Integer.valueOf(value);
        }

        public @Nullable Boolean findTruth(String column) {
            String value = findText(column);
            if (value == null) {
                return null;
            }
            if (!"true".equals(value) && !"false".equals(value)) {
                throw new IllegalStateException(column + " is true, false or empty, not '" + value + "'");
            }
            return Boolean.valueOf(value);
        }

        public List<String> list(String column) {
            String value = findText(column);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.split(";"))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
        }
    }
}
