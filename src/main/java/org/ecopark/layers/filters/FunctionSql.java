package org.ecopark.layers.filters;

import java.util.List;
import java.util.Map;
import org.ecopark.layers.FilterFunction;
import org.ecopark.layers.ShelfFunction;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.ValueKind;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.Subtract;

/** Calls of functions, operators that GeoTools lacks, and arithmetic, as SQL. */
final class FunctionSql {

    private static final Map<String, String> SETS = Map.of(
            FilterFunction.CONTAINS, " @> ",
            FilterFunction.CONTAINED_BY, " <@ ",
            FilterFunction.OVERLAPS, " && ");

    /** Marks above letters; those of Japanese, which change the sound, are left. */
    private static final String MARKS = "'[\\u0300-\\u036f]'";

    private final ValueSql values;
    private final SqlClause out;

    FunctionSql(ValueSql values, SqlClause out) {
        this.values = values;
        this.out = out;
    }

    ValueKind kind(FilterFunction function) {
        return switch (function.name()) {
            case FilterFunction.CASEI, FilterFunction.ACCENTI -> ValueKind.TEXT;
            case FilterFunction.LIKE,
                    FilterFunction.IN,
                    FilterFunction.CONTAINS,
                    FilterFunction.CONTAINED_BY,
                    FilterFunction.OVERLAPS,
                    FilterFunction.EQUALS -> ValueKind.BOOLEAN;
            case FilterFunction.INTERVAL -> ValueKind.INTERVAL;
            case FilterFunction.LIST -> listKind(function);
            case FilterFunction.REMAINDER, FilterFunction.QUOTIENT, FilterFunction.POWER -> ValueKind.NUMBER;
            default -> shelf(function).returns();
        };
    }

    /** A list of numbers alone is one of numbers; literals in any other take the kind of what they are compared with. */
    private ValueKind listKind(FilterFunction list) {
        boolean numbers = !list.parameters().isEmpty()
                && list.parameters().stream().allMatch(element -> values.kind(element) == ValueKind.NUMBER);
        return numbers ? ValueKind.NUMBER_LIST : ValueKind.TEXT_LIST;
    }

    private static ShelfFunction shelf(FilterFunction function) {
        ShelfFunction known = ShelfFunction.find(function.name())
                .orElseThrow(() -> new UnsupportedFilterException(
                        "There is no function '" + function.name() + "'; there are "
                                + String.join(
                                        ", ",
                                        java.util.Arrays.stream(ShelfFunction.values())
                                                .map(ShelfFunction::word)
                                                .toList()),
                        function));
        if (known.arguments().size() != function.parameters().size()) {
            throw new UnsupportedFilterException(
                    known.word() + " takes " + known.arguments().size() + " arguments, not "
                            + function.parameters().size(),
                    function);
        }
        return known;
    }

    void append(FilterFunction function) {
        List<Expression> given = function.parameters();
        switch (function.name()) {
            case FilterFunction.CASEI -> call("lower(", given.get(0), ValueKind.TEXT, ")");
            case FilterFunction.ACCENTI ->
                call(
                        "normalize(regexp_replace(normalize(",
                        given.get(0),
                        ValueKind.TEXT,
                        ", NFD), " + MARKS + ", '', 'g'), NFC)");
            case FilterFunction.LIKE -> appendLike(given.get(0), given.get(1));
            case FilterFunction.IN -> appendIn(given);
            case FilterFunction.CONTAINS, FilterFunction.CONTAINED_BY, FilterFunction.OVERLAPS, FilterFunction.EQUALS ->
                appendSets(function);
            case FilterFunction.REMAINDER -> {
                call("CAST(mod(CAST(", given.get(0), ValueKind.NUMBER, " AS numeric), ");
                call("NULLIF(CAST(", given.get(1), ValueKind.NUMBER, " AS numeric), 0)) AS float8)");
            }
            case FilterFunction.QUOTIENT -> {
                call("trunc(CAST(", given.get(0), ValueKind.NUMBER, " AS float8) / ");
                call("NULLIF(CAST(", given.get(1), ValueKind.NUMBER, " AS float8), 0))");
            }
            case FilterFunction.POWER -> {
                call("power(CAST(", given.get(0), ValueKind.NUMBER, " AS float8), ");
                call("CAST(", given.get(1), ValueKind.NUMBER, " AS float8))");
            }
            case FilterFunction.INTERVAL, FilterFunction.LIST ->
                throw new UnsupportedFilterException("A " + kind(function).word() + " has no place here", function);
            default -> appendShelf(shelf(function), given);
        }
    }

    private void call(String before, Expression argument, ValueKind kind, String after) {
        out.append(before);
        values.append(argument, kind);
        out.append(after);
    }

