package org.ecopark.formats.flatgeobuf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ecopark.formats.ValueKind;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.ColumnType;

/** A column of a FlatGeobuf and how its values are written. */
record FlatGeobufColumn(String name, int type) {

    /** What it holds; null for times, which may all be days. */
    @Nullable
    ValueKind kind() {
        return switch (type) {
            case ColumnType.Bool -> ValueKind.BOOLEAN;
            case ColumnType.Byte, ColumnType.UByte, ColumnType.Short, ColumnType.UShort -> ValueKind.INTEGER;
            case ColumnType.Int, ColumnType.UInt, ColumnType.Long -> ValueKind.INTEGER;
            case ColumnType.Float, ColumnType.Double, ColumnType.ULong -> ValueKind.DECIMAL;
            case ColumnType.DateTime -> null;
            default -> ValueKind.TEXT;
        };
    }

    /** The value at the buffer's position, which moves behind it. */
    @Nullable
    Object read(ByteBuffer bytes) {
        return switch (type) {
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte -> (long) (bytes.get() & 0xff);
            case ColumnType.Bool -> bytes.get() != 0;
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> (long) (bytes.getShort() & 0xffff);
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> bytes.getInt() & 0xffffffffL;
            case ColumnType.Long -> bytes.getLong();
            case ColumnType.ULong -> unsigned(bytes.getLong());
            case ColumnType.Float -> finite(bytes.getFloat());
            case ColumnType.Double -> finite(bytes.getDouble());
            case ColumnType.DateTime -> moment(text(bytes));
            case ColumnType.Binary -> skipped(bytes);
            default -> text(bytes);
        };
    }

    private static Double unsigned(long bits) {
        return new java.math.BigInteger(Long.toUnsignedString(bits)).doubleValue();
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    private static int length(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IndexOutOfBoundsException("a text is longer than its feature");
        }
        return length;
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[length(bytes)];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Object skipped(ByteBuffer bytes) {
        int length = length(bytes);
        bytes.position(bytes.position() + length);
        return null;
    }

    /** ISO 8601; days come this way too, since the format has no type for them. */
    private static Object moment(String text) {
        String plain = text.strip().replace(' ', 'T').replace('/', '-');
        try {
            if (plain.length() == 10) {
                return LocalDate.parse(plain);
            }
            return plain.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(plain)
                    : LocalDateTime.parse(plain).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
