package org.ecopark.maps.drawing;

import java.awt.Color;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.ecopark.layers.shelf.Shape;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.jspecify.annotations.Nullable;

/** Expressions of a style as functions of a shape; what is the same for all shapes is worked out once. */
final class Values {

    private final Slots slots;

    Values(Slots slots) {
        this.slots = slots;
    }

    /** NaN where nothing is known, so that the symbol is left out rather than drawn wrong. */
    ToDoubleFunction<Shape> number(@Nullable Expression expression, double usual) {
        if (expression == null || expression == Expression.NIL) {
            return shape -> usual;
        }
        if (expression instanceof Literal literal) {
            Double number = literal.evaluate(null, Double.class);
            double constant = number == null ? usual : number;
            return shape -> constant;
        }
        Expression read = slots.slotted(expression);
        return shape -> {
            Double number = read.evaluate(shape, Double.class);
            return number == null ? Double.NaN : number;
        };
    }

    /** Colour and opacity as ARGB; 0 where nothing is known. */
    ToIntFunction<Shape> ink(@Nullable Expression color, @Nullable Expression opacity) {
        ToDoubleFunction<Shape> alpha = number(opacity, 1);
        if (color == null || color instanceof Literal) {
            Color constant = color == null ? Color.BLACK : color.evaluate(null, Color.class);
            int rgb = constant == null ? 0 : constant.getRGB() & 0xFFFFFF;
            return isConstant(opacity)
                    ? constant(ink(rgb, alpha.applyAsDouble(NOTHING)))
                    : shape -> ink(rgb, alpha.applyAsDouble(shape));
        }
        Expression read = slots.slotted(color);
        return shape -> {
            Color found = read.evaluate(shape, Color.class);
            return found == null ? 0 : ink(found.getRGB() & 0xFFFFFF, alpha.applyAsDouble(shape));
        };
    }

    Function<Shape, String> text(@Nullable Expression expression, String usual) {
        if (expression == null || expression == Expression.NIL) {
            return shape -> usual;
        }
        if (expression instanceof Literal literal) {
            String constant = String.valueOf(literal.getValue());
            return shape -> constant;
        }
        Expression read = slots.slotted(expression);
        return shape -> {
            String text = read.evaluate(shape, String.class);
            return text == null ? "" : text;
        };
    }

    static boolean isConstant(@Nullable Expression expression) {
        return expression == null || expression == Expression.NIL || expression instanceof Literal;
    }

    private static final Shape NOTHING = new Shape(new byte[0], java.util.List.of());

    private static ToIntFunction<Shape> constant(int ink) {
        return shape -> ink;
    }

    private static int ink(int rgb, double opacity) {
        return Double.isNaN(opacity) ? 0 : ((int) Math.round(255 * Math.max(0, Math.min(1, opacity))) << 24) | rgb;
    }
}
