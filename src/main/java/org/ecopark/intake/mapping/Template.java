package org.ecopark.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with {@code ${column}} places, such as {@code ${year}|${permit}}. When a column has no value the whole has none:
 * half an id is no id. A template that is nothing but one place hands the value on as it is.
 *
 * @param literals around the columns: one more than there are columns
 */
record Template(List<String> literals, List<String> columns) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

    Template {
        literals = List.copyOf(literals);
        columns = List.copyOf(columns);
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when a place is empty or not closed
     */
    static Template of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            if (place.group(1).isBlank()) {
                throw new IllegalArgumentException("${} names no column");
            }
            literals.add(text.substring(end, place.start()));
            columns.add(place.group(1).strip());
            end = place.end();
        }
        literals.add(text.substring(end));
        if (text.indexOf("${", end) >= 0) {
            throw new IllegalArgumentException("'" + text + "' opens ${ and does not close it");
        }
        return new Template(literals, columns);
    }

    /** The value of one column. */
    static Template column(String name) {
        return new Template(List.of("", ""), List.of(name));
    }

    boolean constant() {
        return columns.isEmpty();
    }

    private boolean bare() {
        return columns.size() == 1
                && literals.get(0).isEmpty()
                && literals.get(1).isEmpty();
    }

    @Nullable
    Object value(RowValues row) {
        if (bare()) {
            return row.get(columns.get(0));
        }
        if (constant()) {
            return literals.get(0);
        }
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(columns.get(i));
            if (value == null) {
                return null;
            }
            text.append(Typing.text(value)).append(literals.get(i + 1));
        }
        return text.toString();
    }

    @Nullable
    String text(RowValues row) {
        Object value = value(row);
        return value == null ? null : Typing.text(value);
    }
}
