package org.ecopark.maps.drawing;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.PixelShape;
import org.ecopark.maps.scene.Scene;

/**
 * Draws one layer, shape by shape. Each pass of the style has a picture of its own, so that a line's casing lies below
 * all lines without keeping the shapes.
 */
public final class LayerDrawing {

    private final PreparedStyle style;
    private final PixelShape at;
    private final List<Canvas> canvases = new ArrayList<>();

    /** A drawing in pictures of its own. */
    public LayerDrawing(PreparedStyle style, Scene scene) {
        this.style = style;
        this.at = new PixelShape(scene.frame());
        for (int i = 0; i < style.passes().size(); i++) {
            canvases.add(new Canvas(scene.frame().width(), scene.frame().height()));
        }
    }

    /** Draws a shape; its easting is shifted by so many units. */
    public void draw(Shape shape, double shift) {
        at.read(shape.wkb(), shift);
        boolean several = style.isSeveral(shape);
        for (int i = 0; i < canvases.size(); i++) {
            boolean matched = false;
            for (PreparedStyle.Prepared rule : style.passes().get(i)) {
                if (rule.isGathered() != several) {
                    continue;
                }
                boolean applies = rule.isElse() ? !matched : rule.matches(shape);
                if (applies) {
                    matched = true;
                    for (Painter painter : rule.painters()) {
                        painter.paint(canvases.get(i), at, shape);
                    }
                }
            }
        }
    }

    /** Lays the pictures over another. */
    public void finish(Graphics2D target) {
        for (Canvas canvas : canvases) {
            canvas.graphics().dispose();
            target.drawImage(canvas.picture(), 0, 0, null);
        }
    }

    /** How many pictures of the scene's size a drawing of the style keeps. */
    public static int pictures(PreparedStyle style) {
        return style.passes().size();
    }
}
