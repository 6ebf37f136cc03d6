package org.ecopark.maps.marks;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.ecopark.layers.styles.StyleIcons;

/** Outlines of marks and icons, one unit across, around the origin. */
public final class Marks {

    private Marks() {}

    /** Whether the name is an icon's, which is filled and has no outline. */
    public static boolean isIcon(String name) {
        return name.startsWith(StyleIcons.PREFIX);
    }

    /** The outline of that name; a square for a name that is not known, as SLD has it. */
    public static java.awt.Shape outline(String name) {
        return isIcon(name) ? Icons.outline(name.substring(StyleIcons.PREFIX.length())) : mark(name);
    }

    private static java.awt.Shape mark(String name) {
        return switch (name) {
            case "circle" -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
            case "triangle" -> polygon(0, -0.5, 0.5, 0.4, -0.5, 0.4);
            case "diamond" -> polygon(0, -0.58, 0.58, 0, 0, 0.58, -0.58, 0);
            case "hexagon" -> regular(6, 0.54, 0);
            case "star" -> star();
            case "cross" -> cross(0);
            case "x" -> cross(45);
            case "arrow" -> polygon(0.5, 0, -0.5, 0.42, -0.22, 0, -0.5, -0.42);
            default -> new Rectangle2D.Double(-0.45, -0.45, 0.9, 0.9);
        };
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Path2D regular(int corners, double radius, double turn) {
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            xy[2 * i] = radius * Math.cos(angle);
            xy[2 * i + 1] = radius * Math.sin(angle);
        }
        return polygon(xy);
    }

    private static Path2D star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.58 : 0.24;
            double angle = -Math.PI / 2 + Math.PI * i / 5;
            xy[2 * i] = radius * Math.cos(angle);
            xy[2 * i + 1] = radius * Math.sin(angle);
        }
        return polygon(xy);
    }

    private static java.awt.Shape cross(double degrees) {
        Area area = new Area(new Rectangle2D.Double(-0.5, -0.16, 1, 0.32));
        area.add(new Area(new Rectangle2D.Double(-0.16, -0.5, 0.32, 1)));
        return AffineTransform.getRotateInstance(Math.toRadians(degrees)).createTransformedShape(area);
    }
}
