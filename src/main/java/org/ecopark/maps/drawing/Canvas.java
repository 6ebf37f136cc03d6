package org.ecopark.maps.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.ecopark.maps.scene.PixelShape;
import org.ecopark.maps.scene.Scene;

/**
 * A transparent picture that is drawn on: by Java's own means, and for what comes in hundreds of thousands, small squares
 * and small pictures, straight into its pixels, which is some ten times faster.
 */
final class Canvas {

    private static final int ODD = 0xFF00FF;
    private static final int HALF = 0x800080;

    private final BufferedImage picture;
    private final Graphics2D graphics;
    private final int[] pixels;
    private final int width;
    private final int height;
    private final Coverage coverage;
    private int color;
    private boolean colored;
    private int lastInk;
    private int lastAlpha = -1;
    private int lastSource;

    Canvas(int width, int height) {
        this.picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        this.graphics = Scene.smooth(picture.createGraphics());
        this.pixels = pixels(picture);
        this.width = width;
        this.height = height;
        this.coverage = new Coverage(this);
    }

    /** The memory of a picture of premultiplied colours. */
    static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    Graphics2D graphics() {
        // The caller may set what it likes.
        colored = false;
        return graphics;
    }

    BufferedImage picture() {
        return picture;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void fill(PixelShape shape, int ink) {
        if (!coverage.fill(shape, ink)) {
            ink(ink);
            graphics.fill(shape.path());
        }
    }

    /**
     * Strokes an outline.
     *
     * @param plain without dashes, and with ends as they come
     */
    void draw(PixelShape shape, BasicStroke stroke, boolean plain, int ink) {
        if (!plain || !coverage.stroke(shape, stroke.getLineWidth(), ink)) {
            ink(ink);
            graphics.setStroke(stroke);
            graphics.draw(shape.path());
        }
    }

    private void ink(int ink) {
        if (!colored || color != ink) {
            graphics.setColor(new Color(ink, true));
            color = ink;
            colored = true;
        }
    }

    /** Fills an upright square around a point; pixels that it covers in part take as much of the ink. */
    void square(double x, double y, double side, int ink) {
        double left = Math.max(0, x - side / 2);
        double right = Math.min(width, x + side / 2);
        double top = Math.max(0, y - side / 2);
        double bottom = Math.min(height, y + side / 2);
        if (!(left < right && top < bottom)) {
            return;
        }
        int alpha = ink >>> 24;
        for (int row = (int) top; row < bottom; row++) {
            double high = Math.min(bottom, row + 1.0) - Math.max(top, row);
            for (int column = (int) left; column < right; column++) {
                double wide = Math.min(right, column + 1.0) - Math.max(left, column);
                lay(row * width + column, ink, (int) (alpha * wide * high + 0.5));
            }
        }
    }

    private static int premultiplied(int rgb, int alpha) {
        int odd = (rgb & ODD) * alpha + HALF;
        int green = ((rgb >>> 8) & 0xFF) * alpha + 0x80;
        odd = ((odd + ((odd >>> 8) & ODD)) >>> 8) & ODD;
        green = ((green + (green >>> 8)) >>> 8) & 0xFF;
        return (alpha << 24) | odd | (green << 8);
    }

    /** Lays so much of a colour over a pixel. */
    void lay(int at, int rgb, int alpha) {
        if (alpha != lastAlpha || rgb != lastInk) {
            lastInk = rgb;
            lastAlpha = alpha;
            lastSource = premultiplied(rgb, alpha);
        }
        lay(at, lastSource);
    }

    private void lay(int at, int source) {
        int rest = 255 - (source >>> 24);
        if (rest == 255) {
            return;
        }
        int below = pixels[at];
        if (rest == 0 || below == 0) {
            pixels[at] = source;
            return;
        }
        int odd = (below & ODD) * rest + HALF;
        int even = ((below >>> 8) & ODD) * rest + HALF;
        odd = ((odd + ((odd >>> 8) & ODD)) >>> 8) & ODD;
        even = (even + ((even >>> 8) & ODD)) & ~ODD;
        pixels[at] = source + (odd | even);
    }

    /** Lays a picture of premultiplied colours over this one, its corner on a whole pixel. */
    void stamp(int[] stamp, int side, int column, int row) {
        int first = Math.max(0, -column);
        int last = Math.min(side, width - column);
        for (int y = Math.max(0, -row); y < Math.min(side, height - row); y++) {
            int from = y * side;
            int to = (row + y) * width + column;
            for (int x = first; x < last; x++) {
                lay(to + x, stamp[from + x]);
            }
        }
    }
}
