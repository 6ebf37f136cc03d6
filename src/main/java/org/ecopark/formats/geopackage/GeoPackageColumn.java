package org.ecopark.formats.geopackage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.ecopark.formats.ValueKind;
import org.jspecify.annotations.Nullable;

/** A column of a table, by its declared type; SQLite lets a row hold another type, which is then taken as it comes. */
record GeoPackageColumn(String name, String type) {

    ValueKind kind() {
        String plain = type.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        return switch (plain) {
            case "BOOLEAN" -> ValueKind.BOOLEAN;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> ValueKind.INTEGER;
            case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL" -> ValueKind.DECIMAL;
            case "DATE" -> ValueKind.DATE;
            case "DATETIME", "TIMESTAMP" -> ValueKind.TIMESTAMP;
            default -> ValueKind.TEXT;
        };
    }

    boolean isBlob() {
        return type.toUpperCase(Locale.ROOT).startsWith("BLOB");
    }

    /** A value as SQLite gives it, as the kind that is declared where it is one. */
    @Nullable
    Object value(@Nullable Object raw) {
        if (raw == null || raw instanceof byte[]) {
            return null;
        }
        if (raw instanceof Integer whole) {
            return of((long) whole);
        }
        if (raw instanceof Long whole) {
            return of(whole);
        }
        if (raw instanceof Number number) {
            double decimal = number.doubleValue();
            return Double.isFinite(decimal) ? (Double) decimal : null;
        }
        String text = raw.toString();
        try {
            return switch (kind()) {
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> moment(text);
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }

    private Object of(long whole) {
        return switch (kind()) {
            case BOOLEAN -> whole != 0;
            case DECIMAL -> (double) whole;
            default -> whole;
        };
    }

    private static OffsetDateTime moment(String text) {
        String plain = text.replace(' ', 'T');
        return plain.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                ? OffsetDateTime.parse(plain)
                : LocalDateTime.parse(plain).atOffset(ZoneOffset.UTC);
    }
}
