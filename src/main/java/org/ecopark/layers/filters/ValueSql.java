package org.ecopark.layers.filters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import org.ecopark.layers.FilterFunction;
import org.ecopark.layers.LayerProperty;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.ValueKind;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Values of a filter as SQL: first what kind a value is, then the value. A literal takes the kind of what it is compared
 * with. Numbers are computed as double precision; dividing by nought gives an unknown value.
 */
final class ValueSql {

    private static final List<String> GEOMETRIES = List.of("geometry", "geom");
    private static final String ID = "id";

    private final LayerSchema schema;
    private final SqlClause out;
    private final FilterToSql filters;
    private final FunctionSql functions;

    ValueSql(LayerSchema schema, SqlClause out, FilterToSql filters) {
        this.schema = schema;
        this.out = out;
        this.filters = filters;
        this.functions = new FunctionSql(this, out);
    }

    FunctionSql functions() {
        return functions;
    }

    ValueKind kind(Expression expression) {
        if (expression instanceof PropertyName name) {
            return kind(name);
        } else if (expression instanceof Literal literal) {
            return kind(literal);
        } else if (expression instanceof BinaryExpression) {
            return ValueKind.NUMBER;
        } else if (expression instanceof FilterFunction function) {
            return functions.kind(function);
        }
        throw new UnsupportedFilterException("This expression is not supported", expression);
    }

    private ValueKind kind(PropertyName name) {
        LayerProperty property = schema.findProperty(name.getPropertyName()).orElse(null);
        if (property != null) {
            return ValueKind.of(property.type());
        } else if (GEOMETRIES.contains(name.getPropertyName())) {
            return ValueKind.GEOMETRY;
        } else if (ID.equals(name.getPropertyName())) {
            return ValueKind.NUMBER;
        }
        throw new UnsupportedFilterException(
                "There is no property '" + name.getPropertyName() + "'; there are geometry, id, "
                        + String.join(
                                ", ",
                                schema.properties().stream()
                                        .map(LayerProperty::name)
                                        .toList()),
                name);
    }

    private static ValueKind kind(Literal literal) {
        Object value = literal.getValue();
        if (value instanceof Number) {
            return ValueKind.NUMBER;
        } else if (value instanceof Boolean || value instanceof Filter) {
            return ValueKind.BOOLEAN;
        } else if (value instanceof LocalDate) {
            return ValueKind.DATE;
        } else if (value instanceof OffsetDateTime || value instanceof Date) {
            return ValueKind.TIMESTAMP;
        } else if (value instanceof Geometry) {
            return ValueKind.GEOMETRY;
        }
        return ValueKind.TEXT;
    }

    /** The kind in which two values are compared. */
    ValueKind common(Expression one, Expression other) {
        ValueKind first = kind(one);
        ValueKind second = kind(other);
        if (first == second) {
            return first;
        } else if (isPlain(one) && !isPlain(other)) {
            return first.isTime() && second == ValueKind.DATE ? first : second;
        } else if (isPlain(other) && !isPlain(one)) {
            return second.isTime() && first == ValueKind.DATE ? second : first;
        } else if (first.isTime() && second.isTime()) {
            return ValueKind.TIMESTAMP;
        }
        throw new UnsupportedFilterException(
                "A " + first.word() + " cannot be compared with a " + second.word(), other);
    }

    private static boolean isPlain(Expression expression) {
        return expression instanceof Literal literal && !(literal.getValue() instanceof Filter);
    }

    /** The value as what it is. */
    void append(Expression expression) {
        append(expression, kind(expression));
    }

    /** The value as another kind, if it can be that. */
    void append(Expression expression, ValueKind target) {
        if (expression instanceof Literal literal) {
            appendLiteral(literal, target);
            return;
        }
        ValueKind kind = kind(expression);
        if (kind != target && !(kind == ValueKind.DATE && target == ValueKind.TIMESTAMP)) {
            throw new UnsupportedFilterException(
                    "A " + target.word() + " is needed here, not a " + kind.word(), expression);
        }
        out.append(kind == target ? "" : "(CAST(");
        if (expression instanceof PropertyName name) {
            out.append(column(name));
        } else if (expression instanceof BinaryExpression arithmetic) {
            functions.appendArithmetic(arithmetic);
        } else if (expression instanceof FilterFunction function) {
            functions.append(function);
        }
        out.append(kind == target ? "" : " AS timestamp) AT TIME ZONE 'UTC')");
    }

    private String column(PropertyName name) {
        return schema.findProperty(name.getPropertyName())
                .map(property -> "r.\"" + property.name() + "\"")
                .orElseGet(() -> ID.equals(name.getPropertyName()) ? "r.id" : "r.geom");
    }

    private void appendLiteral(Literal literal, ValueKind target) {
        Object value = literal.getValue();
        if (value instanceof Filter filter && target == ValueKind.BOOLEAN) {
            out.append("(");
            filters.append(filter);
            out.append(")");
        } else if (value instanceof Geometry geometry && target == ValueKind.GEOMETRY) {
            out.append("ST_GeomFromText(").bind(geometry.toText()).append(", 4326)");
        } else {
            out.bind(plain(literal, value, target));
        }
    }

    private static Object plain(Literal literal, @Nullable Object value, ValueKind target) {
        try {
            return switch (target) {
                case TEXT -> text(value);
                case NUMBER -> number(text(value));
                case BOOLEAN -> truth(text(value));
                case DATE -> LocalDate.parse(text(value));
                case TIMESTAMP -> time(value);
                case INTERVAL, GEOMETRY, TEXT_LIST, NUMBER_LIST, STRUCTURE ->
                    throw new IllegalArgumentException("no plain value");
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnsupportedFilterException("'" + value + "' is no " + target.word(), literal);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null || value instanceof Geometry || value instanceof Filter) {
            throw new IllegalArgumentException("no plain value");
        }
        return value.toString();
    }

    /** 12.0 and 12 are the same whole number to a filter language; 12.5 still compares rightly as a decimal. */
    private static Object number(String text) {
        Double number = Double.valueOf(text);
        if (number.isNaN() || number.isInfinite()) {
            throw new IllegalArgumentException("not finite");
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) number.longValue() : number;
    }

    private static Boolean truth(String text) {
        if ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text)) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    /** A day is its first moment in UTC. */
    private static OffsetDateTime time(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant().atOffset(ZoneOffset.UTC);
        }
        String text = text(value);
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text);
    }
}
