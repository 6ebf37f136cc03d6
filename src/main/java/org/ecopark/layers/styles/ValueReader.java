package org.ecopark.layers.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/**
 * Values of symbols: plain, by category, by steps, between two ends, or any ECQL expression. They become GeoTools'
 * functions Recode, Categorize and Interpolate.
 */
final class ValueReader {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Set<String> KNOWN =
            Set.of("by", "values", "other", "steps", "from", "to", "curve", "expression");

    private ValueReader() {}

    static Expression number(StyleNode node) {
        if (node.isMap()) {
            return graduated(node, false);
        }
        return FILTERS.literal(node.number());
    }

    static Expression color(StyleNode node) {
        if (node.isMap()) {
            return graduated(node, true);
        }
        return FILTERS.literal(plainColor(node));
    }

    /** A text that is the same for all features. */
    static Expression word(StyleNode node, Set<String> words) {
        if (node.isMap()) {
            return graduated(node, false);
        }
        return FILTERS.literal(node.oneOf(words));
    }

    static Filter filter(StyleNode node) {
        try {
            return ECQL.toFilter(node.text());
        } catch (CQLException e) {
            throw node.fault("the filter cannot be read: " + firstLine(e));
        }
    }

    static Expression expression(StyleNode node) {
        try {
            return ECQL.toExpression(node.text());
        } catch (CQLException e) {
            throw node.fault("the expression cannot be read: " + firstLine(e));
        }
    }

    private static String firstLine(CQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static String plainColor(StyleNode node) {
        if (!node.text().matches("#[0-9a-fA-F]{6}")) {
            throw node.fault("'" + node.text() + "' is not a colour such as #1a7f6b");
        }
        return node.text();
    }

    private static Expression graduated(StyleNode node, boolean color) {
        Map<String, StyleNode> members = node.members(KNOWN);
        if (members.containsKey("expression")) {
            return expression(node.need("expression"));
        }
        Expression by = expression(node.need("by"));
        if (members.containsKey("values")) {
            return recode(node, by, color);
        } else if (members.containsKey("steps")) {
            return categorize(node, by, color);
        }
        return interpolate(node, by, color);
    }

    private static Object plain(StyleNode node, boolean color) {
        if (color) {
            return plainColor(node);
        }
        try {
            return Double.valueOf(node.text());
        } catch (NumberFormatException e) {
            return node.text();
        }
    }

    /** What no category names gets {@code other}, since Recode alone would give nothing. */
    private static Expression recode(StyleNode node, Expression by, boolean color) {
        List<Expression> arguments = new ArrayList<>(List.of(by));
        node.need("values").members().forEach((category, value) -> {
            arguments.add(FILTERS.literal(category));
            arguments.add(FILTERS.literal(plain(value, color)));
        });
        Expression recode = FILTERS.function("Recode", arguments.toArray(Expression[]::new));
        Expression other = FILTERS.literal(plain(node.need("other"), color));
        return FILTERS.function("if_then_else", FILTERS.function("isNull", recode), other, recode);
    }

    private static Expression categorize(StyleNode node, Expression by, boolean color) {
        List<StyleNode> steps = node.need("steps").list();
        if (steps.size() % 2 == 0) {
            throw node.fault("steps are a value, a border, a value, and so on, with a value at both ends");
        }
        List<Expression> arguments = new ArrayList<>(List.of(by));
        for (int i = 0; i < steps.size(); i++) {
            boolean border = i % 2 == 1;
            arguments.add(FILTERS.literal(border ? (Object) steps.get(i).number() : plain(steps.get(i), color)));
        }
        return orOther(node, FILTERS.function("Categorize", arguments.toArray(Expression[]::new)), by, color);
    }

    private static Expression interpolate(StyleNode node, Expression by, boolean color) {
        List<StyleNode> from = node.need("from").list();
        List<StyleNode> to = node.need("to").list();
        boolean root = "sqrt"
                .equals(node.find("curve")
                        .map(c -> c.oneOf(Set.of("sqrt", "linear")))
                        .orElse("linear"));
        if (from.size() != to.size() || from.size() < 2) {
            throw node.fault("'from' and 'to' are lists of the same length, two or more");
        }
        List<Expression> arguments = new ArrayList<>();
        arguments.add(root ? FILTERS.function("sqrt", FILTERS.function("max", by, FILTERS.literal(0))) : by);
        for (int i = 0; i < from.size(); i++) {
            double at = from.get(i).number();
            arguments.add(FILTERS.literal(root ? Math.sqrt(at) : at));
            arguments.add(FILTERS.literal(plain(to.get(i), color)));
        }
        arguments.add(FILTERS.literal("linear"));
        arguments.add(FILTERS.literal(color ? "color" : "numeric"));
        return orOther(node, FILTERS.function("Interpolate", arguments.toArray(Expression[]::new)), by, color);
    }

    /** Where nothing is known the symbol has its value {@code other}, or is left out when there is none. */
    private static Expression orOther(StyleNode node, Expression function, Expression by, boolean color) {
        Expression other = node.find("other")
                .<Expression>map(value -> FILTERS.literal(plain(value, color)))
                .orElse(FILTERS.literal(null));
        return FILTERS.function("if_then_else", FILTERS.function("isNull", by), other, function);
    }
}
