package org.ecopark.layers.cql;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes CQL2 text from its grammar over the properties of the fixture layer, well formed but not always of meaning, and
 * spoils some of it. The same seed makes the same texts.
 */
public final class CqlGrammar {

    private static final List<String> NUMBERS = List.of("staff", "area_ha", "id");
    private static final List<String> TEXTS = List.of("name", "\"name\"");
    private static final List<String> TIMES = List.of("opened", "seen_at");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");
    private static final List<String> SPATIAL = List.of(
            "S_INTERSECTS", "S_EQUALS", "S_DISJOINT", "S_TOUCHES", "S_WITHIN", "S_OVERLAPS", "S_CROSSES", "S_CONTAINS");
    private static final List<String> TEMPORAL = List.of(
            "T_AFTER",
            "T_BEFORE",
            "T_CONTAINS",
            "T_DISJOINT",
            "T_DURING",
            "T_EQUALS",
            "T_FINISHEDBY",
            "T_FINISHES",
            "T_INTERSECTS",
            "T_MEETS",
            "T_METBY",
            "T_OVERLAPPEDBY",
            "T_OVERLAPS",
            "T_STARTEDBY",
            "T_STARTS");
    private static final List<String> SETS = List.of("A_CONTAINS", "A_CONTAINEDBY", "A_EQUALS", "A_OVERLAPS");
    private static final List<String> NASTY = List.of(
            "'; DROP TABLE fixture.place; --",
            "\\",
            "%_",
            ":q0",
            "?",
            "$1",
            "{fn now()}",
            "''",
            "/*",
            "한글",
            "😀",
            "\u202e",
            "\"",
            "x' OR '1'='1");
    private static final String LETTERS = "()',.<>=+-*/%^\"\\;:?$ \n\tabzAZ019_é한\u0000\u007f{}[]|&!~`#@";

    private final Random random;

