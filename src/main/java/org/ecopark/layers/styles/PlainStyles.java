package org.ecopark.layers.styles;

import org.ecopark.layers.GeometryKind;
import org.ecopark.layers.Layer;

/** A style for a layer that nobody has designed one for: one of eight colours that colour-blind people can tell apart. */
final class PlainStyles {

    /** After Okabe and Ito (2008), without yellow and black, which are hard to see on one of the two grounds. */
    private static final String[] COLORS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#7a5195", "#5f6b6d"
    };

    private PlainStyles() {}

    static LayerStyle of(Layer layer) {
        String color = COLORS[Math.floorMod(layer.name().hashCode(), COLORS.length)];
        String text =
                """
                layers: [x]
                styles:
                  - name: default
                    title: {en: Plain, ko: 기본}
                    rules:
                      - title: {en: "%s", ko: "%s"}
                        draw:
                """.formatted(quoted(layer.title().en()), quoted(layer.title().ko()))
                        + symbols(layer.schema().geometry(), color);
        return StyleReader.read(text).values().iterator().next().get(0);
    }

    private static String quoted(String title) {
        return title.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }

    private static String symbols(GeometryKind kind, String color) {
        String area =
                "          - {area: '%s', opacity: 0.35, outline: '%s', outline_width: 1}%n".formatted(color, color);
        String line = "          - {line: '%s', width: 1.6}%n".formatted(color);
        String mark = "          - {mark: circle, size: 7, fill: '%s', outline: '#ffffff', outline_width: 0.8}%n"
                .formatted(color);
        return switch (kind) {
            case POINT -> mark;
            case LINE -> line;
            case POLYGON -> area;
            case ANY -> area + line + mark;
        };
    }
}
