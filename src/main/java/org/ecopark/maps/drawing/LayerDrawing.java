package org.ecopark.maps.drawing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.Shape;

/**
 * Draws one layer, shape by shape. Each pass of the style has a picture of its own, so that a line's casing lies below
 * all lines without keeping the shapes.
 */
public final class LayerDrawing {

    private final PreparedStyle style;
    private final PixelShape at;
    private final List<BufferedImage> pictures = new ArrayList<>();
    private final List<Graphics2D> graphics = new ArrayList<>();

    /** A drawing in pictures of its own. */
    public LayerDrawing(PreparedStyle style, Scene scene) {
        this.style = style;
        this.at = new PixelShape(scene.frame());
        for (int i = 0; i < style.passes().size(); i++) {
            BufferedImage picture =
                    new BufferedImage(scene.frame().width(), scene.frame().height(), BufferedImage.TYPE_INT_ARGB_PRE);
            pictures.add(picture);
            graphics.add(Scene.smooth(picture.createGraphics()));
        }
    }

    /** Draws a shape; its easting is shifted by so many units. */
    public void draw(Shape shape, double shift) {
        at.read(shape.wkb(), shift);
        for (int i = 0; i < graphics.size(); i++) {
            boolean matched = false;
            for (PreparedStyle.Prepared rule : style.passes().get(i)) {
                boolean applies = rule.isElse() ? !matched : rule.matches(shape);
                if (applies) {
                    matched = true;
                    for (Painter painter : rule.painters()) {
                        painter.paint(graphics.get(i), at, shape);
                    }
                }
            }
        }
    }

    /** Lays the pictures over another. */
    public void finish(Graphics2D target) {
        for (int i = 0; i < pictures.size(); i++) {
            graphics.get(i).dispose();
            target.drawImage(pictures.get(i), 0, 0, null);
        }
    }

    /** How many pictures of the scene's size a drawing of the style keeps. */
    public static int pictures(PreparedStyle style) {
        return style.passes().size();
    }
}
