package org.ecopark.formats.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.ecopark.formats.BrokenFileException;
import org.ecopark.formats.FileRecord;
import org.ecopark.formats.RecordNotice;
import org.ecopark.formats.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet below its header, which is the first row with anything in it. A record's number is that of its row
 * in the sheet, so that people find it. Rows without a value are passed over.
 */
public final class SheetRecords implements RecordReader {

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<@Nullable String> header = new ArrayList<>();
    private final long bytes;
    private long read;

    /** Opens a sheet; without a name the first one. */
    public SheetRecords(Path file, @Nullable String wanted) {
        this.book = Sheets.open(file);
        try {
            this.bytes = Files.size(file);
            Sheet sheet = wanted == null
                    ? book.getFirstSheet()
                    : book.findSheet(wanted)
                            .orElseThrow(() -> new BrokenFileException("the workbook has no sheet '" + wanted
                                    + "'; its sheets are "
                                    + book.getSheets().map(Sheet::getName).toList()));
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
            readHeader();
        } catch (IOException | ExcelReaderException e) {
            close();
            throw Sheets.broken(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void readHeader() {
        Row row = nextRow();
        while (row != null && row.stream().noneMatch(cell -> value(cell) != null)) {
            row = nextRow();
        }
        if (row == null) {
            throw new BrokenFileException("the sheet is empty");
        }
        for (int i = 0; i < row.getCellCount(); i++) {
            Object value = row.hasCell(i) ? value(row.getCell(i)) : null;
            String name = value == null ? null : value.toString().strip();
            if (name != null && header.contains(name)) {
                throw new BrokenFileException("the column '" + name + "' appears twice in the header of the sheet");
            }
            header.add(name == null || name.isEmpty() ? null : name);
        }
    }

    private @Nullable Row nextRow() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw Sheets.broken(e);
        }
    }

    @Override
    public @Nullable FileRecord next() {
        for (Row row = nextRow(); row != null; row = nextRow()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            List<RecordNotice> notices = new ArrayList<>();
            boolean any = false;
            for (int i = 0; i < header.size(); i++) {
                Cell cell = i < row.getCellCount() && row.hasCell(i) ? row.getCell(i) : null;
                Object value = cell == null ? null : value(cell);
                any |= value != null;
                if (header.get(i) != null) {
                    values.put(String.valueOf(header.get(i)), value);
                }
                if (cell != null && cell.getType() == CellType.ERROR) {
                    notices.add(RecordNotice.mended(
                            "formula_error",
                            "the cell " + cell.getAddress() + " shows an error (" + cell.getRawValue()
                                    + ") and was left empty",
                            null));
                }
            }
            if (any) {
                read++;
                return new FileRecord(row.getRowNum(), values, null, notices);
            }
        }
        return null;
    }

    /** Whole numbers as such; dates by the cell's format, since a sheet stores them as numbers. */
    private static @Nullable Object value(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getType();
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : number(number);
        }
        if (type == CellType.ERROR || value == null) {
            return null;
        }
        if (value instanceof Boolean) {
            return value;
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static Object number(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0
                ? (Object) number.longValue()
                : (Object) number.doubleValue();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("yy") || plain.contains("dd") || plain.contains("d/m") || plain.contains("m/d");
    }

    private static @Nullable Object date(Cell cell) {
        try {
            LocalDateTime moment = cell.asDate();
            return moment == null
                    ? null
                    : moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? (Object) moment.toLocalDate()
                            : (Object) moment.atOffset(ZoneOffset.UTC);
        } catch (ExcelReaderException | ArithmeticException | java.time.DateTimeException e) {
            return null;
        }
    }

    @Override
    public List<String> columns() {
        return header.stream().filter(name -> name != null).map(String::valueOf).toList();
    }

    @Override
    public @Nullable String declaredCrs() {
        return null;
    }

    /** How far a sheet is does not show; half a megabyte is taken for ten thousand rows. */
    @Override
    public long bytesRead() {
        return Math.min(bytes, read * 50);
    }

    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