    public CqlGrammar(long seed) {
        this.random = new Random(seed);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A filter; a third of them spoilt. */
    public String next() {
        String text = condition(random.nextInt(4));
        return random.nextInt(3) == 0 ? spoilt(text) : text;
    }

    private String spoilt(String text) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(4) && !spoilt.isEmpty(); i++) {
            int at = random.nextInt(spoilt.length());
            switch (random.nextInt(5)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 2 -> spoilt.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 3 -> spoilt.setLength(at);
                default -> spoilt.insert(at, spoilt.substring(0, Math.min(spoilt.length(), 30)));
            }
        }
        return spoilt.toString();
    }

    private String condition(int depth) {
        if (depth > 0) {
            return switch (random.nextInt(3)) {
                case 0 -> condition(depth - 1) + " AND " + condition(depth - 1);
                case 1 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
                default -> "NOT (" + condition(depth - 1) + ")";
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> number(2) + " " + one(COMPARISONS) + " " + number(2);
            case 1 -> text() + " " + one(COMPARISONS) + " " + text();
            case 2 -> text() + (random.nextBoolean() ? " NOT" : "") + " LIKE " + pattern();
            case 3 -> number(1) + " BETWEEN " + number(1) + " AND " + number(1);
            case 4 ->
                anything() + (random.nextBoolean() ? " NOT" : "") + " IN (" + anything() + ", " + anything() + ")";
            case 5 -> anything() + " IS " + (random.nextBoolean() ? "NOT " : "") + "NULL";
            case 6 -> one(SPATIAL) + "(" + shape() + ", " + shape() + ")";
            case 7 -> one(TEMPORAL) + "(" + time() + ", " + time() + ")";
            case 8 -> one(SETS) + "(" + set() + "," + set() + ")";
            default ->
                random.nextBoolean()
                        ? "S_DWITHIN(" + shape() + ", " + shape() + ", " + random.nextInt(3_000_000) + ")"
                        : one(List.of("open = TRUE", "FALSE", "TRUE", "open <> open", "profile IS NULL"));
        };
    }

    private String anything() {
        return switch (random.nextInt(6)) {
            case 0 -> number(1);
            case 1 -> text();
            case 2 -> time();
            case 3 -> shape();
            case 4 -> one(List.of("tags", "profile", "open", "nothing", "TRUE", "(staff = 1)"));
            default -> set();
        };
    }

    private String number(int depth) {
        if (depth > 0 && random.nextBoolean()) {
            String sign = one(List.of("+", "-", "*", "/", "%", " div ", "^"));
            return "(" + number(depth - 1) + sign + number(depth - 1) + ")";
        }
        return switch (random.nextInt(5)) {
            case 0 -> one(List.of("0", "1", "-1", "1e300", "1.5E-300", "9223372036854775808", ".5", "3."));
            case 1 -> Double.toString(random.nextGaussian() * 100);
            case 2 ->
                one(List.of("abs(staff)", "char_length(name)", "area_m2(geometry)", "year(opened)", "floor(area_ha)"));
            default -> one(NUMBERS);
        };
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0 -> one(List.of("CASEI(", "ACCENTI(", "lower(", "upper(")) + text() + ")";
            case 1 -> quoted(one(NASTY));
            case 2 -> quoted("place " + random.nextInt(30));
            default -> one(TEXTS);
        };
    }

    private String pattern() {
        return random.nextInt(4) == 0
                ? "CASEI(" + pattern() + ")"
                : quoted(one(NASTY) + one(List.of("%", "_", "", "\\")));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String time() {
        return switch (random.nextInt(6)) {
            case 0 -> "DATE('" + day() + "')";
            case 1 -> "TIMESTAMP('" + day() + "T0" + random.nextInt(10) + ":00:00Z')";
            case 2 -> "INTERVAL('" + day() + "', '" + one(List.of("..", day(), day() + "T00:00:00.5Z")) + "')";
            case 3 -> "INTERVAL(" + one(TIMES) + ", " + one(TIMES) + ")";
            default -> one(TIMES);
        };
    }

    private String day() {
        return String.format(
                Locale.ROOT, "20%02d-%02d-%02d", random.nextInt(40), random.nextInt(13), random.nextInt(32));
    }

    private String set() {
        return switch (random.nextInt(4)) {
            case 0 -> "(" + text() + ", " + text() + ")";
            case 1 -> one(List.of("()", "(1, 2.5)", "('a')", "(TRUE, 'a', 1)", "('a', ('b'))"));
            case 2 -> "shares";
            default -> "tags";
        };
    }

    private String shape() {
        return switch (random.nextInt(8)) {
            case 0 -> "POINT(" + place() + ")";
            case 1 -> "LINESTRING(" + place() + "," + place() + ")";
            case 2 -> "BBOX(" + place().replace(' ', ',') + "," + place().replace(' ', ',') + ")";
            case 3 -> "POLYGON((0 0, 4 0, 4 " + random.nextInt(5) + ", 0 0))";
            case 4 -> "GEOMETRYCOLLECTION(POINT(" + place() + "), LINESTRING(" + place() + "," + place() + "))";
            case 5 -> "MULTIPOINT((" + place() + "), (" + place() + "))";
            default -> "geometry";
        };
    }

    private String place() {
        return String.format(Locale.ROOT, "%.3f %.2f", random.nextDouble() * 370 - 185, random.nextDouble() * 182 - 91);
    }

    /** A {@code bbox}, often none. */
    public String nextBox() {
        StringBuilder box = new StringBuilder();
        int numbers = random.nextInt(5) == 0 ? random.nextInt(8) : 4;
        for (int i = 0; i < numbers; i++) {
            box.append(i == 0 ? "" : ",");
            box.append(
                    switch (random.nextInt(12)) {
                        case 0 -> one(List.of("NaN", "Infinity", "1e400", "-0", "", " 1", "0x10", "1d", "한"));
                        case 1 -> Double.toString(random.nextGaussian() * 1e12);
                        case 2 -> Double.toString(random.nextGaussian() * 1e6);
                        default -> Double.toString((random.nextDouble() - 0.5) * (i % 2 == 0 ? 400 : 200));
                    });
        }
        return box.toString();
    }

    /** A coordinate system. */
    public String nextSystem() {
        return one(List.of("CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:27700", "EPSG:5179", "EPSG:5186"));
    }
}
