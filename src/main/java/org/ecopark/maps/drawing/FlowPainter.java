package org.ecopark.maps.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.layers.styles.StyleOptions;
import org.ecopark.maps.scene.PixelShape;
import org.ecopark.maps.scene.Scene;
import org.geotools.api.style.LineSymbolizer;

/**
 * Draws a line as a flow from its first to its last point: bent to the right of its way, so that a flow there and one
 * back are told apart, with an arrow head at the receiver. Thinner than a pixel it fades.
 */
final class FlowPainter implements Painter {

    private final Pen pen;
    private final boolean arrow;
    private final double bend;
    private final double scale;
    private final double[] ends = new double[4];

    FlowPainter(LineSymbolizer symbol, Values values, Scene scene) {
        this.pen = java.util.Objects.requireNonNull(Pen.of(symbol.getStroke(), values, scene.scale()));
        this.arrow = "arrow".equals(symbol.getOptions().get(StyleOptions.FLOW));
        this.bend = Double.parseDouble(symbol.getOptions().getOrDefault(StyleOptions.BEND, "0"));
        this.scale = scene.scale();
    }

    @Override
    public void paint(Canvas canvas, PixelShape at, Shape shape) {
        double width = pen.width(shape);
        int ink = pen.ink(shape);
        if (at.dimension() != 1 || at.isDot() || !(width > 0) || ink >>> 24 == 0 || !readEnds(at)) {
            return;
        }
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        double length = Math.hypot(dx, dy);
        if (length < 2 * scale) {
            return;
        }
        // The middle of the bow lies to the right of the way; rows count downward.
        double middleX = (ends[0] + ends[2]) / 2 - dy * bend;
        double middleY = (ends[1] + ends[3]) / 2 + dx * bend;
        double head = arrow ? Math.min(length / 3, (4 + 1.8 * width / scale) * scale) : 0;
        double alongX = ends[2] - middleX;
        double alongY = ends[3] - middleY;
        double along = Math.max(1e-9, Math.hypot(alongX, alongY));
        double ux = alongX / along;
        double uy = alongY / along;
        double fade = Math.min(1, width / scale);
        Graphics2D graphics = canvas.graphics();
        graphics.setColor(new Color(((int) Math.round((ink >>> 24) * fade) << 24) | (ink & 0xFFFFFF), true));
        Path2D bow = new Path2D.Double();
        bow.moveTo(ends[0], ends[1]);
        bow.quadTo(middleX, middleY, ends[2] - ux * head * 0.7, ends[3] - uy * head * 0.7);
        graphics.setStroke(pen.stroke(Math.max(scale, width)));
        graphics.draw(bow);
        if (arrow) {
            head(graphics, ux, uy, head, Math.max(2.5 * scale, head * 0.42));
        }
    }

    private void head(Graphics2D graphics, double ux, double uy, double length, double half) {
        Path2D head = new Path2D.Double();
        head.moveTo(ends[2], ends[3]);
        head.lineTo(ends[2] - ux * length - uy * half, ends[3] - uy * length + ux * half);
        head.lineTo(ends[2] - ux * length * 0.75, ends[3] - uy * length * 0.75);
        head.lineTo(ends[2] - ux * length + uy * half, ends[3] - uy * length - ux * half);
        head.closePath();
        graphics.fill(head);
    }

    private boolean readEnds(PixelShape at) {
        double[] point = new double[6];
        boolean first = true;
        for (PathIterator i = at.path().getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(point) == PathIterator.SEG_CLOSE) {
                continue;
            }
            if (first) {
                ends[0] = point[0];
                ends[1] = point[1];
                first = false;
            }
            ends[2] = point[0];
            ends[3] = point[1];
        }
        return !first;
    }

    @Override
    public double reach() {
        return 40;
    }
}
