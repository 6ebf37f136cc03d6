package org.ecopark.layers;

import static org.ecopark.layers.ValueKind.BOOLEAN;
import static org.ecopark.layers.ValueKind.DATE;
import static org.ecopark.layers.ValueKind.GEOMETRY;
import static org.ecopark.layers.ValueKind.NUMBER;
import static org.ecopark.layers.ValueKind.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Functions that filters may call, besides those that the filter languages themselves have. */
public enum ShelfFunction {
    S_DWITHIN(
            "Whether the geodesic distance of two geometries is at most so many metres",
            "두 도형의 측지 거리가 주어진 미터 이하인지",
            BOOLEAN,
            GEOMETRY,
            GEOMETRY,
            NUMBER),
    DISTANCE_M("Geodesic distance of two geometries in metres", "두 도형의 측지 거리(미터)", NUMBER, GEOMETRY, GEOMETRY),
    AREA_M2("Geodesic area of a geometry in square metres", "도형의 측지 면적(제곱미터)", NUMBER, GEOMETRY),
    LENGTH_M("Geodesic length of a line in metres", "선의 측지 길이(미터)", NUMBER, GEOMETRY),
    LOWER("A text in lower case", "소문자로 바꾼 글", TEXT, TEXT),
    UPPER("A text in upper case", "대문자로 바꾼 글", TEXT, TEXT),
    CHAR_LENGTH("Number of characters of a text", "글자의 수", NUMBER, TEXT),
    ABS("A number without its sign", "절댓값", NUMBER, NUMBER),
    FLOOR("The greatest whole number that is not above", "넘지 않는 가장 큰 정수", NUMBER, NUMBER),
    CEIL("The least whole number that is not below", "작지 않은 가장 작은 정수", NUMBER, NUMBER),
    YEAR("Year of a date or time, in UTC", "날짜나 시각의 연도(UTC)", NUMBER, DATE);

    private final String en;
    private final String ko;
    private final ValueKind returns;

    @SuppressWarnings("Immutable") // A list of enum values that List.of made.
    private final List<ValueKind> arguments;

    ShelfFunction(String en, String ko, ValueKind returns, ValueKind... arguments) {
        this.en = en;
        this.ko = ko;
        this.returns = returns;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    /** The function of that name, whatever its letter case. */
    public static Optional<ShelfFunction> find(String name) {
        return Arrays.stream(values())
                .filter(function -> function.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** As written in filters. */
    public String word() {
        return this == S_DWITHIN ? name() : name().toLowerCase(Locale.ROOT);
    }

    public Title title() {
        return new Title(en, ko);
    }

    public ValueKind returns() {
        return returns;
    }

    public List<ValueKind> arguments() {
        return arguments;
    }

    /** What it gives, in the words of OGC API: string, number, datetime, geometry or boolean. */
    public String resultType() {
        return type(returns);
    }

    /** What it takes, in the same words. */
    public List<String> argumentTypes() {
        return arguments.stream().map(ShelfFunction::type).toList();
    }

    private static String type(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE, TIMESTAMP, INTERVAL -> "datetime";
            case GEOMETRY -> "geometry";
            case TEXT_LIST, NUMBER_LIST, STRUCTURE -> throw new IllegalStateException("no function has lists");
        };
    }
}
