package org.ecopark.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function that the shelf asks of the database: one of {@link ShelfFunction}, or one of the operators for
 * which GeoTools has no filter of its own. It cannot be evaluated here.
 *
 * @param name one of the constants, or that of a {@link ShelfFunction}
 */
public record FilterFunction(String name, List<Expression> parameters) implements Function {

    /** A text without its letter case. */
    public static final String CASEI = "casei";

    /** A text without accents. */
    public static final String ACCENTI = "accenti";

    /** A text and a pattern with {@code %}, {@code _} and {@code \}; the pattern may be folded as the text is. */
    public static final String LIKE = "like";

    /** A value and those among which it has to be. */
    public static final String IN = "in";

    /** Start and end; a null literal is an open end. */
    public static final String INTERVAL = "interval";

    /** Elements of a list. */
    public static final String LIST = "list";

    /** A set has all elements of another one; likewise the three below. */
    public static final String CONTAINS = "a_contains";

    public static final String CONTAINED_BY = "a_containedby";
    public static final String EQUALS = "a_equals";
    public static final String OVERLAPS = "a_overlaps";

    /** What is left of a division; likewise the whole part and the power. */
    public static final String REMAINDER = "%";

    public static final String QUOTIENT = "div";
    public static final String POWER = "^";

    public FilterFunction {
        // A copy that may hold the null literals of open ends, which List.copyOf takes too, since they are objects.
        parameters = List.copyOf(parameters);
    }

    public static FilterFunction of(String name, Expression... parameters) {
        return new FilterFunction(name, List.of(parameters));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public FunctionName getFunctionName() {
        return new FunctionNameImpl(name, parameters.size());
    }

    @Override
    public List<Expression> getParameters() {
        return new ArrayList<>(parameters);
    }

    @Override
    public @Nullable Literal getFallbackValue() {
        return null;
    }

    @Override
    public Object evaluate(@Nullable Object feature) {
        throw new UnsupportedOperationException("The database computes " + name);
    }

    @Override
    public <T> T evaluate(@Nullable Object feature, Class<T> type) {
        throw new UnsupportedOperationException("The database computes " + name);
    }

    @Override
    public Object accept(ExpressionVisitor visitor, @Nullable Object extra) {
        return visitor.visit(this, extra);
    }

    @Override
    public String toString() {
        return name + parameters.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
