package org.ecopark.layers.maplibre;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
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
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;

/** GeoTools filters and expressions in MapLibre's words, as lists that become JSON arrays. */
final class MapLibreExpressions {

    private MapLibreExpressions() {}

    /** What has no word in MapLibre's language. */
    static final class NoWordException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoWordException(String what) {
            super(what);
        }
    }

    static Object filter(Filter filter) {
        if (filter instanceof IncludeFilter || filter instanceof ExcludeFilter) {
            return List.of("literal", filter instanceof IncludeFilter);
        } else if (filter instanceof And and) {
            return all("all", and.getChildren());
        } else if (filter instanceof Or or) {
            return all("any", or.getChildren());
        } else if (filter instanceof Not not) {
            return List.of("!", filter(not.getFilter()));
        } else if (filter instanceof PropertyIsNull isNull) {
            return isNull(isNull.getExpression());
        } else if (filter instanceof PropertyIsBetween between) {
            Object value = expression(between.getExpression());
            return List.of(
                    "all",
                    List.of(">=", value, expression(between.getLowerBoundary())),
                    List.of("<=", value, expression(between.getUpperBoundary())));
        } else if (filter instanceof PropertyIsLike like) {
            return like(like);
        } else if (filter instanceof BinaryComparisonOperator comparison) {
            return List.of(
                    operator(comparison),
                    expression(comparison.getExpression1()),
                    expression(comparison.getExpression2()));
        }
        throw new NoWordException(filter.getClass().getSimpleName());
    }

    private static List<Object> all(String word, List<Filter> children) {
        List<Object> list = new ArrayList<>(List.of(word));
        children.forEach(child -> list.add(filter(child)));
        return list;
    }

    /** Tiles leave out what is null, and what is left out reads as null. */
    private static List<Object> isNull(Expression expression) {
        List<Object> list = new ArrayList<>(List.of("==", expression(expression)));
        list.add(null);
        return list;
    }

    private static Object like(PropertyIsLike like) {
        String pattern = like.getLiteral();
        String bare = pattern.replace(like.getWildCard(), "");
        boolean plain = !bare.contains(like.getSingleChar()) && !bare.contains(like.getEscape());
        Object text = List.of("to-string", expression(like.getExpression()));
        if (plain && pattern.equals(like.getWildCard() + bare + like.getWildCard())) {
            return List.of("in", bare, text);
        } else if (plain && pattern.equals(bare + like.getWildCard())) {
            return List.of("==", List.of("slice", text, 0, bare.length()), bare);
        }
        throw new NoWordException("LIKE '" + pattern + "'");
    }

    private static String operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsEqualTo) {
            return "==";
        } else if (comparison instanceof PropertyIsNotEqualTo) {
            return "!=";
        } else if (comparison instanceof PropertyIsLessThan) {
            return "<";
        } else if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return "<=";
        } else if (comparison instanceof PropertyIsGreaterThan) {
            return ">";
        } else if (comparison instanceof PropertyIsGreaterThanOrEqualTo) {
            return ">=";
        }
        throw new NoWordException(comparison.getClass().getSimpleName());
    }

    /** A value; what is only a number in letters becomes a number. */
    static Object expression(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.getValue());
        } else if (expression instanceof PropertyName name) {
            return List.of("get", name.getPropertyName());
        } else if (expression instanceof BinaryExpression sum) {
            String word = sum instanceof Add ? "+" : sum instanceof Multiply ? "*" : sum instanceof Divide ? "/" : "-";
            return List.of(word, expression(sum.getExpression1()), expression(sum.getExpression2()));
        } else if (expression instanceof Function function) {
            return function(function);
        }
        throw new NoWordException(expression.getClass().getSimpleName());
    }

    private static Object literal(@Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value == null) {
            throw new NoWordException("nothing");
        }
        return value.toString();
    }

    private static Object function(Function function) {
        List<Expression> arguments = function.getParameters();
        return switch (function.getName()) {
            case "if_then_else" -> guarded(arguments);
            case "isNull" -> isNull(arguments.get(0));
            case "greaterThan" -> words(">", arguments);
            case "sqrt", "max", "min" -> words(function.getName(), arguments);
            case "Recode" -> recode(arguments, "");
            case "Categorize" -> {
                List<Object> list = words("step", arguments);
                yield list;
            }
            case "Interpolate" -> {
                List<Object> list = new ArrayList<>(List.of("interpolate", List.of("linear")));
                // The last two say how, which here is linear.
                arguments.subList(0, arguments.size() - 2).forEach(argument -> list.add(expression(argument)));
                yield list;
            }
            default -> throw new NoWordException(function.getName());
        };
    }

    private static List<Object> words(String word, List<Expression> arguments) {
        List<Object> list = new ArrayList<>(List.of(word));
        arguments.forEach(argument -> list.add(expression(argument)));
        return list;
    }

    /** A guard against nothing; the one around Recode is Recode's own last word here. */
    private static Object guarded(List<Expression> arguments) {
        Expression otherwise = arguments.get(2);
        if (otherwise instanceof Function recode && recode.getName().equals("Recode")) {
            return recode(recode.getParameters(), expression(arguments.get(1)));
        }
        if (arguments.get(1) instanceof Literal literal && literal.getValue() == null) {
            return expression(otherwise);
        }
        return List.of("case", expression(arguments.get(0)), expression(arguments.get(1)), expression(otherwise));
    }

    private static List<Object> recode(List<Expression> arguments, Object other) {
        List<Object> list = words("match", arguments);
        list.add(Objects.requireNonNull(other));
        return list;
    }
}
