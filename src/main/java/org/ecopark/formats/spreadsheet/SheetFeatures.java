package org.ecopark.formats.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ecopark.formats.writing.ColumnNames;
import org.ecopark.formats.writing.FeatureWriter;
import org.ecopark.formats.writing.FileColumn;
import org.ecopark.formats.writing.FileFeature;
import org.ecopark.formats.writing.FileSchema;
import org.ecopark.formats.writing.FlatText;
import org.ecopark.formats.writing.FormatLimitException;
import org.ecopark.formats.writing.WritableFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes a workbook: a sheet with the features, names of columns first, and a sheet {@code fields} with titles, units and
 * what could not be held. Points in WGS 84 stand as longitude and latitude, all else as well-known text. Days since March
 * 1900 are days of the sheet; moments are text, since a sheet knows no zones and no microseconds; whole numbers beyond
 * 2^53 are text, since a sheet would round them.
 */
public final class SheetFeatures implements FeatureWriter {

    /** The sheet that explains the columns, and what stands in its first row. */
    static final String FIELDS = "fields";

    static final List<String> EXPLAINED = List.of("column", "title", "unit", "kind");

    private static final int MOST_CHARACTERS = 32_767;
    private static final long EXACT = 1L << 53;
    private static final int ROWS_KEPT = 200;

    /** Before that day Excel believes in 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final FileSchema schema;
    private final Workbook book;
    private final Worksheet sheet;
    private final List<String> names;
    private final boolean degrees;
    private final WKTWriter wkt = new WKTWriter(2);
    private int row;
    private long tooLong;

    public SheetFeatures(FileSchema schema, OutputStream out) throws IOException {
        this.schema = schema;
        this.degrees = schema.isDegrees() && schema.shape() == FileSchema.Shape.POINT;
        List<String> own = new ArrayList<>(List.of("id"));
        own.addAll(degrees ? List.of("longitude", "latitude") : List.of("WKT"));
        this.names = new ArrayList<>(ColumnNames.of(schema, Integer.MAX_VALUE, own));
        names.add(0, "id");
        names.addAll(own.subList(1, own.size()));
        if (names.size() > Worksheet.MAX_COLS) {
            throw new FormatLimitException("too_many_columns", "a sheet has at most 16,384 columns");
        }
        this.book = new Workbook(out, "Ecopark", "1.0");
        this.sheet = book.newWorksheet(sheetName(schema.plainName()));
        sheet.freezePane(0, 1);
        for (int i = 0; i < names.size(); i++) {
            sheet.inlineString(0, i, names.get(i));
            sheet.style(0, i).bold().set();
        }
    }

    private static String sheetName(String name) {
        String cut = ColumnNames.cut(name, 31);
        return cut.equalsIgnoreCase(FIELDS) ? cut + "_1" : cut;
    }

    @Override
    public void write(FileFeature feature) throws IOException {
        row++;
        if (row > WritableFormat.XLSX.mostFeatures()) {
            throw new FormatLimitException(
                    "too_many_rows", "a sheet holds " + WritableFormat.XLSX.mostFeatures() + " features at most");
        }
        whole(0, feature.id());
        for (int i = 0; i < schema.columns().size(); i++) {
            value(i + 1, feature.values().get(i));
        }
        place(schema.columns().size() + 1, feature.geometry());
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void value(int column, @Nullable Object value) {
        if (value instanceof Long number) {
            whole(column, number);
        } else if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                sheet.value(row, column, number);
            }
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && day.getYear() <= 9999) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            text(column, FlatText.of(value));
        }
    }

    private void whole(int column, long number) {
        if (Math.abs(number) <= EXACT && number != Long.MIN_VALUE) {
            sheet.value(row, column, number);
        } else {
            text(column, Long.toString(number));
        }
    }

    /** A text that a cell cannot hold is left out and told: half a geometry is none. */
    private void text(int column, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > MOST_CHARACTERS) {
            tooLong++;
        } else {
            sheet.inlineString(row, column, FORBIDDEN.matcher(text).replaceAll("\ufffd"));
        }
    }

    private void place(int column, @Nullable Geometry geometry) {
        if (geometry == null) {
            return;
        }
        if (!degrees) {
            text(column, (schema.isDegrees() ? "" : "SRID=" + schema.crs().srid() + ";") + wkt.write(geometry));
        } else if (geometry instanceof Point point && !point.isEmpty()) {
            sheet.value(row, column, point.getX());
            sheet.value(row, column + 1, point.getY());
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        Worksheet fields = book.newWorksheet(FIELDS);
        for (int i = 0; i < EXPLAINED.size(); i++) {
            fields.inlineString(0, i, EXPLAINED.get(i));
            fields.style(0, i).bold().set();
        }
        int line = 1;
        for (FileColumn column : schema.columns()) {
            fields.inlineString(line, 0, names.get(line));
            fields.inlineString(line, 1, column.title());
            fields.inlineString(line, 2, column.unit() == null ? "" : column.unit());
            fields.inlineString(line, 3, column.kind().name().toLowerCase(java.util.Locale.ROOT));
            line++;
        }
        fields.inlineString(line + 1, 0, "coordinates");
        fields.inlineString(line + 1, 1, "EPSG:" + schema.crs().srid() + ", easting or longitude first");
        if (tooLong > 0) {
            fields.inlineString(line + 2, 0, "left out");
            fields.inlineString(
                    line + 2, 1, tooLong + " values are longer than the 32,767 characters that a cell holds");
        }
        fields.finish();
        book.finish();
    }

    @Override
    public void close() {
        // The stream is not ours, and there is nothing else to give back.
    }
}
