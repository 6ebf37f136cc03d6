package org.ecopark.web.sheet;

import java.util.List;
import java.util.Locale;
import org.ecopark.web.Html;

/** Writes drawings into a page: scalable, with a text for those who do not see them. Colours stand in {@code sheet.css}. */
public final class Drawing {

    private final Html html;
    private final Sentences words;

    /** Begins a drawing. */
    public Drawing(Html html, Sentences words, double width, double height, String title) {
        this.html = html;
        this.words = words;
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + pixel(width) + " " + pixel(height),
                "role",
                "img",
                "aria-label",
                title);
    }

    public void end() {
        html.close("svg");
    }

    public Drawing line(String kind, double x1, double y1, double x2, double y2) {
        html.open("line", "class", kind, "x1", pixel(x1), "y1", pixel(y1), "x2", pixel(x2), "y2", pixel(y2))
                .close("line");
        return this;
    }

    public Drawing path(String kind, String data) {
        html.open("path", "class", kind, "d", data).close("path");
        return this;
    }

    public Drawing box(String kind, double x, double y, double width, double height) {
        html.open(
                        "rect",
                        "class",
                        kind,
                        "x",
                        pixel(x),
                        "y",
                        pixel(y),
                        "width",
                        pixel(Math.max(0, width)),
                        "height",
                        pixel(Math.max(0, height)))
                .close("rect");
        return this;
    }

    public Drawing circle(String kind, double x, double y, double radius) {
        html.open("circle", "class", kind, "cx", pixel(x), "cy", pixel(y), "r", pixel(radius))
                .close("circle");
        return this;
    }

    /**
     * Writes a text.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    public Drawing text(String kind, double x, double y, String anchor, String text) {
        html.element("text", text, "class", kind, "x", pixel(x), "y", pixel(y), "text-anchor", anchor);
        return this;
    }

    /** Two axes with ticks, the names of both, and lines across. */
    public Drawing axes(Axis x, Axis y, String nameOfX, String nameOfY) {
        for (double tick : y.ticks()) {
            line("grid", x.from(), y.at(tick), x.to(), y.at(tick));
            text("tick", x.from() - 4, y.at(tick) + 3, "end", words.number(tick));
        }
        List<Double> ticks = x.ticks();
        for (double tick : ticks) {
            line("axis", x.at(tick), y.from(), x.at(tick), y.from() + 4);
            text("tick", x.at(tick), y.from() + 14, "middle", words.number(tick));
        }
        line("axis", x.from(), y.from(), x.to(), y.from());
        text("name", (x.from() + x.to()) / 2, y.from() + 28, "middle", nameOfX);
        text("name", x.from(), y.to() - 8, "start", nameOfY);
        return this;
    }

    public static String pixel(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public static String point(double x, double y) {
        return pixel(x) + " " + pixel(y);
    }
}
