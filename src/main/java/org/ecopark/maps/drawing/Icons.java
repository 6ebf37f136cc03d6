package org.ecopark.maps.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopark.layers.styles.StyleIcons;

/** The icons that come with the server: SVG of one colour whose only elements are paths, in a box of 24 by 24. */
final class Icons {

    static final String PREFIX = StyleIcons.PREFIX;

    private static final double BOX = 24;
    private static final Pattern PATH = Pattern.compile("<path[^>]*\\sd=\"([^\"]+)\"");
    private static final Map<String, Path2D> READ = new ConcurrentHashMap<>();

    private Icons() {}

    static void draw(Graphics2D graphics, Sprites.Look look, double x, double y) {
        Path2D icon = READ.computeIfAbsent(look.name().substring(PREFIX.length()), Icons::read);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(Float.isNaN(look.rotation()) ? 0 : look.rotation()));
        place.scale(look.size() / BOX, look.size() / BOX);
        place.translate(-BOX / 2, -BOX / 2);
        graphics.setColor(new Color(look.fill(), true));
        graphics.fill(place.createTransformedShape(icon));
    }

    private static Path2D read(String name) {
        try (InputStream in = StyleIcons.open(name)) {
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Path2D all = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            Matcher paths = PATH.matcher(svg);
            while (paths.find()) {
                all.append(SvgPath.read(paths.group(1)), false);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
