package org.ecopark.maps.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.jspecify.annotations.Nullable;

/** A hatch that runs on from tile to tile, since it hangs on the origin of the coordinate system. */
final class Hatch {

    private final String kind;
    private final Pen pen;
    private final ToIntFunction<Shape> ink;
    private final int spacing;
    private final Scene scene;
    private final Map<Integer, Paint> paints = new HashMap<>();

    private Hatch(Mark mark, Pen pen, double spacing, Scene scene) {
        this.kind = String.valueOf(mark.getWellKnownName().evaluate(null, String.class));
        this.pen = pen;
        this.ink = pen::ink;
        this.spacing = (int) Math.max(2, Math.round(spacing * scene.scale()));
        this.scene = scene;
    }

    static @Nullable Hatch of(@Nullable Graphic graphic, Values values, Scene scene) {
        if (graphic == null || graphic.graphicalSymbols().isEmpty()) {
            return null;
        }
        if (!(graphic.graphicalSymbols().get(0) instanceof Mark mark)) {
            return null;
        }
        Pen pen = Pen.of(mark.getStroke(), values, scene.scale());
        Double spacing = graphic.getSize() == null ? null : graphic.getSize().evaluate(null, Double.class);
        return pen == null ? null : new Hatch(mark, pen, spacing == null ? 8 : spacing, scene);
    }

    Paint paint(Shape shape) {
        double wide = pen.width(shape);
        return paints.computeIfAbsent(ink.applyAsInt(shape), color -> texture(color, wide));
    }

    private Paint texture(int color, double wide) {
        BufferedImage tile = new BufferedImage(spacing, spacing, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = Scene.smooth(tile.createGraphics());
        graphics.setColor(new Color(color, true));
        graphics.setStroke(new BasicStroke((float) wide, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        lines(graphics, wide);
        graphics.dispose();
        return new TexturePaint(
                tile, new Rectangle2D.Double(phase(scene.originColumn()), phase(scene.originRow()), spacing, spacing));
    }

    private double phase(double origin) {
        return Math.rint(origin) % spacing;
    }

    private void lines(Graphics2D graphics, double wide) {
        double s = spacing;
        boolean all = kind.endsWith("times") || kind.endsWith("plus");
        if (kind.endsWith("//slash") || kind.endsWith("times")) {
            slashes(graphics, s);
        }
        if (kind.endsWith("backslash") || kind.endsWith("times")) {
            graphics.draw(new Line2D.Double(-s, -s, 2 * s, 2 * s));
            graphics.draw(new Line2D.Double(0, -s, 2 * s, s));
            graphics.draw(new Line2D.Double(-s, 0, s, 2 * s));
        }
        if (kind.endsWith("vertline") || kind.endsWith("plus")) {
            graphics.draw(new Line2D.Double(s / 2, -s, s / 2, 2 * s));
        }
        if (kind.endsWith("horline") || kind.endsWith("plus")) {
            graphics.draw(new Line2D.Double(-s, s / 2, 2 * s, s / 2));
        }
        if (kind.endsWith("dot") && !all) {
            graphics.fill(new Ellipse2D.Double(s / 2 - wide, s / 2 - wide, 2 * wide, 2 * wide));
        }
    }

    private static void slashes(Graphics2D graphics, double s) {
        graphics.draw(new Line2D.Double(-s, 2 * s, 2 * s, -s));
        graphics.draw(new Line2D.Double(-s, s, s, -s));
        graphics.draw(new Line2D.Double(0, 2 * s, 2 * s, 0));
    }
}
