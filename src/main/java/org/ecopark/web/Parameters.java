package org.ecopark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ecopark.geo.Box;

/**
 * The query parameters of a request, read as types. Whatever cannot be read is refused with a {@link Problem} that says
 * what to change: an unknown or repeated name, an empty value, a number that is none or lies outside its bounds.
 * {@code lang} is known everywhere.
 */
public final class Parameters {

    private static final String LANGUAGE = "lang";

    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters(Map<String, String[]> given, Collection<String> known) {
        given.forEach((name, all) -> values.put(name, single(name, all, known)));
        choice(LANGUAGE, Languages.SPOKEN, "en");
    }

    /**
     * The parameters of a request.
     *
     * @param known all names that the door understands
     * @throws ProblemException when another name is given, or one twice or without a value
     */
    public static Parameters of(HttpServletRequest request, Collection<String> known) {
        return of(request.getParameterMap(), known);
    }

    /** The same of values that came another way than in the address. */
    public static Parameters of(Map<String, String[]> given, Collection<String> known) {
        return new Parameters(given, known);
    }

    private static String single(String name, String[] all, Collection<String> known) {
        requireKnown(name, known);
        if (all.length > 1) {
            throw refusal("repeated_parameter", name).exception();
        }
        String value = all[0].strip();
        if (value.isEmpty()) {
            throw refusal("empty_parameter", name).exception();
        }
        if (value.indexOf('\0') >= 0) {
            throw refusal("unreadable_parameter", name).exception();
        }
        return value;
    }

    static void requireKnown(String name, Collection<String> known) {
        if (!known.contains(name) && !LANGUAGE.equals(name)) {
            TreeSet<String> all = new TreeSet<>(known);
            all.add(LANGUAGE);
            throw refusal("unknown_parameter", name)
                    .with("known", List.copyOf(all))
                    .exception();
        }
    }

    private static Problem refusal(String code, String parameter) {
        return Problem.badRequest(code).with("parameter", parameter);
    }

    /** All parameters as they came, in their order. */
    public Map<String, String> given() {
        return Collections.unmodifiableMap(values);
    }

    public Optional<String> findText(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** One of the words, or the usual one when none is given. */
    public String choice(String name, List<String> words, String usual) {
        String word = values.getOrDefault(name, usual);
        if (!words.contains(word) && !word.equals(usual)) {
            throw refusal("not_a_choice", name)
                    .with("given", word)
                    .with("choices", words)
                    .exception();
        }
        return word;
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean usual) {
        return Boolean.parseBoolean(choice(name, List.of("true", "false"), Boolean.toString(usual)));
    }

    /** A finite number between two bounds, both allowed. */
    public Optional<Double> findNumber(String name, double least, double most) {
        return findText(name).map(text -> {
            double number = number(name, text);
            if (number < least || number > most) {
                throw outOfRange(name, text, Bound.told(least), Bound.told(most));
            }
            return number;
        });
    }

    /** A whole number between two bounds, both allowed. */
    public Optional<Long> findWhole(String name, long least, long most) {
        return findText(name).map(text -> {
            long number = whole(name, text);
            if (number < least || number > most) {
                throw outOfRange(name, text, Bound.told(least), Bound.told(most));
            }
            return number;
        });
    }

    /** How many at most: {@code limit}, at least 1; more than {@code most} is answered with {@code most}. */
    public int limit(int usual, int most) {
        Optional<String> text = findText("limit");
        if (text.isEmpty()) {
            return usual;
        }
        long given = whole("limit", text.get());
        if (given < 1) {
            throw outOfRange("limit", text.get(), "1", Bound.told(most));
        }
        return (int) Math.min(given, most);
    }

    /**
     * The box of {@code bbox}: west, south, east, north in degrees WGS 84, or six numbers with heights, which are left
     * out. West greater than east crosses the antimeridian.
     */
    public Optional<Box> bbox() {
        return findCorners().map(n -> box(values.getOrDefault("bbox", ""), n.get(0), n.get(1), n.get(2), n.get(3)));
    }

    /**
     * The same with latitude before longitude in each corner, as EPSG:4326 has it. What lies beyond the poles or half
     * around the earth is cut off, since there is nothing.
     */
    public Optional<Box> bboxNorthFirst() {
        return findCorners()
                .map(n -> box(
                        values.getOrDefault("bbox", ""),
                        bounded(n.get(1), 180),
                        bounded(n.get(0), 90),
                        bounded(n.get(3), 180),
                        bounded(n.get(2), 90)));
    }

    private static double bounded(double degrees, double most) {
        return Math.max(-most, Math.min(most, degrees));
    }

    /** The four numbers of the lower and the upper corner of {@code bbox}, unchecked; heights are left out. */
    public Optional<List<Double>> findCorners() {
        return findText("bbox").map(text -> {
            List<String> parts = Arrays.asList(text.split(",", -1));
            if (parts.size() != 4 && parts.size() != 6) {
                throw refusal("bbox_size", "bbox")
                        .with("given", text)
                        .with("count", parts.size())
                        .exception();
            }
            List<Double> n = new ArrayList<>();
            parts.forEach(part -> n.add(number("bbox", part.strip())));
            int heights = parts.size() / 3 - 1;
            return List.of(n.get(0), n.get(1), n.get(2 + heights), n.get(3 + heights));
        });
    }

    private static Box box(String text, double west, double south, double east, double north) {
        if (Math.abs(south) > 90 || Math.abs(north) > 90) {
            throw refusal("bbox_latitude", "bbox").with("given", text).exception();
        }
        if (Math.abs(west) > 180 || Math.abs(east) > 180) {
            throw refusal("bbox_longitude", "bbox").with("given", text).exception();
        }
        if (south > north) {
            throw refusal("bbox_upside_down", "bbox").with("given", text).exception();
        }
        return new Box(west, south, east, north);
    }

    private static double number(String name, String text) {
        // Double.valueOf alone would take "NaN", "Infinity", "1d" and "0x1p3".
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?") || text.length() > 40) {
            throw refusal("not_a_number", name).with("given", text).exception();
        }
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw refusal("not_a_number", name).with("given", text).exception();
        }
        return number;
    }

    private static long whole(String name, String text) {
        if (!text.matches("[+-]?\\d{1,30}")) {
            throw refusal("not_a_whole_number", name).with("given", text).exception();
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static ProblemException outOfRange(String name, String text, String least, String most) {
        return refusal("out_of_range", name)
                .with("given", text)
                .with("least", least)
                .with("most", most)
                .exception();
    }
}