    private void appendShelf(ShelfFunction function, List<Expression> given) {
        switch (function) {
            case S_DWITHIN -> within(given);
            case DISTANCE_M -> {
                call("ST_Distance(CAST(", given.get(0), ValueKind.GEOMETRY, " AS geography), ");
                call("CAST(", given.get(1), ValueKind.GEOMETRY, " AS geography))");
            }
            case AREA_M2 -> call("ST_Area(CAST(", given.get(0), ValueKind.GEOMETRY, " AS geography))");
            case LENGTH_M -> call("ST_Length(CAST(", given.get(0), ValueKind.GEOMETRY, " AS geography))");
            case LOWER -> call("lower(", given.get(0), ValueKind.TEXT, ")");
            case UPPER -> call("upper(", given.get(0), ValueKind.TEXT, ")");
            case CHAR_LENGTH -> call("char_length(", given.get(0), ValueKind.TEXT, ")");
            case ABS -> call("abs(CAST(", given.get(0), ValueKind.NUMBER, " AS float8))");
            case FLOOR -> call("floor(CAST(", given.get(0), ValueKind.NUMBER, " AS float8))");
            case CEIL -> call("ceil(CAST(", given.get(0), ValueKind.NUMBER, " AS float8))");
            case YEAR ->
                call("CAST(date_part('year', ", given.get(0), ValueKind.TIMESTAMP, " AT TIME ZONE 'UTC') AS float8)");
        }
    }

    private void within(List<Expression> given) {
        if (!(given.get(2) instanceof Literal literal) || !(literal.getValue() instanceof Number metres)) {
            throw new UnsupportedFilterException("The distance is a number of metres", given.get(2));
        }
        new SpatialSql(values, out).within(given.get(0), given.get(1), metres.doubleValue(), literal);
    }

    void appendArithmetic(BinaryExpression arithmetic) {
        call("(CAST(", arithmetic.getExpression1(), ValueKind.NUMBER, " AS float8)");
        if (arithmetic instanceof Divide) {
            call(" / NULLIF(CAST(", arithmetic.getExpression2(), ValueKind.NUMBER, " AS float8), 0))");
            return;
        }
        String sign = arithmetic instanceof Add
                ? " + "
                : arithmetic instanceof Subtract ? " - " : arithmetic instanceof Multiply ? " * " : "";
        if (sign.isEmpty()) {
            throw new UnsupportedFilterException("This arithmetic is not supported", arithmetic);
        }
        call(sign + "CAST(", arithmetic.getExpression2(), ValueKind.NUMBER, " AS float8))");
    }

    private void appendLike(Expression text, Expression pattern) {
        out.append("(");
        values.append(text, ValueKind.TEXT);
        out.append(" LIKE ");
        values.append(pattern, ValueKind.TEXT);
        out.append(")");
    }

    private void appendIn(List<Expression> given) {
        Expression value = given.get(0);
        ValueKind kind = values.kind(value);
        for (Expression item : given.subList(1, given.size())) {
            kind = kind == ValueKind.DATE || value instanceof Literal ? values.common(value, item) : kind;
        }
        out.append("(");
        values.append(value, kind);
        out.append(" IN (");
        String separator = "";
        for (Expression item : given.subList(1, given.size())) {
            out.append(separator);
            values.append(item, kind);
            separator = ", ";
        }
        out.append("))");
    }

    private void appendSets(FilterFunction function) {
        Expression one = function.parameters().get(0);
        Expression other = function.parameters().get(1);
        ValueKind kind = setKind(one, other);
        out.append("(");
        appendSet(one, kind);
        out.append(SETS.getOrDefault(function.name(), " @> "));
        appendSet(other, kind);
        if (function.name().equals(FilterFunction.EQUALS)) {
            out.append(" AND ");
            appendSet(one, kind);
            out.append(" <@ ");
            appendSet(other, kind);
        }
        out.append(")");
    }

    private ValueKind setKind(Expression one, Expression other) {
        boolean written =
                one instanceof FilterFunction function && function.name().equals(FilterFunction.LIST);
        ValueKind kind = values.kind(written ? other : one);
        if (!kind.isList()) {
            throw new UnsupportedFilterException("A list is needed here, not a " + kind.word(), written ? other : one);
        }
        return kind;
    }

    private void appendSet(Expression set, ValueKind kind) {
        if (!(set instanceof FilterFunction list) || !list.name().equals(FilterFunction.LIST)) {
            String type = kind == ValueKind.TEXT_LIST ? "text[])" : "float8[])";
            call("CAST(", set, kind, " AS " + type);
            return;
        }
        boolean texts = kind == ValueKind.TEXT_LIST;
        out.append("CAST(ARRAY[");
        String separator = "";
        for (Expression element : list.parameters()) {
            out.append(separator);
            values.append(element, texts ? ValueKind.TEXT : ValueKind.NUMBER);
            separator = ", ";
        }
        out.append(texts ? "] AS text[])" : "] AS float8[])");
    }
}
