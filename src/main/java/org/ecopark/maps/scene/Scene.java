package org.ecopark.maps.scene;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import org.ecopark.geo.MapFrame;

/**
 * What a picture shows and how large its symbols are.
 *
 * @param scale pixels of the picture in one pixel of 0.28 mm
 */
public record Scene(MapFrame frame, double scale) {

    /** Scale denominator, in which the size of symbols is left out: a finer screen shows the same map. */
    public double scaleDenominator() {
        return frame.scaleDenominator() * scale;
    }

    /** Pixels in a metre on the ground at the middle of the picture; web Mercator and degrees stretch with latitude. */
    public double pixelsPerMetre() {
        double metres = frame.resolutionX() * frame.metresPerUnit();
        boolean stretched =
                !frame.crs().isProjected() || "EPSG:3857".equals(frame.crs().code());
        double latitude = frame.place(frame.width() / 2.0, frame.height() / 2.0)
                .map(MapFrame.LonLat::latitude)
                .orElse(0.0);
        return 1 / (stretched ? metres * Math.cos(Math.toRadians(latitude)) : metres);
    }

    /** Column of the picture in which the coordinate system's easting is 0. */
    public double originColumn() {
        return -frame.minX() / frame.resolutionX();
    }

    /** Row of the picture in which the coordinate system's northing is 0. */
    public double originRow() {
        return frame.maxY() / frame.resolutionY();
    }

    /** Has a picture drawn with smooth edges. */
    public static Graphics2D smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return graphics;
    }
}
