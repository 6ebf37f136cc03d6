package org.ecopark.exchange.pipeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ecopark.exchange.pipeline.Exchange.When;
import org.ecopark.web.Problem;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object, read as types; what cannot be read is refused with its name. Absent is null. */
final class Body {

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2200;
    private static final int EARLIEST_PRICES = 1900;
    private static final int LATEST_PRICES = 2100;

    private final JsonNode json;
    private final String path;

    private Body(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** An object that has only known members. */
    static Body of(JsonNode json, Collection<String> known) {
        return of(json, "", known);
    }

    private static Body of(JsonNode json, String path, Collection<String> known) {
        if (!json.isObject()) {
            throw Problem.badRequest("member_type")
                    .with("member", path.isEmpty() ? "/" : path)
                    .with("expected", "object")
                    .exception();
        }
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw Problem.badRequest("unknown_member")
                        .with("member", path + name)
                        .with("known", List.copyOf(new TreeSet<>(known)))
                        .exception();
            }
        }
        return new Body(json, path);
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private ProblemException wrong(String name, String expected) {
        return Problem.badRequest("member_type")
                .with("member", path + name)
                .with("expected", expected)
                .exception();
    }

    private ProblemException outOfRange(String name, String least, String most) {
        return Problem.badRequest("member_out_of_range")
                .with("member", path + name)
                .with("least", least)
                .with("most", most)
                .exception();
    }

    /** A refusal of a member for want of it. */
    ProblemException missing(String name) {
        return Problem.badRequest("member_missing").with("member", path + name).exception();
    }

    @Nullable
    String findText(String name, int longest) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() || value.asString().indexOf('\0') >= 0) {
            throw wrong(name, "text");
        }
        String text = value.asString().strip();
        if (text.length() > longest) {
            throw Problem.badRequest("member_too_long")
                    .with("member", path + name)
                    .with("most", longest)
                    .exception();
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String findChoice(String name, List<String> choices) {
        @Nullable String word = findText(name, 100);
        if (word != null && !choices.contains(word)) {
            throw Problem.badRequest("member_not_a_choice")
                    .with("member", path + name)
                    .with("given", word)
                    .with("choices", choices)
                    .exception();
        }
        return word;
    }

    @Nullable
    String findMatching(String name, String pattern, String expected) {
        @Nullable String text = findText(name, 100);
        if (text != null && !text.matches(pattern)) {
            throw wrong(name, expected);
        }
        return text;
    }

    @Nullable
    Double findNumber(String name, double least, double most) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw wrong(name, "number");
        }
        double number = value.asDouble();
        if (number < least || number > most) {
            throw outOfRange(name, Double.toString(least), Double.toString(most));
        }
        return number;
    }

    @Nullable
    Long findId(String name) {
        @Nullable JsonNode value = find(name);
        if (value != null && !value.canConvertToLong()) {
            throw wrong(name, "whole number");
        }
        return value == null ? null : (Long) value.asLong();
    }

    @Nullable
    Integer findYear(String name) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw wrong(name, "year");
        }
        return year(name, value.asInt());
    }

    /** A year whose prices money may have, see MoneyBasis. */
    @Nullable
    Integer findPriceYear(String name) {
        @Nullable Integer year = findYear(name);
        if (year != null && (year < EARLIEST_PRICES || year > LATEST_PRICES)) {
            throw outOfRange(name, Integer.toString(EARLIEST_PRICES), Integer.toString(LATEST_PRICES));
        }
        return year;
    }

    private int year(String name, int year) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw outOfRange(name, Integer.toString(EARLIEST_YEAR), Integer.toString(LATEST_YEAR));
        }
        return year;
    }

    @Nullable
    LocalDate findDate(String name) {
        @Nullable String text = findText(name, 30);
        return text == null ? null : date(name, text, "date, such as 2026-05-31");
    }

    /** A day, or a year of four digits. */
    @Nullable
    When findWhen(String name) {
        @Nullable String text = findText(name, 30);
        if (text == null) {
            return null;
        }
        boolean onlyYear = text.matches("\\d{4}");
        return new When(
                date(name, onlyYear ? text + "-01-01" : text, "date or year, such as 2026-05-31 or 1982"), onlyYear);
    }

    private LocalDate date(String name, String text, String expected) {
        try {
            LocalDate date = LocalDate.parse(text);
            year(name, date.getYear());
            return date;
        } catch (DateTimeParseException e) {
            throw wrong(name, expected);
        }
    }

    /** The objects of a list; none when absent. */
    List<Body> objects(String name, int most, Collection<String> known) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, "list");
        }
        if (value.size() > most) {
            throw outOfRange(name, "0", Integer.toString(most));
        }
        return java.util.stream.IntStream.range(0, value.size())
                .mapToObj(i -> of(value.path(i), path + name + "[" + i + "].", known))
                .toList();
    }
}
