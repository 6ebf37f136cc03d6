package org.ecopark.maps.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.ecopark.maps.marks.Marks;
import org.ecopark.maps.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Marks as small pictures, each look drawn once for each quarter of a pixel on which it may stand. Large ones are drawn
 * anew each time.
 */
final class Sprites {

    private static final int PARTS = 4;
    private static final double LARGEST = 64;
    private static final int MOST = 2000;

    private final Map<Look, int[][]> made = new HashMap<>();
    private @Nullable Look lastLook;
    private int @Nullable [][] last;

    /** How a mark looks; colours as ARGB, lengths in pixels, rotation in degrees clockwise. */
    record Look(String name, float size, float rotation, int fill, int outline, float outlineWidth) {}

    void draw(Canvas canvas, Look look, @Nullable Pen outline, double x, double y) {
        if (look.size() > LARGEST || Marks.isIcon(look.name())) {
            paint(canvas.graphics(), look, outline, x, y);
            return;
        }
        double half = half(look);
        // The picture's corner lies on a whole pixel, the mark in it on a quarter.
        double left = x - half;
        double top = y - half;
        int column = (int) Math.floor(left);
        int row = (int) Math.floor(top);
        int partX = (int) ((left - column) * PARTS);
        int partY = (int) ((top - row) * PARTS);
        canvas.stamp(stamp(look, outline, partX, partY), side(look), column, row);
    }

    private static double half(Look look) {
        return look.size() * 0.6 + look.outlineWidth() / 2 + 1;
    }

    private static int side(Look look) {
        return (int) Math.ceil(2 * half(look)) + 1;
    }

    private int[] stamp(Look look, @Nullable Pen outline, int partX, int partY) {
        int[][] all = last;
        if (all == null || !look.equals(lastLook)) {
            if (made.size() > MOST) {
                made.clear();
            }
            all = made.computeIfAbsent(look, l -> new int[PARTS * PARTS][]);
            last = all;
            lastLook = look;
        }
        int part = partY * PARTS + partX;
        int[] found = all[part];
        if (found == null) {
            double half = half(look);
            BufferedImage picture = new BufferedImage(side(look), side(look), BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D graphics = Scene.smooth(picture.createGraphics());
            paint(graphics, look, outline, half + (partX + 0.5) / PARTS, half + (partY + 0.5) / PARTS);
            graphics.dispose();
            found = Canvas.pixels(picture);
            all[part] = found;
        }
        return found;
    }

    private static void paint(Graphics2D graphics, Look look, @Nullable Pen outline, double x, double y) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(Float.isNaN(look.rotation()) ? 0 : look.rotation()));
        place.scale(look.size(), look.size());
        java.awt.Shape mark = place.createTransformedShape(Marks.outline(look.name()));
        if (look.fill() >>> 24 > 0) {
            graphics.setColor(new Color(look.fill(), true));
            graphics.fill(mark);
        }
        if (outline != null && !Marks.isIcon(look.name()) && look.outline() >>> 24 > 0 && look.outlineWidth() > 0) {
            graphics.setColor(new Color(look.outline(), true));
            graphics.setStroke(outline.stroke(look.outlineWidth()));
            graphics.draw(mark);
        }
    }
}
