package org.ecopark.maps.drawing;

import java.awt.BasicStroke;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.PixelShape;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;

/** A stroke of a style, prepared: colour and width by shape, the rest the same for all. */
final class Pen {

    /** Widest line that is drawn; a wrong number in the data shall not paint the whole map. */
    private static final double WIDEST = 200;

    private final ToIntFunction<Shape> ink;
    private final ToDoubleFunction<Shape> width;
    private final int cap;
    private final int join;
    private final float @Nullable [] dash;
    private final double scale;
    private double lastWidth = Double.NaN;
    private BasicStroke last = new BasicStroke();

    private Pen(Stroke stroke, Values values, double scale) {
        this.ink = values.ink(stroke.getColor(), stroke.getOpacity());
        this.width = values.number(stroke.getWidth(), 1);
        this.cap = cap(word(stroke.getLineCap()));
        this.join = join(word(stroke.getLineJoin()));
        this.dash = dash(stroke.dashArray(), scale);
        this.scale = scale;
    }

    static @Nullable Pen of(@Nullable Stroke stroke, Values values, double scale) {
        return stroke == null ? null : new Pen(stroke, values, scale);
    }

    private static String word(@Nullable Expression expression) {
        String word = expression == null ? null : expression.evaluate(null, String.class);
        return word == null ? "" : word;
    }

    private static int cap(String word) {
        return switch (word) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
        };
    }

    private static int join(String word) {
        return switch (word) {
            case "bevel" -> BasicStroke.JOIN_BEVEL;
            case "mitre", "miter" -> BasicStroke.JOIN_MITER;
            default -> BasicStroke.JOIN_ROUND;
        };
    }

    private static float @Nullable [] dash(@Nullable List<Expression> lengths, double scale) {
        if (lengths == null || lengths.isEmpty()) {
            return null;
        }
        float[] dash = new float[lengths.size()];
        float sum = 0;
        for (int i = 0; i < dash.length; i++) {
            Float length = lengths.get(i).evaluate(null, Float.class);
            dash[i] = length == null ? 1 : (float) Math.max(0, length * scale);
            sum += dash[i];
        }
        return sum > 0 ? dash : null;
    }

    int ink(Shape shape) {
        return ink.applyAsInt(shape);
    }

    /** In pixels; NaN where nothing is known. */
    double width(Shape shape) {
        return Math.min(WIDEST, width.applyAsDouble(shape)) * scale;
    }

    /** Strokes the outline; nothing where colour or width are not known. */
    void draw(Canvas canvas, PixelShape at, Shape shape) {
        int color = ink.applyAsInt(shape);
        double wide = width(shape);
        if (color >>> 24 == 0 || !(wide > 0)) {
            return;
        }
        canvas.draw(at, stroke(wide), dash == null && (cap == BasicStroke.CAP_BUTT || at.dimension() == 2), color);
    }

    BasicStroke stroke(double wide) {
        if (wide != lastWidth) {
            last = new BasicStroke((float) wide, cap, join, 10, dash, 0);
            lastWidth = wide;
        }
        return last;
    }
}
