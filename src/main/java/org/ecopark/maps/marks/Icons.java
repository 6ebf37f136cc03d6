package org.ecopark.maps.marks;

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

    private static final double BOX = 24;
    private static final Pattern PATH = Pattern.compile("<path[^>]*\\sd=\"([^\"]+)\"");
    private static final Map<String, Path2D> READ = new ConcurrentHashMap<>();

    private Icons() {}

    /** One unit across, around the origin. */
    static java.awt.Shape outline(String name) {
        return READ.computeIfAbsent(name, Icons::read);
    }

    private static Path2D read(String name) {
        try (InputStream in = StyleIcons.open(name)) {
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Path2D all = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            Matcher paths = PATH.matcher(svg);
            while (paths.find()) {
                all.append(SvgPath.read(paths.group(1)), false);
            }
            AffineTransform toUnit = AffineTransform.getScaleInstance(1 / BOX, 1 / BOX);
            toUnit.translate(-BOX / 2, -BOX / 2);
            all.transform(toUnit);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
