package org.ecopark.formats.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.ecopark.formats.StrictText;
import org.jspecify.annotations.Nullable;

/**
 * A table of text. The first line that is not empty names the columns; a column without a name is called by its place,
 * such as {@code @1}. A line with too many or too few values is refused, because its values may have slipped.
 */
public final class CsvRecords implements RecordReader {

    private final StrictText text;
    private final CloseableIterator<CsvRecord> lines;
    private final Map<String, Integer> header;
    private long row;

    public CsvRecords(StrictText text, char delimiter) {
        this.text = text;
        this.lines = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
        CsvRecord first = nextLine();
        if (first == null) {
            throw new BrokenFileException("the file is empty");
        }
        this.header = header(first.getFields());
    }

    private static Map<String, Integer> header(List<String> names) {
        Map<String, Integer> header = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String stated = names.get(i).strip();
            String name = stated.isEmpty() ? "@" + (i + 1) : stated;
            if (header.put(name, i) != null) {
                throw new BrokenFileException("the column '" + name + "' appears twice in the header line");
            }
        }
        return header;
    }

    @Override
    public @Nullable FileRecord next() {
        CsvRecord line = nextLine();
        if (line == null) {
            return null;
        }
        row++;
        List<RecordNotice> notices = List.of();
        if (line.getFieldCount() != header.size()) {
            notices = List.of(RecordNotice.refused(
                    "wrong_number_of_values",
                    "line " + line.getStartingLineNumber() + " has " + line.getFieldCount()
                            + " values, the header line has " + header.size()
                            + " columns; values that hold the delimiter need quotes",
                    null));
        }
        return new FileRecord(row, new LineValues(header, line), null, notices);
    }

    private @Nullable CsvRecord nextLine() {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            throw new BrokenFileException(sentence(e), e);
        } catch (UncheckedIOException e) {
            throw new BrokenFileException("the file cannot be read: " + e.getMessage(), e);
        }
    }

    /** The library's message names the line; what went wrong stands in the innermost cause. */
    private static String sentence(CsvParseException e) {
        Throwable cause = e;
        StringBuilder sentence = new StringBuilder(String.valueOf(e.getMessage()));
        while (cause.getCause() != null) {
            cause = cause.getCause();
            if (cause instanceof BrokenFileException) {
                return String.valueOf(cause.getMessage());
            }
            sentence.append(": ").append(cause.getMessage());
        }
        return sentence.toString();
    }

    @Override
    public List<String> columns() {
        return new ArrayList<>(header.keySet());
    }

    @Override
    public @Nullable String declaredCrs() {
        return null;
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line seen through the header, without a map of its own: a million lines pass here. */
    private static final class LineValues extends AbstractMap<String, @Nullable Object> {

        private final Map<String, Integer> header;
        private final CsvRecord line;

        LineValues(Map<String, Integer> header, CsvRecord line) {
            this.header = header;
            this.line = line;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            Integer index = header.get(name);
            return index == null || index >= line.getFieldCount() ? null : line.getField(index);
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return header.containsKey(name);
        }

        @Override
        public Set<String> keySet() {
            return header.keySet();
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            Set<Entry<String, @Nullable Object>> entries = new LinkedHashSet<>();
            for (String name : header.keySet()) {
                entries.add(new SimpleImmutableEntry<>(name, get(name)));
            }
            return entries;
        }
    }
}
