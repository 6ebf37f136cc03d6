package org.ecopark.maps.drawing;

import org.ecopark.maps.scene.PixelShape;

/**
 * How much of each pixel an area or a thin line covers, summed up edge by edge and exact for straight sides. Small shapes
 * take a tenth of what Java's own rasteriser needs, which is made for large ones; those are left to it.
 *
 * <p>Method: each edge adds, row by row, the change of the covered part from one pixel to the next; summing a row up gives
 * the covered part (as in R. Levien's font-rs). A line is the sum of its segments' rectangles: at a bend they overlap
 * inside as much as they leave open outside, which shows once a line is wider than {@value #WIDEST} pixels.
 */
final class Coverage {

    /** Widest line for which bends look right. */
    static final double WIDEST = 3;

    /** Pixels of the rectangle around a shape, beyond which it is large. */
    private static final int LARGEST = 65_536;

    private final Canvas canvas;
    private float[] cells = new float[4096];
    private int left;
    private int top;
    private int columns;
    private int rows;

    Coverage(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Fills the rings by the even-odd rule; false when the shape is too large and nothing was done. */
    boolean fill(PixelShape shape, int ink) {
        if (!frame(shape, 0)) {
            return false;
        }
        if (columns <= 0 || rows <= 0) {
            return true;
        }
        for (int part = 0; part < shape.partCount(); part++) {
            int first = shape.partStart(part);
            int last = shape.partEnd(part) - 1;
            for (int i = first; i <= last; i++) {
                int next = i == last ? first : i + 1;
                edge(shape.cornerX(i), shape.cornerY(i), shape.cornerX(next), shape.cornerY(next));
            }
        }
        lay(ink, true);
        return true;
    }

    /** Strokes lines and rings without dashes and with plain ends; false when that is not for us. */
    boolean stroke(PixelShape shape, double width, int ink) {
        if (width > WIDEST || !frame(shape, width)) {
            return false;
        }
        if (columns <= 0 || rows <= 0) {
            return true;
        }
        for (int part = 0; part < shape.partCount(); part++) {
            int first = shape.partStart(part);
            int last = shape.partEnd(part) - 1;
            for (int i = first; i < last; i++) {
                segment(shape.cornerX(i), shape.cornerY(i), shape.cornerX(i + 1), shape.cornerY(i + 1), width);
            }
            if (shape.isClosed(part) && last > first) {
                segment(shape.cornerX(last), shape.cornerY(last), shape.cornerX(first), shape.cornerY(first), width);
            }
        }
        lay(ink, false);
        return true;
    }

    /** The pixels around the shape that lie in the picture; false when they are too many. */
    private boolean frame(PixelShape shape, double width) {
        double reach = width / 2 + 1;
        left = (int) Math.max(0, Math.floor(shape.minX() - reach));
        top = (int) Math.max(0, Math.floor(shape.minY() - reach));
        columns = (int) Math.min(canvas.width(), Math.ceil(shape.maxX() + reach)) - left;
        rows = (int) Math.min(canvas.height(), Math.ceil(shape.maxY() + reach)) - top;
        long needed = (columns + 2L) * rows;
        if (columns <= 0 || rows <= 0) {
            return true;
        }
        if (needed > LARGEST) {
            return false;
        }
        if (cells.length < needed) {
            cells = new float[(int) Math.max(needed, Math.min(LARGEST, 2L * cells.length))];
        }
        return true;
    }

    private void segment(double x0, double y0, double x1, double y1, double width) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (!(length > 1e-9)) {
            return;
        }
        double acrossX = -dy / length * width / 2;
        double acrossY = dx / length * width / 2;
        edge(x0 + acrossX, y0 + acrossY, x1 + acrossX, y1 + acrossY);
        edge(x1 + acrossX, y1 + acrossY, x1 - acrossX, y1 - acrossY);
        edge(x1 - acrossX, y1 - acrossY, x0 - acrossX, y0 - acrossY);
        edge(x0 - acrossX, y0 - acrossY, x0 + acrossX, y0 + acrossY);
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
        boolean down = fromY < toY;
        double x = (down ? fromX : toX) - left;
        double y0 = (down ? fromY : toY) - top;
        double x1 = (down ? toX : fromX) - left;
        double y1 = (down ? toY : fromY) - top;
        if (y0 == y1 || y1 <= 0 || y0 >= rows) {
            return;
        }
        double slope = (x1 - x) / (y1 - y0);
        if (y0 < 0) {
            x -= y0 * slope;
            y0 = 0;
        }
        int end = (int) Math.min(rows, Math.ceil(y1));
        for (int row = (int) y0; row < end; row++) {
            double height = Math.min(row + 1.0, y1) - Math.max(row, y0);
            double next = x + slope * height;
            within(row * (columns + 2), Math.min(x, next), Math.max(x, next), down ? height : -height);
            x = next;
        }
    }

    /** What lies left of the frame covers its whole row; what lies right of it nothing. */
    private void within(int row, double low, double high, double change) {
        if (low >= columns) {
            return;
        }
        if (high <= 0) {
            cells[row] += (float) change;
            return;
        }
        double from = low;
        double to = high;
        double rest = change;
        if (low < 0) {
            double part = -low / (high - low);
            cells[row] += (float) (change * part);
            rest -= change * part;
            from = 0;
        }
        if (high > columns) {
            rest -= change * (high - columns) / (high - low);
            to = columns;
        }
        spread(row, from, to, rest);
    }

    private void spread(int row, double low, double high, double change) {
        int first = (int) low;
        int end = (int) Math.ceil(high);
        if (end <= first + 1) {
            double middle = (low + high) / 2 - first;
            cells[row + first] += (float) (change - change * middle);
            cells[row + first + 1] += (float) (change * middle);
            return;
        }
        double perColumn = 1 / (high - low);
        double before = 0;
        double covered = 0;
        // The part of the edge's height that is covered up to the end of each column, less that of the one before.
        for (int column = first; column <= end; column++) {
            double a = Math.max(low, column);
            double b = Math.min(high, column + 1.0);
            double area = 0;
            if (b > a) {
                double height = (b - a) * perColumn;
                area = height * (column + 1 - (a + b) / 2);
                area += covered;
                covered += height;
            } else {
                area = covered;
            }
            cells[row + column] += (float) (change * (area - before));
            before = area;
        }
    }

    private void lay(int ink, boolean evenOdd) {
        int alpha = ink >>> 24;
        int stride = columns + 2;
        for (int row = 0; row < rows; row++) {
            float sum = 0;
            int at = row * stride;
            int out = (top + row) * canvas.width() + left;
            for (int column = 0; column < columns; column++) {
                sum += cells[at + column];
                cells[at + column] = 0;
                float part = Math.abs(sum);
                if (part > 1) {
                    part = evenOdd ? folded(part) : 1;
                }
                int covered = (int) (alpha * part + 0.5f);
                if (covered > 0) {
                    canvas.lay(out + column, ink, covered);
                }
            }
            cells[at + columns] = 0;
            cells[at + columns + 1] = 0;
        }
    }

    /** Covered twice is not covered. */
    private static float folded(float part) {
        float rest = part % 2;
        return rest > 1 ? 2 - rest : rest;
    }
}
