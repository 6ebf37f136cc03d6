package org.ecopark.maps.marks;

import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data of SVG without arcs: M, L, H, V, C, Q and Z, absolute and relative. */
final class SvgPath {

    private static final Pattern TOKEN = Pattern.compile("[MLHVCQZmlhvcqz]|-?(?:\\d+\\.?\\d*|\\.\\d+)");

    private final Matcher tokens;
    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private boolean more;
    private double x;
    private double y;

    private SvgPath(String data) {
        this.tokens = TOKEN.matcher(data);
        this.more = tokens.find();
    }

    static Path2D read(String data) {
        SvgPath reader = new SvgPath(data);
        char command = 'M';
        while (reader.more) {
            if (Character.isLetter(reader.tokens.group().charAt(0))) {
                command = reader.tokens.group().charAt(0);
                reader.more = reader.tokens.find();
            }
            reader.draw(command);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return reader.path;
    }

    private void draw(char command) {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                path.moveTo(x, y);
            }
            case 'L' -> {
                to(fromX + number(), fromY + number());
                path.lineTo(x, y);
            }
            case 'H' -> {
                to(fromX + number(), y);
                path.lineTo(x, y);
            }
            case 'V' -> {
                to(x, fromY + number());
                path.lineTo(x, y);
            }
            case 'C' -> {
                double[] c = {fromX + number(), fromY + number(), fromX + number(), fromY + number()};
                to(fromX + number(), fromY + number());
                path.curveTo(c[0], c[1], c[2], c[3], x, y);
            }
            case 'Q' -> {
                double[] c = {fromX + number(), fromY + number()};
                to(fromX + number(), fromY + number());
                path.quadTo(c[0], c[1], x, y);
            }
            default -> path.closePath();
        }
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
    }

    private double number() {
        if (!more) {
            throw new IllegalArgumentException("The path ends too early");
        }
        double number = Double.parseDouble(tokens.group());
        more = tokens.find();
        return number;
    }
}
