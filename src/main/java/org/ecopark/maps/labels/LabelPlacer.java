package org.ecopark.maps.labels;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopark.geo.MapFrame;
import org.ecopark.maps.scene.Scene;

/**
 * Places labels so that none covers another and each stands in the same place on every tile and after every pan. The plane is
 * divided into blocks of {@value #BLOCK} pixels that hang on the coordinate system's origin; a label belongs to the block
 * of its place and stays inside it, and only labels of one block compete, by priority. So a picture needs all labels of
 * the blocks that it touches and nothing else. The cost: a label near the side of a block may be left out although
 * there is room beyond.
 *
 * <p>Labels that are pinned to signs know no blocks: of signs that touch one another only the highest in rank has its
 * label, whether or not that one has one, so that a label depends on what lies within {@value #NEAR} pixels. No other
 * label covers a sign.
 */
public final class LabelPlacer {

    /** Side of a block, in pixels of 0.28 mm. */
    static final int BLOCK = 512;

    /** Pixels of 0.28 mm beyond a block in which a sign may touch one that lies in it. */
    static final int NEAR = 48;

    private static final int MOST = 20_000;

    private final Scene scene;
    private final double block;
    private final List<Label> labels = new ArrayList<>();

    /** A placer for one picture. */
    public LabelPlacer(Scene scene) {
        this.scene = scene;
        this.block = BLOCK * scene.scale();
    }

    /** The blocks that the picture touches, as one rectangle with a rim for signs: all anchors in it are to be given. */
    public static MapFrame needed(Scene scene) {
        return blocks(scene).widened((int) Math.ceil(NEAR * scene.scale()));
    }

    private static MapFrame blocks(Scene scene) {
        MapFrame frame = scene.frame();
        double sideX = BLOCK * scene.scale() * frame.resolutionX();
        double sideY = BLOCK * scene.scale() * frame.resolutionY();
        // A millionth keeps tiles whose sides are sides of blocks from touching the neighbours by rounding.
        double west = Math.floor(frame.minX() / sideX + 1e-6) * sideX;
        double east = Math.ceil(frame.maxX() / sideX - 1e-6) * sideX;
        double south = Math.floor(frame.minY() / sideY + 1e-6) * sideY;
        double north = Math.ceil(frame.maxY() / sideY - 1e-6) * sideY;
        return new MapFrame(
                frame.crs(), west, south, east, north, (int) Math.round((east - west) / frame.resolutionX()), (int)
                        Math.round((north - south) / frame.resolutionY()));
    }

    /** Adds a label; beyond a number no map can hold it is left out. */
    public void add(Label label) {
        if (labels.size() < MOST) {
            labels.add(label);
        }
    }

    /** Places and draws all labels. */
    public void draw(Graphics2D target) {
        Graphics2D graphics = Scene.smooth((Graphics2D) target.create());
        labels.sort(Comparator.comparingDouble((Label label) -> -label.priority())
                .thenComparing(label -> String.join(" ", label.lines()))
                .thenComparingDouble(label -> label.x() - scene.originColumn())
                .thenComparingDouble(Label::y));
        Signs signs = new Signs(2 * NEAR * scene.scale());
        for (Label label : labels) {
            if (label.pinned() && signs.add(sign(label))) {
                write(label, box(label, label.x(), label.y()), graphics);
            }
        }
        Map<Long, List<Rectangle2D>> taken = new HashMap<>();
        for (Label label : labels) {
            // Where a label stands beside a mark, no label covers the mark.
            if (label.beside() > 0) {
                taken.computeIfAbsent(home(label), key -> new ArrayList<>()).add(mark(label));
            }
        }
        for (Label label : labels) {
            if (!label.pinned()) {
                place(label, signs, taken, graphics);
            }
        }
        graphics.dispose();
    }

    /** About the sign that the label is pinned to: a square around it. */
    private static Rectangle2D sign(Label label) {
        Rectangle2D box = box(label, label.x(), label.y());
        double half = Math.max(box.getWidth(), box.getHeight()) / 2;
        return new Rectangle2D.Double(label.x() - half, label.y() - half, 2 * half, 2 * half);
    }

