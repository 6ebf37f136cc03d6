package org.ecopark.intake.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ecopark.layers.LayerProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Raw values of files as the types that a target's columns ask for. What does not fit is said, never bent. */
final class Typing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double WHOLE_LIMIT = 9e15;

    private Typing() {}

    /** The value as text; whole numbers without a fraction. */
    static String text(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < WHOLE_LIMIT) {
            return Long.toString(number.longValue());
        }
        if (value instanceof Map || value instanceof List) {
            return JSON.writeValueAsString(value);
        }
        return value.toString();
    }

    static Object typed(Object value, LayerProperty.Type type, ValueRule rule) {
        return switch (type) {
            case TEXT -> text(value);
            case INTEGER -> whole(value, rule.decimalComma());
            case DECIMAL -> number(value, rule.decimalComma());
            case BOOLEAN -> bool(value);
            case DATE -> date(text(value), rule.dateFormat());
            case TIMESTAMP -> timestamp(text(value));
            case TEXT_LIST -> items(value, Typing::text);
            case DECIMAL_LIST -> items(value, item -> number(item, rule.decimalComma()));
            case JSON -> json(value);
        };
    }

    /**
     * A finite number.
     *
     * @throws BadValueException when it is none
     */
    static double number(Object value, boolean decimalComma) {
        Double number;
        if (value instanceof Number given) {
            number = given.doubleValue();
        } else {
            String text = text(value);
            number = findNumber(decimalComma ? text.replace(".", "").replace(',', '.') : text);
        }
        if (number == null) {
            throw new BadValueException("bad_number", "'" + text(value) + "' is no number");
        }
        if (!Double.isFinite(number)) {
            throw new BadValueException("not_finite", "'" + value + "' is not a finite number");
        }
        return number;
    }

    /** The number a text is; null when it is none. NaN and infinity are numbers here. */
    static @Nullable Double findNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!plain) {
                // Double.valueOf alone would take "1d" and "0x1p3".
                return special(text);
            }
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "infinity", "+inf", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    private static Object whole(Object value, boolean decimalComma) {
        if (value instanceof Long whole) {
            return whole;
        }
        double number = number(value, decimalComma);
        if (number != Math.rint(number) || Math.abs(number) >= WHOLE_LIMIT) {
            throw new BadValueException("bad_number", "'" + text(value) + "' is no whole number");
        }
        return (long) number;
    }

    private static Object bool(Object value) {
        return switch (text(value).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default -> throw new BadValueException("bad_boolean", "'" + text(value) + "' is neither true nor false");
        };
    }

    private static LocalDate date(String text, @Nullable String format) {
        try {
            if (format == null) {
                return LocalDate.parse(text);
            }
            return LocalDate.parse(
                    text,
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(format)
                            .toFormatter(Locale.ENGLISH));
        } catch (DateTimeException e) {
            String wanted = format == null ? "2019-12-31" : format;
            throw new BadValueException("bad_date", "'" + text + "' is no date of the form " + wanted);
        }
    }

    private static OffsetDateTime timestamp(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new BadValueException("bad_date", "'" + text + "' is no time of the form 2019-12-31T23:59:59Z");
        }
    }

    private static List<?> items(Object value, Function<Object, Object> reading) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> {
                        if (item == null) {
                            throw new BadValueException("bad_list", "a list holds an unknown value");
                        }
                        return reading.apply(item);
                    })
                    .toList();
        }
        return Arrays.stream(text(value).split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .<Object>map(reading)
                .toList();
    }

    private static String json(Object value) {
        if (!(value instanceof String text)) {
            return JSON.writeValueAsString(value);
        }
        try {
            return JSON.writeValueAsString(JSON.readTree(text));
        } catch (JacksonException e) {
            throw new BadValueException("bad_json", "'" + text + "' is not JSON");
        }
    }
}
