package org.ecopark.formats.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.ecopark.formats.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dBase table.
 *
 * @param type letter of its kind
 * @param offset in bytes from the start of a row
 */
record DbfField(String name, char type, int offset, int length, int decimals) {

    private static final int LONG_DIGITS = 18;

    ValueKind kind() {
        return switch (type) {
            case 'N', 'F' -> decimals == 0 && length <= LONG_DIGITS ? ValueKind.INTEGER : ValueKind.DECIMAL;
            case 'I', '+' -> ValueKind.INTEGER;
            case 'O', 'B' -> ValueKind.DECIMAL;
            case 'D' -> ValueKind.DATE;
            case 'L' -> ValueKind.BOOLEAN;
            default -> ValueKind.TEXT;
        };
    }

    boolean isText() {
        return type == 'C';
    }

    /** The value of a column that is no text; null when it is empty, or of a kind that is not read (memos, pictures). */
    @Nullable
    Object plain(byte[] row) {
        return switch (type) {
            case 'N', 'F' -> number(ascii(row));
            case 'D' -> date(ascii(row));
            case 'L' -> truth(ascii(row));
            case 'I', '+' -> length == 4 ? (Object) (long) little(row).getInt() : null;
            case 'O', 'B' -> length == 8 ? finite(little(row).getDouble()) : null;
            default -> null;
        };
    }

    private String ascii(byte[] row) {
        return new String(row, offset, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    private ByteBuffer little(byte[] row) {
        return ByteBuffer.wrap(row, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    /** Stars are how dBase writes a number that did not fit. */
    private @Nullable Object number(String text) {
        if (text.isEmpty() || text.startsWith("*")) {
            return null;
        }
        try {
            if (kind() == ValueKind.INTEGER && text.indexOf('.') < 0 && text.indexOf('e') < 0) {
                return Long.valueOf(text);
            }
            return finite(Double.parseDouble(text.replace(',', '.')));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        if (!text.matches("\\d{8}") || text.equals("00000000")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "T", "t", "Y", "y", "1" -> true;
            case "F", "f", "N", "n", "0" -> false;
            default -> null;
        };
    }
}
