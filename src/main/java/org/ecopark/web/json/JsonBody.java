package org.ecopark.web.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ecopark.web.Bound;
import org.ecopark.web.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of a JSON object, read as types. A member that is absent or null is null, or the usual value where one is
 * named. Every reader throws a {@link ProblemException} with the member's path when the value is of another kind or lies
 * outside its bounds (both ends are allowed); members that nobody knows are refused at once.
 */
public final class JsonBody {

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2200;
    private static final int EARLIEST_PRICES = 1900;
    private static final int LATEST_PRICES = 2100;
    private static final int MOST_WORD = 300;

    private final JsonNode json;
    private final String path;
    private final Refusals refuse;

    private JsonBody(JsonNode json, String path) {
        this.json = json;
        this.path = path;
        this.refuse = new Refusals(path);
    }

    /** A day, or a year in four digits, which stands for its first day. */
    public record Day(LocalDate date, boolean onlyYear) {}

    /** An object that has only known members. */
    public static JsonBody of(JsonNode json, Collection<String> known) {
        return of(json, "", known);
    }

    private static JsonBody of(JsonNode json, String path, Collection<String> known) {
        Refusals refuse = new Refusals(path);
        if (!json.isObject()) {
            throw refuse.wrong(path.isEmpty() ? "/" : "", "object");
        }
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw refuse.unknown(name, known);
            }
        }
        return new JsonBody(json, path);
    }

    /** Names of all members that are given, those that are null too. */
    public Set<String> names() {
        return new TreeSet<>(json.propertyNames());
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    /** A member as it came, for what knows its own form, such as GeoJSON. */
    public @Nullable JsonNode findAny(String name) {
        return find(name);
    }

    /** A refusal of a member that is no such thing. */
    public ProblemException wrong(String name, String expected) {
        return refuse.wrong(name, expected);
    }

    /** A refusal of a member for want of it. */
    public ProblemException missing(String name) {
        return refuse.missing(name);
    }

    /** A text without the space around it; null when nothing stays. */
    public @Nullable String findText(String name, int longest) {
        @Nullable JsonNode value = find(name);
        return value == null ? null : text(name, value, longest);
    }

    private @Nullable String text(String name, JsonNode value, int longest) {
        if (!value.isString() || value.asString().indexOf('\0') >= 0) {
            throw refuse.wrong(name, "text");
        }
        String text = value.asString().strip();
        if (text.length() > longest) {
            throw refuse.tooLong(name, longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** One of the words. */
    public @Nullable String findChoice(String name, List<String> choices) {
        @Nullable String word = findText(name, MOST_WORD);
        if (word != null && !choices.contains(word)) {
            throw refuse.notAChoice(name, word, choices);
        }
        return word;
    }

    /** A text of the form of a regular expression; {@code expected} says it in words. */
    public @Nullable String findMatching(String name, String pattern, String expected) {
        @Nullable String text = findText(name, MOST_WORD);
        if (text != null && !text.matches(pattern)) {
            throw refuse.wrong(name, expected);
        }
        return text;
    }

    /** The texts of a list; none when absent. */
    public List<String> texts(String name, int most) {
        return elements(name, most).stream()
                .map(each -> {
                    @Nullable String text = text(name, each, MOST_WORD);
                    if (text == null) {
                        throw refuse.wrong(name, "list of texts, none empty");
                    }
                    return text;
                })
                .toList();
    }

    /** Words of a list, each one of the choices; none when absent. */
    public List<String> choices(String name, List<String> choices) {
        List<String> words = texts(name, choices.size());
        for (String word : words) {
            if (!choices.contains(word)) {
                throw refuse.notAChoice(name, word, choices);
            }
        }
        return words;
    }

    /** {@code true} or {@code false}. */
    public @Nullable Boolean findFlag(String name) {
        @Nullable JsonNode value = find(name);
        if (value != null && !value.isBoolean()) {
            throw refuse.wrong(name, "true or false");
        }
        return value == null ? null : (Boolean) value.asBoolean();
    }

    /** A finite number. */
    public @Nullable Double findNumber(String name, double least, double most) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        double number = number(name, value);
        if (number < least || number > most) {
            throw refuse.outOfRange(name, Bound.told(least), Bound.told(most));
        }
        return number;
    }

    private double number(String name, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw refuse.wrong(name, "number");
        }
        return value.asDouble();
    }

    /** A finite number, or the usual one. */
    public double number(String name, double least, double most, double usual) {
        @Nullable Double number = findNumber(name, least, most);
        return number == null ? usual : number;
    }

    /** Finite numbers by the names of a member that is an object; null among them is left out. */
    public Map<String, Double> numbers(String name) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        @Nullable JsonNode object = find(name);
        if (object != null && !object.isObject()) {
            throw refuse.wrong(name, "object");
        }
        if (object != null) {
            object.properties().stream()
                    .filter(each -> !each.getValue().isNull())
                    .forEach(each -> numbers.put(each.getKey(), number(name + "." + each.getKey(), each.getValue())));
        }
        return numbers;
    }

    /** A whole number. */
    public @Nullable Long findWhole(String name, long least, long most) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw refuse.wrong(name, "whole number");
        }
        long number = value.asLong();
        if (number < least || number > most) {
            throw refuse.outOfRange(name, Bound.told(least), Bound.told(most));
        }
        return number;
    }

    /** The id of a row. */
    public @Nullable Long findId(String name) {
        return findWhole(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** A year from 1800 to 2200. */
    public @Nullable Integer findYear(String name) {
        return findYear(name, EARLIEST_YEAR, LATEST_YEAR);
    }

    /** A year whose prices money may have, see MoneyBasis. */
    public @Nullable Integer findPriceYear(String name) {
        return findYear(name, EARLIEST_PRICES, LATEST_PRICES);
    }

    private @Nullable Integer findYear(String name, int earliest, int latest) {
        @Nullable Long year = findWhole(name, earliest, latest);
        return year == null ? null : (Integer) year.intValue();
    }

    /** A date as 2026-05-31. */
    public @Nullable LocalDate findDate(String name) {
        @Nullable String text = findText(name, MOST_WORD);
        return text == null ? null : date(name, text, "date, such as 2026-05-31");
    }

    /** A day, or a year of four digits. */
    public @Nullable Day findDay(String name) {
        @Nullable String text = findText(name, MOST_WORD);
        if (text == null) {
            return null;
        }
        boolean onlyYear = text.matches("\\d{4}");
        return new Day(
                date(name, onlyYear ? text + "-01-01" : text, "date or year, such as 2026-05-31 or 1982"), onlyYear);
    }

    private LocalDate date(String name, String text, String expected) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refuse.wrong(name, expected);
        }
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw refuse.outOfRange(name, Integer.toString(EARLIEST_YEAR), Integer.toString(LATEST_YEAR));
        }
        return date;
    }

    /** A member that is an object with only known members. */
    public @Nullable JsonBody findObject(String name, Collection<String> known) {
        @Nullable JsonNode value = find(name);
        if (value != null && !value.isObject()) {
            throw refuse.wrong(name, "object");
        }
        return value == null ? null : of(value, path + name + ".", known);
    }

    /** The objects of a list; none when absent. */
    public List<JsonBody> objects(String name, int most, Collection<String> known) {
        List<JsonNode> elements = elements(name, most);
        return IntStream.range(0, elements.size())
                .mapToObj(i -> of(elements.get(i), path + name + "[" + i + "].", known))
                .toList();
    }

    private List<JsonNode> elements(String name, int most) {
        @Nullable JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw refuse.wrong(name, "list");
        }
        if (value.size() > most) {
            throw refuse.outOfRange(name, "0", Bound.told(most));
        }
        return List.copyOf(value.values());
    }
}
