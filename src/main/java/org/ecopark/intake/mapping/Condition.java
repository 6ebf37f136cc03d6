package org.ecopark.intake.mapping;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a record: {@code year = 2019}, {@code tonnes > 0}, {@code outlet is known}. Both sides are compared as
 * numbers when both are some, else as texts. An unknown value meets no condition but {@code is unknown} and {@code !=}.
 */
record Condition(String column, String operator, @Nullable String operand) {

    private static final Pattern KNOWN = Pattern.compile("(.+?)\\s+is\\s+(known|unknown)");
    private static final Pattern COMPARISON = Pattern.compile("(.+?)\\s*(!=|<=|>=|=|<|>)\\s*(.*)", Pattern.DOTALL);

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException with the right way to write it
     */
    static Condition of(String text) {
        Matcher known = KNOWN.matcher(text.strip());
        if (known.matches()) {
            return new Condition(known.group(1), known.group(2), null);
        }
        Matcher comparison = COMPARISON.matcher(text.strip());
        if (!comparison.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no condition; write 'column = value' with =, !=, <, <=, > or >=, or 'column is known'");
        }
        return new Condition(comparison.group(1), comparison.group(2), comparison.group(3));
    }

    static boolean all(List<Condition> conditions, RowValues row) {
        for (Condition condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(RowValues row) {
        Object value = row.get(column);
        return switch (operator) {
            case "known" -> value != null;
            case "unknown" -> value == null;
            case "=" -> value != null && compare(value) == 0;
            case "!=" -> value == null || compare(value) != 0;
            case "<" -> value != null && compare(value) < 0;
            case "<=" -> value != null && compare(value) <= 0;
            case ">" -> value != null && compare(value) > 0;
            default -> value != null && compare(value) >= 0;
        };
    }

    private int compare(Object value) {
        String text = Typing.text(value);
        String other = Objects.requireNonNullElse(operand, "");
        if (text.equals(other)) {
            return 0;
        }
        Double number = Typing.findNumber(text);
        Double otherNumber = number == null ? null : Typing.findNumber(other);
        return number == null || otherNumber == null ? text.compareTo(other) : Double.compare(number, otherNumber);
    }
}
