package org.ecopark.intake.brought;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopark.formats.ValueKind;
import org.ecopark.layers.LayerProperty;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type that holds all values of a column. Text formats have no types: there numbers, dates and truths are told
 * by their spelling, and a number with a leading zero or plus, such as a postal code, stays text.
 */
final class ValueTally {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})");
    private static final List<String> TRUTHS = List.of("true", "false");

    private final boolean spelled;
    private @Nullable ValueKind kind;

    /**
     * A tally of a column.
     *
     * @param declared what the file says it holds; null where it says nothing
     * @param spelled whether values are texts of a format without types
     */
    ValueTally(@Nullable ValueKind declared, boolean spelled) {
        this.kind = declared;
        this.spelled = spelled;
    }

    void add(@Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return;
        }
        ValueKind found = kindOf(value);
        kind = kind == null ? found : wider(kind, found);
    }

    private ValueKind kindOf(Object value) {
        if (value instanceof Long) {
            return ValueKind.INTEGER;
        } else if (value instanceof Number) {
            return ValueKind.DECIMAL;
        } else if (value instanceof Boolean) {
            return ValueKind.BOOLEAN;
        } else if (value instanceof LocalDate) {
            return ValueKind.DATE;
        } else if (value instanceof OffsetDateTime) {
            return ValueKind.TIMESTAMP;
        } else if (value instanceof Map || value instanceof List) {
            return ValueKind.JSON;
        }
        return spelled ? spelling(value.toString().strip()) : ValueKind.TEXT;
    }

    private static ValueKind spelling(String text) {
        try {
            if (WHOLE.matcher(text).matches()) {
                return ValueKind.INTEGER;
            } else if (DECIMAL.matcher(text).matches()) {
                return Double.isFinite(Double.parseDouble(text)) ? ValueKind.DECIMAL : ValueKind.TEXT;
            } else if (DAY.matcher(text).matches()) {
                LocalDate.parse(text);
                return ValueKind.DATE;
            } else if (MOMENT.matcher(text).matches()) {
                OffsetDateTime.parse(text);
                return ValueKind.TIMESTAMP;
            }
            return TRUTHS.contains(text.toLowerCase(Locale.ROOT)) ? ValueKind.BOOLEAN : ValueKind.TEXT;
        } catch (DateTimeException e) {
            return ValueKind.TEXT;
        }
    }

    private static ValueKind wider(ValueKind one, ValueKind other) {
        if (one == other) {
            return one;
        }
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers ? ValueKind.DECIMAL : ValueKind.TEXT;
    }

    private static boolean isNumber(ValueKind kind) {
        return kind == ValueKind.INTEGER || kind == ValueKind.DECIMAL;
    }

    LayerProperty.Type type() {
        return switch (kind == null ? ValueKind.TEXT : kind) {
            case TEXT -> LayerProperty.Type.TEXT;
            case INTEGER -> LayerProperty.Type.INTEGER;
            case DECIMAL -> LayerProperty.Type.DECIMAL;
            case BOOLEAN -> LayerProperty.Type.BOOLEAN;
            case DATE -> LayerProperty.Type.DATE;
            case TIMESTAMP -> LayerProperty.Type.TIMESTAMP;
            case JSON -> LayerProperty.Type.JSON;
        };
    }
}
