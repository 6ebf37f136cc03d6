package org.ecopark.maps.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Squares of about a pixel, for what is too small to have a shape. */
final class Dots {

    private final Rectangle2D.Double square = new Rectangle2D.Double();

    void draw(Graphics2D graphics, double x, double y, double size, int ink) {
        if (ink >>> 24 == 0 || !(size > 0)) {
            return;
        }
        graphics.setColor(new Color(ink, true));
        square.setRect(x - size / 2, y - size / 2, size, size);
        graphics.fill(square);
    }
}
