package org.ecopark.formats.shapefile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecopark.formats.writing.ColumnKind;
import org.ecopark.formats.writing.ColumnNames;
import org.ecopark.formats.writing.FlatText;
import org.ecopark.formats.writing.FormatLimitException;
import org.ecopark.formats.writing.TemporaryFile;
import org.jspecify.annotations.Nullable;

/**
 * The table beside the shapes (dBase III). Rows wait in a temporary file in as few bytes as they need, since the widths
 * of columns stand before the first row and the widest value may come last. Numbers have all their digits: decimals that
 * are too long are written with an exponent, whole numbers of more than 18 digits make their column one of text.
 */
final class DbfRows implements AutoCloseable {

    static final int MOST_BYTES = 254;
    static final int MOST_COLUMNS = 255;

    private static final int NULL = 0xFFFF;
    private static final int WIDEST_NUMBER = 18;
    private static final int MOST_DECIMALS = 15;

    private final List<ColumnKind> kinds;
    private final List<String> names;
    private final TemporaryFile waiting;
    private final int[] widths;
    private final int[] decimals;
    private final long[] cut;
    private int rows;

    DbfRows(List<ColumnKind> kinds, List<String> names, Path folder) throws IOException {
        if (names.size() > MOST_COLUMNS) {
            throw new FormatLimitException("too_many_columns", "a shapefile has at most 254 properties");
        }
        this.kinds = List.copyOf(kinds);
        this.names = List.copyOf(names);
        this.waiting = new TemporaryFile(folder, "rows");
        this.widths = new int[names.size()];
        this.decimals = new int[names.size()];
        this.cut = new long[names.size()];
    }

    int rows() {
        return rows;
    }

    /** How many values of a column were longer than the format can hold. */
    long cut(int column) {
        return cut[column];
    }

    void add(List<@Nullable Object> values) throws IOException {
        DataOutputStream out = waiting.out();
        for (int i = 0; i < widths.length; i++) {
            String text = text(kinds.get(i), values.get(i));
            if (text == null) {
                out.writeShort(NULL);
                continue;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > MOST_BYTES) {
                bytes = ColumnNames.cut(text, MOST_BYTES).getBytes(StandardCharsets.UTF_8);
                cut[i]++;
            }
            widths[i] = Math.max(widths[i], bytes.length);
            if (kinds.get(i) == ColumnKind.DECIMAL) {
                int point = text.indexOf('.');
                decimals[i] = Math.max(decimals[i], point < 0 ? 0 : text.length() - point - 1);
            }
            out.writeShort(bytes.length);
            out.write(bytes);
        }
        rows++;
    }

    private static @Nullable String text(ColumnKind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (kind == ColumnKind.BOOLEAN) {
            return Boolean.TRUE.equals(value) ? "T" : "F";
        }
        if (value instanceof LocalDate day) {
            boolean held = day.getYear() >= 1 && day.getYear() <= 9999;
            return held
                    ? String.format(
                            Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                    : null;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Double.toString(number) : null;
        }
        return FlatText.of(value);
    }

    private char type(int i) {
        return switch (kinds.get(i)) {
            case INTEGER -> widths[i] > WIDEST_NUMBER ? 'C' : 'N';
            case DECIMAL -> 'N';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
            case TEXT, TIMESTAMP, TEXT_LIST, DECIMAL_LIST, JSON -> 'C';
        };
    }

    private int width(int i) {
        return switch (kinds.get(i)) {
            case DATE -> 8;
            case BOOLEAN -> 1;
            case DECIMAL -> Math.max(widths[i], 3);
            case TEXT, INTEGER, TIMESTAMP, TEXT_LIST, DECIMAL_LIST, JSON -> Math.max(widths[i], 1);
        };
    }

    void writeTo(OutputStream out) throws IOException {
        int length = 1;
        for (int i = 0; i < widths.length; i++) {
            length += width(i);
        }
        long size = 32L + 32L * widths.length + 1 + (long) length * rows + 1;
        ShapePart.requireSize(size);
        out.write(header(length));
        byte[] row = new byte[length];
        try (DataInputStream in = waiting.read()) {
            for (int r = 0; r < rows; r++) {
                read(in, row);
                out.write(row);
            }
        }
        out.write(0x1A);
    }

    private void read(DataInputStream in, byte[] row) throws IOException {
        Arrays.fill(row, (byte) ' ');
        int at = 1;
        for (int i = 0; i < widths.length; i++) {
            int width = width(i);
            int length = in.readUnsignedShort();
            if (length != NULL) {
                in.readFully(row, type(i) == 'N' ? at + width - length : at, length);
            } else if (kinds.get(i) == ColumnKind.BOOLEAN) {
                row[at] = '?';
            }
            at += width;
        }
    }

    private byte[] header(int length) {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        int size = 32 + 32 * widths.length + 1;
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 3)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth());
        header.putInt(rows).putShort((short) size).putShort((short) length);
        for (int i = 0; i < widths.length; i++) {
            header.position(32 + 32 * i);
            header.put(names.get(i).getBytes(StandardCharsets.US_ASCII));
            header.position(32 + 32 * i + 11);
            header.put((byte) type(i)).putInt(0).put((byte) width(i));
            boolean decimal = kinds.get(i) == ColumnKind.DECIMAL;
            header.put((byte)
                    (decimal ? Math.max(1, Math.min(decimals[i], Math.min(MOST_DECIMALS, width(i) - 2))) : 0));
        }
        return header.put(size - 1, (byte) 0x0D).array();
    }

    @Override
    public void close() {
        waiting.close();
    }
}
