package org.ecopark.maps.drawing;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.styles.StyleOptions;
import org.ecopark.maps.labels.Fonts;
import org.ecopark.maps.labels.Label;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Halo;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Makes the labels of a symbol: text, font, ink, halo. */
final class LabelPainter {

    private static final int LONGEST = 120;
    private static final double LARGEST_FONT = 96;
    private static final Shape NOTHING = new Shape(new byte[0], List.of());

    private final Function<Shape, String> text;
    private final ToDoubleFunction<Shape> size;
    private final ToIntFunction<Shape> ink;
    private final ToIntFunction<Shape> halo;
    private final ToDoubleFunction<Shape> haloWidth;
    private final ToDoubleFunction<Shape> priority;
    private final ToDoubleFunction<Shape> beside;
    private final double wrap;
    private final int weight;
    private final double scale;
    private final boolean pinned;

    LabelPainter(TextSymbolizer symbol, Values values, Scene scene, boolean gathered) {
        this.scale = scene.scale();
        this.text = values.text(symbol.getLabel(), "");
        this.size = values.number(symbol.getFont().getSize(), 12);
        this.weight = "bold".equals(String.valueOf(symbol.getFont().getWeight())) ? Font.BOLD : Font.PLAIN;
        this.ink = values.ink(symbol.getFill().getColor(), null);
        Halo around = symbol.getHalo();
        this.halo = around == null ? shape -> 0 : values.ink(around.getFill().getColor(), null);
        this.haloWidth = around == null ? shape -> 0 : values.number(around.getRadius(), 1.5);
        this.priority = values.number(symbol.getPriority(), 0);
        Expression away = symbol.getLabelPlacement() instanceof PointPlacement point
                ? point.getDisplacement().getDisplacementX()
                : null;
        this.beside = values.number(away, 0);
        this.pinned = gathered && Values.isConstant(away) && !(beside.applyAsDouble(NOTHING) > 0);
        this.wrap = Double.parseDouble(symbol.getOptions().getOrDefault(StyleOptions.WRAP, "140"));
    }

    void label(Shape shape, double x, double y, PreparedStyle.LabelSink sink) {
        String words = text.apply(shape).strip();
        double points = Math.min(LARGEST_FONT, size.applyAsDouble(shape)) * scale;
        if (words.isEmpty() || !(points >= 1)) {
            return;
        }
        Font font = Fonts.of(weight, (float) points);
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        double away = beside.applyAsDouble(shape);
        double rank = priority.applyAsDouble(shape);
        sink.add(new Label(
                lines(shown, font),
                font,
                x,
                y,
                Double.isNaN(away) ? 0 : away * scale,
                pinned,
                Double.isNaN(rank) ? 0 : rank,
                ink.applyAsInt(shape),
                halo.applyAsInt(shape),
                (float) (haloWidth.applyAsDouble(shape) * scale)));
    }

    /** Broken at spaces so that a line is little longer than the width. */
    private List<String> lines(String words, Font font) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split("\\s+")) {
            if (line.length() > 0 && Fonts.width(font, line + " " + word) > wrap * scale) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
