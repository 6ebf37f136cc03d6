package org.ecopark.layers.cql;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ecopark.layers.FilterFunction;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;

/** The operators of CQL2 with two sides and the GeoTools filters that mean the same. */
final class Relations {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "div", "^");
    private static final Set<String> FOLDS = Set.of(FilterFunction.CASEI, FilterFunction.ACCENTI);
    private static final Set<String> LOGICAL = Set.of("and", "or", "not", "isnull", "like", "between", "in");

    private static final Map<String, Maker> MAKERS = new HashMap<>();

    static {
        MAKERS.put("=", (a, b) -> FILTERS.equal(a, b, true));
        MAKERS.put("<>", (a, b) -> FILTERS.notEqual(a, b, true));
        MAKERS.put("<", FILTERS::less);
        MAKERS.put(">", FILTERS::greater);
        MAKERS.put("<=", FILTERS::lessOrEqual);
        MAKERS.put(">=", FILTERS::greaterOrEqual);
        MAKERS.put("s_intersects", FILTERS::intersects);
        MAKERS.put("s_equals", FILTERS::equal);
        MAKERS.put("s_disjoint", FILTERS::disjoint);
        MAKERS.put("s_touches", FILTERS::touches);
        MAKERS.put("s_within", FILTERS::within);
        MAKERS.put("s_overlaps", FILTERS::overlaps);
        MAKERS.put("s_crosses", FILTERS::crosses);
        MAKERS.put("s_contains", FILTERS::contains);
        MAKERS.put("t_after", FILTERS::after);
        MAKERS.put("t_before", FILTERS::before);
        MAKERS.put("t_contains", FILTERS::tcontains);
        MAKERS.put("t_disjoint", (a, b) -> FILTERS.not(FILTERS.anyInteracts(a, b)));
        MAKERS.put("t_during", FILTERS::during);
        MAKERS.put("t_equals", FILTERS::tequals);
        MAKERS.put("t_finishedby", FILTERS::endedBy);
        MAKERS.put("t_finishes", FILTERS::ends);
        MAKERS.put("t_intersects", FILTERS::anyInteracts);
        MAKERS.put("t_meets", FILTERS::meets);
        MAKERS.put("t_metby", FILTERS::metBy);
        MAKERS.put("t_overlappedby", FILTERS::overlappedBy);
        MAKERS.put("t_overlaps", FILTERS::toverlaps);
        MAKERS.put("t_startedby", FILTERS::begunBy);
        MAKERS.put("t_starts", FILTERS::begins);
        for (String set : new String[] {
            FilterFunction.CONTAINS, FilterFunction.CONTAINED_BY, FilterFunction.EQUALS, FilterFunction.OVERLAPS
        }) {
            MAKERS.put(set, (a, b) -> FILTERS.equal(FilterFunction.of(set, a, b), FILTERS.literal(true), true));
        }
    }

    /** A filter of two sides. */
    @FunctionalInterface
    interface Maker {

        Filter make(Expression one, Expression other);
    }

    private Relations() {}

    static @Nullable Maker find(String name) {
        return MAKERS.get(name);
    }

    static boolean isFold(String name) {
        return FOLDS.contains(name);
    }

    /** Whether it gives a value that is no truth. */
    static boolean isValue(String name) {
        return ARITHMETIC.contains(name) || FOLDS.contains(name) || name.equals(FilterFunction.INTERVAL);
    }

    static boolean isCondition(String name) {
        return MAKERS.containsKey(name) || LOGICAL.contains(name);
    }

    static Expression arithmetic(String name, Expression one, Expression other) {
        return switch (name) {
            case "+" -> FILTERS.add(one, other);
            case "-" -> FILTERS.subtract(one, other);
            case "*" -> FILTERS.multiply(one, other);
            case "/" -> FILTERS.divide(one, other);
            default -> FilterFunction.of(name, one, other);
        };
    }
}
