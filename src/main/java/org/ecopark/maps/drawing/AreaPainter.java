package org.ecopark.maps.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.ToIntFunction;
import org.ecopark.layers.Shape;
import org.geotools.api.style.Fill;
import org.geotools.api.style.PolygonSymbolizer;
import org.jspecify.annotations.Nullable;

/** Fills and outlines areas. An area smaller than a pixel leaves what its fill and outline would cover of it. */
final class AreaPainter implements Painter {

    private final @Nullable ToIntFunction<Shape> fill;
    private final @Nullable Hatch hatch;
    private final @Nullable Pen outline;
    private final Dots dots = new Dots();

    AreaPainter(PolygonSymbolizer symbol, Values values, Scene scene) {
        Fill given = symbol.getFill();
        this.fill = given == null ? null : values.ink(given.getColor(), given.getOpacity());
        this.hatch = given == null ? null : Hatch.of(given.getGraphicFill(), values, scene);
        this.outline = Pen.of(symbol.getStroke(), values, scene.scale());
    }

    @Override
    public void paint(Graphics2D graphics, PixelShape at, Shape shape) {
        if (at.dimension() != 2) {
            return;
        }
        if (at.isDot()) {
            dot(graphics, at, shape);
            return;
        }
        int ink = fill == null ? 0 : fill.applyAsInt(shape);
        if (ink >>> 24 > 0) {
            graphics.setColor(new Color(ink, true));
            graphics.fill(at.path());
        }
        if (hatch != null) {
            graphics.setPaint(hatch.paint(shape));
            graphics.fill(at.path());
        }
        if (outline != null) {
            outline.draw(graphics, at.path(), shape);
        }
    }

    /** The outline of something tiny is as wide as the line; without an outline a quarter of a pixel remains. */
    private void dot(Graphics2D graphics, PixelShape at, Shape shape) {
        double wide = outline == null ? Double.NaN : outline.width(shape);
        int ink = outline != null && wide > 0 ? outline.ink(shape) : 0;
        double size = wide + 0.25;
        if (ink >>> 24 == 0) {
            ink = fill == null ? 0 : fill.applyAsInt(shape);
            size = 0.5;
        }
        for (int i = 0; i < at.pointCount(); i++) {
            dots.draw(graphics, at.x(i), at.y(i), size, ink);
        }
    }

    @Override
    public double reach() {
        return outline == null ? 1 : 16;
    }
}
