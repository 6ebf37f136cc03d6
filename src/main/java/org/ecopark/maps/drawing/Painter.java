package org.ecopark.maps.drawing;

import java.awt.Graphics2D;
import org.ecopark.layers.Shape;

/** Draws one symbol of a rule. */
interface Painter {

    /** Draws the shape when it is of a kind that the symbol is for. */
    void paint(Graphics2D graphics, PixelShape at, Shape shape);

    /** How many pixels beyond its geometry the symbol may reach. */
    default double reach() {
        return 0;
    }
}
