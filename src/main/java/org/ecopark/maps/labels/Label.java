package org.ecopark.maps.labels;

import java.awt.Font;
import java.util.List;

/**
 * A label that wants to stand at a place.
 *
 * @param x column of the place in the picture
 * @param y row of the place in the picture
 * @param beside beside the place, this many pixels away; 0 stands over it
 * @param pinned belongs to a sign and is nothing without it, such as the number of what is gathered there
 * @param halo ARGB; fully transparent for none
 */
public record Label(
        List<String> lines,
        Font font,
        double x,
        double y,
        double beside,
        boolean pinned,
        double priority,
        int ink,
        int halo,
        float haloWidth) {

    public Label {
        lines = List.copyOf(lines);
    }
}
