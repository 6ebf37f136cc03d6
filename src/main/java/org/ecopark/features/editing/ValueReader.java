package org.ecopark.features.editing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.edit.EditField;
import org.ecopark.layers.edit.EditIssue;
import tools.jackson.databind.JsonNode;

/** Reads a JSON value as the type of its field, or says what it should be. */
final class ValueReader {

    private static final int LONGEST_TEXT = 10_000;

    /** Whole numbers of the register are of this size; ids are greater. */
    private static final long MOST_WHOLE = Integer.MAX_VALUE;

    private final List<EditIssue> errors;

    ValueReader(List<EditIssue> errors) {
        this.errors = errors;
    }

    /** The value that a row has already, which may be larger than what a person would write. */
    Optional<Object> kept(EditField field, JsonNode value) {
        if (field.type() == LayerProperty.Type.TEXT && value.isString()) {
            return Optional.of(value.asString());
        }
        boolean whole = field.type() == LayerProperty.Type.INTEGER && value.isIntegralNumber();
        return whole && value.canConvertToLong() ? Optional.of(value.asLong()) : read(field, value);
    }

    /** The value; empty for null and for what was refused. */
    Optional<Object> read(EditField field, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case TEXT -> text(field, value);
            case INTEGER -> whole(field, value);
            case DECIMAL -> decimal(field, value);
            case BOOLEAN -> value.isBoolean() ? Optional.of(value.asBoolean()) : refuse(field, "true or false");
            case DATE -> date(field, value);
            case TIMESTAMP -> time(field, value);
            case TEXT_LIST -> list(field, value, "a list of texts");
            case DECIMAL_LIST -> list(field, value, "a list of numbers");
            case JSON -> value.isObject() || value.isArray() ? json(field, value) : refuse(field, "an object");
        };
    }

    private Optional<Object> refuse(EditField field, String expected) {
        errors.add(EditIssue.of(field.name(), "wrong_type", field.name() + " is " + expected));
        return Optional.empty();
    }

    private Optional<Object> text(EditField field, JsonNode value) {
        if (!value.isString() || value.asString().indexOf('\0') >= 0) {
            return refuse(field, "a text");
        }
        String text = value.asString().strip();
        if (text.length() > LONGEST_TEXT) {
            return refuse(field, "a text of at most " + LONGEST_TEXT + " characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<Object> whole(EditField field, JsonNode value) {
        boolean fits = value.isIntegralNumber()
                && value.canConvertToLong()
                && (field.picks() != null || Math.abs((double) value.asLong()) <= most(field));
        return fits ? Optional.of(value.asLong()) : refuse(field, "a whole number");
    }

    private static double most(EditField field) {
        Double maximum = field.limits().maximum();
        return maximum == null ? MOST_WHOLE : Math.max(MOST_WHOLE, maximum);
    }

    private Optional<Object> decimal(EditField field, JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? Optional.of(value.asDouble())
                : refuse(field, "a finite number");
    }

    private Optional<Object> date(EditField field, JsonNode value) {
        try {
            LocalDate date = LocalDate.parse(value.asString(""));
            return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : refuse(field, "a date");
        } catch (DateTimeParseException e) {
            return refuse(field, "a date such as 2026-11-22");
        }
    }

    private Optional<Object> time(EditField field, JsonNode value) {
        try {
            return Optional.of(OffsetDateTime.parse(value.asString("")));
        } catch (DateTimeParseException e) {
            return refuse(field, "a time such as 2026-11-22T08:00:00Z");
        }
    }

    private Optional<Object> list(EditField field, JsonNode value, String expected) {
        if (!value.isArray()) {
            return refuse(field, expected);
        }
        boolean numbers = field.type() == LayerProperty.Type.DECIMAL_LIST;
        List<Object> list = new ArrayList<>();
        for (JsonNode each : value) {
            if (numbers && each.isNumber() && Double.isFinite(each.asDouble())) {
                list.add(each.asDouble());
            } else if (!numbers && each.isString() && each.asString().indexOf('\0') < 0) {
                list.add(each.asString().strip());
            } else {
                return refuse(field, expected);
            }
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(list));
    }

    private Optional<Object> json(EditField field, JsonNode value) {
        String text = value.toString();
        // PostgreSQL's JSON has no character NUL.
        return text.contains("\\u0000") ? refuse(field, "an object without the character NUL") : Optional.of(text);
    }
}
