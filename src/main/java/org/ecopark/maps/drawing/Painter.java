package org.ecopark.maps.drawing;

import org.ecopark.layers.shelf.Shape;
import org.ecopark.maps.scene.PixelShape;

/** Draws one symbol of a rule. */
interface Painter {

    /** Draws the shape when it is of a kind that the symbol is for. */
    void paint(Canvas canvas, PixelShape at, Shape shape);

    /** Whether the picture depends on which shape is drawn first; not so where all shapes have one ink. */
    default boolean needsOrder() {
        return true;
    }

    /** How many pixels beyond its geometry the symbol may reach. */
    default double reach() {
        return 0;
    }
}
