package org.ecopark.layers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
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
import org.geotools.api.filter.spatial.Intersects;
import org.locationtech.jts.geom.Geometry;

/**
 * Translates a GeoTools filter to a WHERE clause with bound values. Property names are checked against the schema, so
 * nothing a caller writes becomes SQL text. Comparisons take a property on the left and a literal on the right; a
 * literal is read as the property's type.
 */
final class FilterToSql {

    private final LayerSchema schema;
    private final SqlClause out;

    FilterToSql(LayerSchema schema, SqlClause out) {
        this.schema = schema;
        this.out = out;
    }

    void append(Filter filter) {
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
        } else if (filter instanceof Intersects intersects) {
            appendIntersects(intersects);
        } else {
            appendComparison(filter);
        }
    }

    private void appendComparison(Filter filter) {
        if (filter instanceof BinaryComparisonOperator comparison) {
            LayerProperty property = property(comparison.getExpression1());
            out.append(column(property)).append(operator(comparison));
            out.bind(value(property, comparison.getExpression2()));
        } else if (filter instanceof PropertyIsBetween between) {
            LayerProperty property = property(between.getExpression());
            out.append(column(property)).append(" BETWEEN ").bind(value(property, between.getLowerBoundary()));
            out.append(" AND ").bind(value(property, between.getUpperBoundary()));
        } else if (filter instanceof PropertyIsNull isNull) {
            out.append(column(property(isNull.getExpression()))).append(" IS NULL");
        } else if (filter instanceof PropertyIsLike like) {
            appendLike(like);
        } else {
            throw new UnsupportedFilterException(
                    "This filter is not supported: " + filter.getClass().getSimpleName());
        }
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

    private void appendIntersects(Intersects intersects) {
        if (!(intersects.getExpression2() instanceof Literal literal)
                || !(literal.getValue() instanceof Geometry area)) {
            throw new UnsupportedFilterException("INTERSECTS takes the geometry property and a geometry");
        }
        out.append("ST_Intersects(r.geom, ST_GeomFromText(").bind(area.toText()).append(", 4326))");
    }

    private void appendLike(PropertyIsLike like) {
        LayerProperty property = property(like.getExpression());
        requireText(property);
        String pattern =
                LikePattern.toSql(like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape());
        out.append(column(property))
                .append(like.isMatchingCase() ? " LIKE " : " ILIKE ")
                .bind(pattern);
    }

    private static void requireText(LayerProperty property) {
        if (property.type() != LayerProperty.Type.TEXT) {
            throw new UnsupportedFilterException("LIKE needs a text, and '" + property.name() + "' is none");
        }
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

    private LayerProperty property(Expression expression) {
        if (!(expression instanceof PropertyName name)) {
            throw new UnsupportedFilterException("A comparison starts with a property");
        }
        return schema.findProperty(name.getPropertyName())
                .orElseThrow(() -> new UnsupportedFilterException("There is no property '" + name.getPropertyName()
                        + "'; there are "
                        + String.join(
                                ", ",
                                schema.properties().stream()
                                        .map(LayerProperty::name)
                                        .toList())));
    }

    private static String column(LayerProperty property) {
        return "r.\"" + property.name() + "\"";
    }

    private static Object value(LayerProperty property, Expression expression) {
        if (!(expression instanceof Literal literal) || literal.getValue() == null) {
            throw new UnsupportedFilterException("'" + property.name() + "' is compared with a plain value");
        }
        String text = literal.getValue().toString();
        try {
            return switch (property.type()) {
                case TEXT -> text;
                case INTEGER -> wholeNumber(text);
                case DECIMAL -> Double.valueOf(text);
                case BOOLEAN -> truth(text);
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> java.time.OffsetDateTime.parse(text);
                case TEXT_LIST, DECIMAL_LIST, JSON -> throw new IllegalArgumentException("lists cannot be compared");
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnsupportedFilterException("'" + text + "' is no value for '" + property.name() + "', which is "
                    + property.type().jsonType());
        }
    }

    /** 12.0 and 12 are the same whole number to a filter language; 12.5 still compares rightly as a decimal. */
    private static Object wholeNumber(String text) {
        Double number = Double.valueOf(text);
        return number == Math.rint(number) ? (Object) number.longValue() : number;
    }

    private static Boolean truth(String text) {
        if ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text)) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }
}