    private static Rectangle2D box(Label label, double x, double y) {
        double width = width(label);
        double height = height(label);
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private static double width(Label label) {
        return label.lines().stream()
                        .mapToDouble(line -> Fonts.width(label.font(), line))
                        .max()
                        .orElse(0)
                + 2 * label.haloWidth();
    }

    private static double height(Label label) {
        return Fonts.height(label.font()) * label.lines().size() + 2 * label.haloWidth();
    }

    private static Rectangle2D mark(Label label) {
        double half = label.beside() * 0.7;
        return new Rectangle2D.Double(label.x() - half, label.y() - half, 2 * half, 2 * half);
    }

    /** The block of a label, as one number. */
    private long home(Label label) {
        return column(label) << 32 ^ (row(label) & 0xFFFFFFFFL);
    }

    private long column(Label label) {
        return (long) Math.floor((label.x() - scene.originColumn()) / block);
    }

    private long row(Label label) {
        return (long) Math.floor((label.y() - scene.originRow()) / block);
    }

    private void place(Label label, Signs signs, Map<Long, List<Rectangle2D>> taken, Graphics2D graphics) {
        Rectangle2D home = new Rectangle2D.Double(
                scene.originColumn() + column(label) * block, scene.originRow() + row(label) * block, block, block);
        List<Rectangle2D> others = taken.computeIfAbsent(home(label), key -> new ArrayList<>());
        for (Rectangle2D candidate : candidates(label, width(label), height(label))) {
            if (home.contains(candidate)
                    && !signs.touch(candidate)
                    && others.stream().noneMatch(candidate::intersects)) {
                others.add(candidate);
                write(label, candidate, graphics);
                return;
            }
        }
    }

    private static List<Rectangle2D> candidates(Label label, double width, double height) {
        double x = label.x();
        double y = label.y();
        double away = label.beside();
        if (away <= 0) {
            return List.of(box(label, x, y));
        }
        return List.of(
                new Rectangle2D.Double(x + away, y - height / 2, width, height),
                new Rectangle2D.Double(x - away - width, y - height / 2, width, height),
                new Rectangle2D.Double(x - width / 2, y - away - height, width, height),
                new Rectangle2D.Double(x - width / 2, y + away, width, height));
    }

    private void write(Label label, Rectangle2D box, Graphics2D graphics) {
        if (!box.intersects(0, 0, scene.frame().width(), scene.frame().height())) {
            return;
        }
        double line = Fonts.height(label.font());
        double y = box.getY() + label.haloWidth() + Fonts.ascent(label.font());
        for (String text : label.lines()) {
            double width = Fonts.width(label.font(), text);
            boolean right = label.beside() > 0 && box.getX() >= label.x();
            boolean left = label.beside() > 0 && box.getMaxX() <= label.x();
            double x = right
                    ? box.getX() + label.haloWidth()
                    : left ? box.getMaxX() - label.haloWidth() - width : box.getCenterX() - width / 2;
            write(label, text, x, y, graphics);
            y += line;
        }
    }

    private static void write(Label label, String text, double x, double y, Graphics2D graphics) {
        java.awt.Shape letters =
                label.font().createGlyphVector(Fonts.context(), text).getOutline();
        // Fonts without a letter fall back only in a layout, which is slower.
        if (label.font().canDisplayUpTo(text) >= 0) {
            letters = new java.awt.font.TextLayout(text, label.font(), Fonts.context()).getOutline(null);
        }
        java.awt.Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(letters);
        if (label.halo() >>> 24 > 0 && label.haloWidth() > 0) {
            graphics.setColor(new Color(label.halo(), true));
            graphics.setStroke(new BasicStroke(2 * label.haloWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(placed);
        }
        graphics.setColor(new Color(label.ink(), true));
        graphics.fill(placed);
    }
}
