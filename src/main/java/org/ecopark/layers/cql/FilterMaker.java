package org.ecopark.layers.cql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.ecopark.geo.Coordinates;
import org.ecopark.layers.FilterFunction;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** Makes a GeoTools filter of what was read. Each piece remembers its place. */
final class FilterMaker {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    private final Shapes shapes;

    FilterMaker(Coordinates coordinates) {
        this.shapes = new Shapes(coordinates);
    }

    CqlFilter make(Node node) throws CqlException {
        return new CqlFilter(condition(node), places);
    }

    private <T> T placed(T piece, Node node) {
        places.put(piece, node.at());
        return piece;
    }

    private Filter condition(Node node) throws CqlException {
        if (node instanceof Node.Truth truth) {
            return truth.value() ? Filter.INCLUDE : Filter.EXCLUDE;
        } else if (node instanceof Node.Call call) {
            return placed(condition(call), node);
        }
        throw CqlException.unexpected(node.at(), shown(node), "predicate");
    }

    private Filter condition(Node.Call call) throws CqlException {
        List<Node> args = call.args();
        switch (call.name()) {
            case "and", "or" -> {
                return joined(call);
            }
            case "not" -> {
                return FILTERS.not(condition(need(call, 1).get(0)));
            }
            case "isnull" -> {
                return FILTERS.isNull(value(need(call, 1).get(0)));
            }
            case "like" -> {
                need(call, 2);
                return like(value(args.get(0)), args.get(1));
            }
            case "between" -> {
                need(call, 3);
                return FILTERS.between(value(args.get(0)), value(args.get(1)), value(args.get(2)));
            }
            case "in" -> {
                return among(call);
            }
            default -> {
                return relation(call);
            }
        }
    }

    private Filter relation(Node.Call call) throws CqlException {
        Relations.Maker maker = Relations.find(call.name());
        if (maker != null) {
            List<Node> sides = need(call, 2);
            return maker.make(value(sides.get(0)), value(sides.get(1)));
        }
        if (Relations.isValue(call.name())) {
            throw CqlException.unexpected(call.at(), call.name(), "predicate");
        }
        return truth(function(call, call.name()));
    }

    private static Filter truth(Expression condition) {
        return FILTERS.equal(condition, FILTERS.literal(true), true);
    }

    private Filter joined(Node.Call call) throws CqlException {
        if (call.args().size() < 2) {
            throw CqlException.unexpected(call.at(), call.args().size() + " arguments", "2 arguments");
        }
        List<Filter> parts = new ArrayList<>();
        for (Node part : call.args()) {
            parts.add(condition(part));
        }
        return call.name().equals("and") ? FILTERS.and(parts) : FILTERS.or(parts);
    }

    private Filter among(Node.Call call) throws CqlException {
        List<Node> sides = need(call, 2);
        if (!(sides.get(1) instanceof Node.Items items) || items.items().isEmpty()) {
            throw CqlException.unexpected(sides.get(1).at(), shown(sides.get(1)), "inList");
        }
        List<Expression> all = new ArrayList<>();
        all.add(value(sides.get(0)));
        for (Node item : items.items()) {
            all.add(value(item));
        }
        return truth(placed(new FilterFunction(FilterFunction.IN, all), call));
    }

    private Filter like(Expression text, Node pattern) throws CqlException {
        if (pattern instanceof Node.Text plain) {
            return FILTERS.like(text, plain.pattern(), "%", "_", "\\", true);
        }
        return truth(FilterFunction.of(FilterFunction.LIKE, text, pattern(pattern)));
    }

    private Expression pattern(Node node) throws CqlException {
        if (node instanceof Node.Text text) {
            // A single escape at the end escapes nothing; it stands for itself.
            int escapes = text.pattern().length()
                    - text.pattern().replaceAll("\\\\+$", "").length();
            return placed(FILTERS.literal(text.pattern() + (escapes % 2 == 1 ? "\\" : "")), node);
        } else if (node instanceof Node.Call call && Relations.isFold(call.name())) {
            return placed(FilterFunction.of(call.name(), pattern(need(call, 1).get(0))), node);
        }
        throw CqlException.unexpected(node.at(), shown(node), "patternExpression");
    }

    private Expression value(Node node) throws CqlException {
        return placed(bareValue(node), node);
    }

    private Expression bareValue(Node node) throws CqlException {
        if (node instanceof Node.Property property) {
            return FILTERS.property(property.name());
        } else if (node instanceof Node.Text text) {
            return FILTERS.literal(text.value());
        } else if (node instanceof Node.Numeral number) {
            return FILTERS.literal(number.value());
        } else if (node instanceof Node.Truth truth) {
            return FILTERS.literal(truth.value());
        } else if (node instanceof Node.Day day) {
            return FILTERS.literal(day.value());
        } else if (node instanceof Node.Moment moment) {
            return FILTERS.literal(moment.value());
        } else if (node instanceof Node.Shape shape) {
            return FILTERS.literal(shapes.of(shape));
        } else if (node instanceof Node.Bounds box) {
            return FILTERS.literal(shapes.of(box));
        } else if (node instanceof Node.Items items) {
            return new FilterFunction(FilterFunction.LIST, values(items.items()));
        } else if (node instanceof Node.Call call) {
            return computed(call);
        }
        throw CqlException.unexpected(node.at(), shown(node), "scalarExpression");
    }

    private List<Expression> values(List<Node> nodes) throws CqlException {
        List<Expression> values = new ArrayList<>();
        for (Node node : nodes) {
            values.add(value(node));
        }
        return values;
    }

    private Expression computed(Node.Call call) throws CqlException {
        String name = call.name();
        if (name.equals("interval")) {
            List<Node> ends = need(call, 2);
            return FilterFunction.of(FilterFunction.INTERVAL, end(ends.get(0)), end(ends.get(1)));
        } else if (Relations.isFold(name)) {
            return FilterFunction.of(name, value(need(call, 1).get(0)));
        } else if (Relations.isValue(name)) {
            List<Node> sides = need(call, 2);
            return Relations.arithmetic(name, value(sides.get(0)), value(sides.get(1)));
        } else if (Relations.isCondition(name)) {
            return FILTERS.literal(condition(call));
        }
        return function(call, name);
    }

    private Expression function(Node.Call call, String name) throws CqlException {
        if (!name.matches("[\\p{L}_:][\\p{L}\\p{N}\\p{Mn}_:.]*")) {
            throw CqlException.unexpected(call.at(), name, "function");
        }
        return placed(new FilterFunction(name, values(call.args())), call);
    }

    private Expression end(Node node) throws CqlException {
        return node instanceof Node.Open ? placed(FILTERS.literal((Object) null), node) : value(node);
    }

    private static List<Node> need(Node.Call call, int arguments) throws CqlException {
        if (call.args().size() != arguments) {
            throw CqlException.unexpected(
                    call.at(), call.args().size() + " arguments", arguments + " arguments of " + call.name());
        }
        return call.args();
    }

    private static String shown(Node node) {
        if (node instanceof Node.Property property) {
            return property.name();
        } else if (node instanceof Node.Text text) {
            return "'" + text.value() + "'";
        } else if (node instanceof Node.Numeral number) {
            return Double.toString(number.value());
        } else if (node instanceof Node.Call call) {
            return call.name();
        }
        return node.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
