package org.ecopark.maps.drawing;

import java.awt.Graphics2D;
import java.util.function.ToIntFunction;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.PixelShape;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.Fill;
import org.geotools.api.style.PolygonSymbolizer;
import org.jspecify.annotations.Nullable;

/** Fills and outlines areas. An area smaller than a pixel leaves what its fill and outline would cover of it. */
final class AreaPainter implements Painter {

    private final @Nullable ToIntFunction<Shape> fill;
    private final @Nullable Hatch hatch;
    private final @Nullable Pen outline;

    AreaPainter(PolygonSymbolizer symbol, Values values, Scene scene) {
        Fill given = symbol.getFill();
        this.fill = given == null ? null : values.ink(given.getColor(), given.getOpacity());
        this.hatch = given == null ? null : Hatch.of(given.getGraphicFill(), values, scene);
        this.outline = Pen.of(symbol.getStroke(), values, scene.scale());
    }

    @Override
    public void paint(Canvas canvas, PixelShape at, Shape shape) {
        if (at.dimension() != 2) {
            return;
        }
        if (at.isDot()) {
            dot(canvas, at, shape);
            return;
        }
        int ink = fill == null ? 0 : fill.applyAsInt(shape);
        if (ink >>> 24 > 0) {
            canvas.fill(at, ink);
        }
        if (hatch != null) {
            Graphics2D graphics = canvas.graphics();
            graphics.setPaint(hatch.paint(shape));
            graphics.fill(at.path());
        }
        if (outline != null) {
            outline.draw(canvas, at, shape);
        }
    }

    /** The outline of something tiny is as wide as the line; without an outline a quarter of a pixel remains. */
    private void dot(Canvas canvas, PixelShape at, Shape shape) {
        double wide = outline == null ? Double.NaN : outline.width(shape);
        int ink = outline != null && wide > 0 ? outline.ink(shape) : 0;
        double size = wide + 0.25;
        if (ink >>> 24 == 0) {
            ink = fill == null ? 0 : fill.applyAsInt(shape);
            size = 0.5;
        }
        for (int i = 0; i < at.pointCount(); i++) {
            canvas.square(at.x(i), at.y(i), size, ink);
        }
    }

    @Override
    public double reach() {
        return outline == null ? 1 : 16;
    }
}
