package org.ecopark.maps.drawing;

import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.PixelShape;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.LineSymbolizer;

/** Strokes lines. A line smaller than a pixel leaves a dot as wide as the line. */
final class LinePainter implements Painter {

    private final Pen pen;

    LinePainter(LineSymbolizer symbol, Values values, Scene scene) {
        this.pen = java.util.Objects.requireNonNull(Pen.of(symbol.getStroke(), values, scene.scale()));
    }

    @Override
    public void paint(Canvas canvas, PixelShape at, Shape shape) {
        if (at.dimension() != 1) {
            return;
        }
        if (!at.isDot()) {
            pen.draw(canvas, at, shape);
            return;
        }
        for (int i = 0; i < at.pointCount(); i++) {
            canvas.square(at.x(i), at.y(i), pen.width(shape), pen.ink(shape));
        }
    }

    @Override
    public double reach() {
        return 16;
    }
}
