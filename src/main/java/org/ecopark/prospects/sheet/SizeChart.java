package org.ecopark.prospects.sheet;

import java.util.List;
import org.ecopark.capacity.economics.Case;
import org.ecopark.capacity.sizing.Point;
import org.ecopark.prospects.point.Returns.Result;
import org.ecopark.prospects.point.Words;
import org.ecopark.web.Html;
import org.ecopark.web.sheet.Axis;
import org.ecopark.web.sheet.Drawing;

/** Net present value over size: base, with the band from low to high, and the chosen size. */
final class SizeChart {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 260;
    private static final double MILLION = 1e6;

    private SizeChart() {}

    static void draw(Html html, Words words, Result result, String unit) {
        List<Point> points = result.points();
        double least = points.stream().mapToDouble(p -> p.npv(Case.LOW)).min().orElse(0) / MILLION;
        double most = points.stream().mapToDouble(p -> p.npv(Case.HIGH)).max().orElse(0) / MILLION;
        double largest = points.stream().mapToDouble(Point::size).max().orElse(1);
        Axis x = Axis.over(0, Math.max(largest, result.chosen().size()), 60, WIDTH - 30);
        Axis y = Axis.over(Math.min(0, least), Math.max(0, most), HEIGHT - 40, 26);
        Drawing drawing = new Drawing(html, words, WIDTH, HEIGHT, words.say("returns.curve", words.unit(unit)));
        drawing.axes(x, y, words.say("supply.axis.x"), words.say("returns.axis", words.unit(unit)));
        StringBuilder high = new StringBuilder();
        StringBuilder low = new StringBuilder();
        StringBuilder base = new StringBuilder();
        for (Point point : points) {
            high.append(high.isEmpty() ? "M" : "L").append(at(x, y, point, Case.HIGH));
            low.insert(0, "L" + at(x, y, point, Case.LOW));
            base.append(base.isEmpty() ? "M" : "L").append(at(x, y, point, Case.BASE));
        }
        drawing.path("band", high.append(low).append("Z").toString())
                .line("zero", x.from(), y.at(0), x.to(), y.at(0))
                .path("steps", base.toString())
                .line(
                        "chosen",
                        x.at(result.chosen().size()),
                        y.from(),
                        x.at(result.chosen().size()),
                        y.to())
                .text(
                        "label",
                        x.at(result.chosen().size()) + 4,
                        y.to() + 10,
                        "start",
                        words.number(result.chosen().size()))
                .end();
    }

    private static String at(Axis x, Axis y, Point point, Case which) {
        return Drawing.point(x.at(point.size()), y.at(point.npv(which) / MILLION));
    }
}
