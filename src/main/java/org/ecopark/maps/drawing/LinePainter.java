package org.ecopark.maps.drawing;

import java.awt.Graphics2D;
import org.ecopark.layers.Shape;
import org.geotools.api.style.LineSymbolizer;

/** Strokes lines. A line smaller than a pixel leaves a dot as wide as the line. */
final class LinePainter implements Painter {

    private final Pen pen;
    private final Dots dots = new Dots();

    LinePainter(LineSymbolizer symbol, Values values, Scene scene) {
        this.pen = java.util.Objects.requireNonNull(Pen.of(symbol.getStroke(), values, scene.scale()));
    }

    @Override
    public void paint(Graphics2D graphics, PixelShape at, Shape shape) {
        if (at.dimension() != 1) {
            return;
        }
        if (!at.isDot()) {
            pen.draw(graphics, at.path(), shape);
            return;
        }
        for (int i = 0; i < at.pointCount(); i++) {
            dots.draw(graphics, at.x(i), at.y(i), pen.width(shape), pen.ink(shape));
        }
    }

    @Override
    public double reach() {
        return 16;
    }
}
