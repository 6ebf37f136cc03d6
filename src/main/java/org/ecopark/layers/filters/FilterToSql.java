package org.ecopark.layers.filters;

import java.util.List;
import org.ecopark.layers.FilterFunction;
import org.ecopark.layers.LayerSchema;
import org.ecopark.layers.UnsupportedFilterException;
import org.ecopark.layers.ValueKind;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;

/**
 * Translates a GeoTools filter to a WHERE clause with bound values. Property names are checked against the schema, so
 * nothing a caller writes becomes SQL text. Either side of a comparison can be a property, a literal or computed; a
 * literal is read as the kind of value on the other side.
 */
public final class FilterToSql {

    private final SqlClause out;
    private final ValueSql values;

    public FilterToSql(LayerSchema schema, SqlClause out) {
        this.out = out;
        this.values = new ValueSql(schema, out, this);
    }

    public void append(Filter filter) {
        if (filter instanceof IncludeFilter) {
            out.append("TRUE");
        } else if (filter instanceof ExcludeFilter) {
            out.append("FALSE");
        } else if (filter instanceof And and) {
            appendAll(and.getChildren(), " AND ");
        } else if (filter instanceof Or or) {
            appendAll(or.getChildren(), " OR ");
        } else if (filter instanceof Not not) {
            out.append("NOT (");
            append(not.getFilter());
            out.append(")");
        } else if (filter instanceof Id id) {
            appendIds(id);
        } else if (filter instanceof BinarySpatialOperator spatial) {
            new SpatialSql(values, out).append(spatial);
        } else if (filter instanceof BinaryTemporalOperator temporal) {
            new TemporalSql(values, out).append(temporal);
        } else {
            appendComparison(filter);
        }
    }

    private void appendComparison(Filter filter) {
        if (filter instanceof BinaryComparisonOperator comparison) {
            appendBinary(comparison);
        } else if (filter instanceof PropertyIsBetween between) {
            appendBetween(between);
        } else if (filter instanceof PropertyIsNull isNull) {
            appendIsNull(isNull.getExpression());
        } else if (filter instanceof PropertyIsLike like) {
            appendLike(like);
        } else {
            throw new UnsupportedFilterException(
                    "This filter is not supported: " + filter.getClass().getSimpleName(), filter);
        }
    }

    private void appendBinary(BinaryComparisonOperator comparison) {
        Expression one = comparison.getExpression1();
        Expression other = comparison.getExpression2();
        ValueKind kind = comparable(values.common(one, other), comparison);
        if (comparison instanceof PropertyIsEqualTo && one instanceof FilterFunction && isTrue(other)) {
            // Written as a condition it can be served by an index.
            values.append(one, kind);
            return;
        }
        values.append(one, kind);
        out.append(operator(comparison));
        values.append(other, kind);
    }

    private static boolean isTrue(Expression expression) {
        return expression instanceof Literal literal && Boolean.TRUE.equals(literal.getValue());
    }

    private static ValueKind comparable(ValueKind kind, Object culprit) {
        return switch (kind) {
            case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP -> kind;
            case INTERVAL, GEOMETRY, TEXT_LIST, NUMBER_LIST, STRUCTURE ->
                throw new UnsupportedFilterException(
                        "A " + kind.word() + " cannot be compared with =, < and the like", culprit);
        };
    }

    private void appendBetween(PropertyIsBetween between) {
        Expression value = between.getExpression();
        Expression lower = between.getLowerBoundary();
        Expression upper = between.getUpperBoundary();
        ValueKind kind = comparable(values.common(value, lower), between);
        if (values.common(value, upper) != kind) {
            throw new UnsupportedFilterException("Both ends of BETWEEN are of one kind", upper);
        }
        values.append(value, kind);
        out.append(" BETWEEN ");
        values.append(lower, kind);
        out.append(" AND ");
        values.append(upper, kind);
    }

    private void appendIsNull(Expression expression) {
        if (expression instanceof Literal literal && !(literal.getValue() instanceof Filter)) {
            out.append(literal.getValue() == null ? "TRUE" : "FALSE");
            return;
        }
        ValueKind kind = values.kind(expression);
        boolean written = expression instanceof FilterFunction && (kind == ValueKind.INTERVAL || kind.isList());
        if (written) {
            // There it stands, whatever it holds.
            out.append("FALSE");
            return;
        }
        boolean bare = expression instanceof PropertyName;
        out.append(bare ? "" : "(");
        values.append(expression);
        out.append(bare ? " IS NULL" : ") IS NULL");
    }

    private void appendAll(List<Filter> filters, String word) {
        out.append("(");
        String separator = "";
        for (Filter filter : filters) {
            out.append(separator);
            append(filter);
            separator = word;
        }
        out.append(")");
    }

    private void appendIds(Id id) {
        out.append("r.id = ANY(")
                .bind(id.getIDs().stream().map(FilterToSql::idNumber).toArray(Long[]::new))
                .append(")");
    }

    private static Long idNumber(Object id) {
        try {
            return Long.valueOf(id.toString());
        } catch (NumberFormatException e) {
            throw new UnsupportedFilterException("An id is a whole number, not '" + id + "'");
        }
    }

    private void appendLike(PropertyIsLike like) {
        String pattern =
                LikePattern.toSql(like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape());
        if (values.kind(like.getExpression()) != ValueKind.TEXT) {
            throw new UnsupportedFilterException(
                    "LIKE needs a text, not a "
                            + values.kind(like.getExpression()).word(),
                    like.getExpression());
        }
        values.append(like.getExpression(), ValueKind.TEXT);
        out.append(like.isMatchingCase() ? " LIKE " : " ILIKE ").bind(pattern);
    }

    private static String operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsEqualTo) {
            return " = ";
        } else if (comparison instanceof PropertyIsNotEqualTo) {
            return " <> ";
        } else if (comparison instanceof PropertyIsLessThan) {
            return " < ";
        } else if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return " <= ";
        } else if (comparison instanceof PropertyIsGreaterThan) {
            return " > ";
        } else if (comparison instanceof PropertyIsGreaterThanOrEqualTo) {
            return " >= ";
        }
        throw new UnsupportedFilterException("This comparison is not supported");
    }
}
